"""Cleaning measured on real articles with human labels: no labelled claim may be left out."""

import gzip
import json

import pytest

from onrecord.articles import text


@pytest.fixture(scope="module")
def labelled(shared):
    path = shared / "eval/quotes/data/dev.jsonl.gz"
    if not path.exists():
        pytest.skip("the labelled articles do not lie beside this checkout")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def test_no_paragraph_with_a_labelled_claim_is_left_out(labelled):
    articles = [(doc, text.read(doc["text"].encode(), "a.txt", keep_text=True)) for doc in labelled]
    lost = [
        article.text[block.span.start : block.span.end]
        for doc, article in articles
        for block in article.blocks
        for quote in doc["quotes"]
        for start, end in quote["content"]
        if not block.included and start < block.span.end and end > block.span.start
    ]
    assert lost == []


def test_kept_texts_are_the_labelled_ones(labelled):
    assert all(
        text.read(doc["text"].encode(), "a.txt", keep_text=True).text == doc["text"]
        for doc in labelled
    )


def test_real_articles_of_one_line_a_paragraph_are_not_rewrapped(labelled):
    assert all(text.read(doc["text"].encode(), "a.txt").text == doc["text"] for doc in labelled)

"""Annotated articles become the samples that the taggers learn from."""

import gzip
import json

import pytest

from onrecord.claims import pipeline
from onrecord.claims.tagging.gold import anchor, cue_odds, pages, read_gold, whole_text
from onrecord.claims.tagging.train import cue_samples, span_samples

TEXT = "Mayor Ada Quill said the bridge will close.\nHale said he agreed. Shops hope for rain.\n"
SPEECH = frozenset({"said"})


def span(words):
    start = TEXT.index(words)
    return [[start, start + len(words)]]


ARTICLE = {
    "doc_id": "own",
    "text": TEXT,
    "quotes": [
        {
            "content": span("the bridge will close"),
            "cue": [[16, 20]],
            "source": span("Mayor Ada Quill"),
        },
        {
            "content": span("he agreed"),
            "cue": [[TEXT.index("said he"), TEXT.index("said he") + 4]],
            "source": span("Hale"),
        },
        {"content": span("for rain"), "cue": span("hope"), "source": span("Shops")},
    ],
}


@pytest.fixture(scope="module")
def read():
    return list(pages(pipeline.load(), ARTICLE, SPEECH))


def test_a_file_is_read_line_by_line(tmp_path):
    path = tmp_path / "own.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(ARTICLE).encode() + b"\n\n"))
    assert read_gold(path) == [ARTICLE]


def test_each_line_of_a_text_is_a_block():
    assert [TEXT[b.span.start : b.span.end] for b in whole_text(TEXT)] == TEXT.splitlines()


def test_a_cue_of_saying_is_told_from_one_of_wishing(read):
    assert [g.speech for page in read for g in page.gold] == [True, True, False]


def test_a_lemma_that_was_a_cue_once_is_no_candidate(read):
    assert cue_odds(read) == {"say/V": 4}


def test_the_likeliest_word_stands_for_its_cue(read):
    gold = read[0].gold[0]
    assert read[0].words.low[anchor(read[0], gold, {"say/V": 4})] == "said"


def test_a_cue_sample_marks_saying(read):
    labels = [label for _, row in cue_samples(read, {"say/V": 4, "hope/V": 3}) for label in row]
    assert labels == ["S", "S", "O", "T"]  # "agreed" may be a cue, and is none


def test_a_span_sample_marks_content_and_source(read):
    _, labels = next(span_samples(read, {"say/V": 4}))
    assert "".join(labels[:8]) == "SSSOCCCC"

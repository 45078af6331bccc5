"""Markdown becomes plain paragraphs; its marks go and its words stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import markdown
from onrecord.errors import ReadError
from onrecord_db.records import Article, BlockKind

PAGE = """---
title: "The harbour vote"
author: Jane Doe
date: 2026-03-14
outlet: Veldhaven Courier
url: https://example.org/vote
---

# The harbour vote

Veldhaven: The mayor, **Karel Voss**, said in Veldhaven
that [the plan](https://example.org/plan) was *never* read. 😀

## What happens next

> "Nobody has read it," he said.\\
> "Nobody will."

- first quay
- second quay

| Quay | Ships |
| --- | --- |
| North | 12 |

<b>not a mark of ours</b>
"""


def lines(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.value, article.text[b.span.start : b.span.end]) for b in article.blocks]


def test_words_stay_and_marks_go():
    article = markdown.read(PAGE.encode(), "vote.md")
    assert lines(article) == [
        ("headline", "The harbour vote"),
        ("dateline", "Veldhaven:"),
        ("body", "The mayor, Karel Voss, said in Veldhaven that the plan was never read. 😀"),
        ("subheading", "What happens next"),
        ("body", '"Nobody has read it," he said.'),
        ("body", '"Nobody will."'),
        ("body", "first quay"),
        ("body", "second quay"),
        ("body", "Quay | Ships"),
        ("body", "North | 12"),
        ("body", "<b>not a mark of ours</b>"),
    ]


def test_front_matter_says_what_the_article_is():
    article = markdown.read(PAGE.encode(), "vote.md")
    assert (article.title, article.byline, article.outlet) == (
        "The harbour vote", "Jane Doe", "Veldhaven Courier",
    )  # fmt: skip
    assert article.url == "https://example.org/vote"
    assert article.published is not None
    assert article.published.value == "2026-03-14"


def test_a_rule_is_no_front_matter():
    article = markdown.read(b"The mayor said: no.\n\n---\n\ntitle: x\n", "a.md")
    assert article.title is None
    assert "title: x" in article.text


@settings(max_examples=200, deadline=None)  # the first text of all loads the language table
@given(st.text(st.sampled_from("ab *_#>-`|[]()!\\\n\t<&;:0.é😀") | st.characters()))
def test_any_markdown_gives_ordered_blocks_or_is_refused(text):
    try:
        article = markdown.read(text.encode("utf-8", "replace"), "a.md")
    except ReadError:
        return
    offsets = [offset for block in article.blocks for offset in block.span]
    assert offsets == sorted(offsets)
    assert any(block.kind is not BlockKind.HEADLINE for block in article.blocks)


@pytest.mark.parametrize(
    "source", [">" * 200 + " He said no.", "".join("  " * n + "- a\n" for n in range(300))]
)
def test_what_is_nested_too_deeply_is_refused_not_cut(source):
    with pytest.raises(ReadError, match="nested too deeply"):
        markdown.read(source.encode(), "a.md")


def test_what_is_nested_deeply_is_read_whole():
    source = "".join("  " * n + f"- item{n}\n" for n in range(40))
    text = markdown.read(source.encode(), "a.md").text
    assert text.split() == [f"item{n}" for n in range(40)]

"""A quotation cut out of its article with what stands around it."""

from __future__ import annotations

from onrecord.ui.widgets.quote_view import Piece, context
from onrecord_db.records import Span

TEXT = (
    "A headline with no end mark\n\n"
    "The U.S. envoy Mr. Alder left. He said that rain would come, though late. Nobody asked.\n\n"
    "“It rains,” she said, “and it pours.” The end.\n"
)


def at(words: str) -> Span:
    """Give the span of words in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_context_is_the_rest_of_the_claims_sentence() -> None:
    assert context(TEXT, [at("rain would come")]) == (
        Piece("He said that ", is_claim=False),
        Piece("rain would come", is_claim=True),
        Piece(", though late.", is_claim=False),
    )


def test_context_of_a_whole_sentence_is_the_sentences_beside_it() -> None:
    pieces = context(TEXT, [at("He said that rain would come, though late")])
    assert (pieces[0].text, pieces[-1].text) == (
        "The U.S. envoy Mr. Alder left. ",
        ". Nobody asked.",
    )


def test_context_does_not_leave_the_paragraph() -> None:
    pieces = context(TEXT, [at("“It rains,”"), at("“and it pours.”")])
    assert [piece.text for piece in pieces] == [
        "“It rains,”",
        " she said, ",
        "“and it pours.”",
        " The end.",
    ]


def test_all_context_is_cut_at_a_word_where_it_is_long() -> None:
    text = "word " * 100 + "CLAIM" + " word" * 100
    before, _claim, after = context(text, [Span(500, 505)])
    assert before.text.startswith("… word ")
    assert after.text.endswith(" word …")
    assert max(len(before.text), len(after.text)) < 190


def test_spans_far_apart_are_joined_by_an_ellipsis() -> None:
    text = "One. " + "x " * 200 + "Two."
    pieces = context(text, [Span(0, 3), Span(405, 408)])
    assert [piece.text for piece in pieces] == ["One", " … ", "Two", "."]


def test_an_empty_article_edge_gives_no_empty_piece() -> None:
    assert context("Rain", [Span(0, 4)]) == (Piece("Rain", is_claim=True),)


def test_context_counts_code_points() -> None:
    text = "😀 He said rain fell."
    assert context(text, [Span(10, 19)])[1] == Piece("rain fell", is_claim=True)

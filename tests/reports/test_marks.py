"""The article's text in pieces: nothing lost, claims numbered where they start."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.marks import paragraphs
from onrecord_db.records import Block, BlockKind, Claim, Span
from reports.harbour import MARSH, claim

BASE = claim(1, MARSH)
TEXT = "a😀b\u0301c d e\u2029f g"


def at(number: int, *spans: Span) -> Claim:
    return replace(BASE, id=number, number=number, spans=spans)


def body(start: int, end: int) -> Block:
    return Block(span=Span(start, end), kind=BlockKind.BODY, included=True)


def test_overlapping_claims_get_lanes_of_their_own() -> None:
    claims = (at(1, Span(0, 6)), at(2, Span(2, 9)), at(3, Span(7, 9)))
    (paragraph,) = paragraphs(TEXT, [body(0, 10)], claims)
    marked = [[(c.number, lane) for c, lane in piece.marked] for piece in paragraph.pieces]
    assert marked == [[(1, 0)], [(1, 0), (2, 1)], [(2, 1)], [(2, 1), (3, 0)], []]


def test_a_claim_in_two_spans_is_numbered_once() -> None:
    (paragraph,) = paragraphs(TEXT, [body(0, 10)], [at(1, Span(0, 2), Span(5, 7))])
    assert [len(piece.starts) for piece in paragraph.pieces] == [1, 0, 0, 0]


def test_a_dateline_and_the_body_after_it_are_one_paragraph() -> None:
    dateline = Block(span=Span(0, 6), kind=BlockKind.DATELINE, included=True)
    (paragraph,) = paragraphs("Lorne: It rains.\n", [dateline, body(7, 16)], ())
    assert "".join(piece.text for piece in paragraph.pieces) == "Lorne: It rains."
    assert paragraph.block.kind is BlockKind.BODY


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)), max_size=8))
def test_the_pieces_give_the_text_back(found: list[tuple[int, int]]) -> None:
    claims = [at(n, Span(s, min(s + w, len(TEXT)))) for n, (s, w) in enumerate(found, start=1)]
    blocks = [body(0, 4), body(4, len(TEXT))]
    done = paragraphs(TEXT, blocks, claims)
    assert "".join(piece.text for paragraph in done for piece in paragraph.pieces) == TEXT

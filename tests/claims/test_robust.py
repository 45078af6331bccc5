"""Whatever a text holds, claims lie inside it, in order, and nothing crashes or hangs."""

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.claims.quotes import quotations
from onrecord_db.records import Block, BlockKind, Manner, Span

QUICK = 200
MANY = 10_000
FEWER = 1_500  # with the taggers
LONG = 1_000_000  # code points

NAMES = (
    "Ada Lind",
    "Mr Marsh",
    "the mayor",
    "Officials",
    "He",
    "she",
    "the Saltmere Gazette",
    "It",
)
CUES = (" said ", " said: ", " told reporters that ", ", according to ", " denied ", " warned of ",
        " promised to pay", " called it ", " asked ", " — ", ": ")  # fmt: skip
SPEECH = ("the ferry is late", "We will not sell it", "a “disaster”", "30 per cent of it", "on Friday",
          "that costs rise", "who owns it?", "no")  # fmt: skip
MARKS = ("“", "”", '"', "„", "»", "«", "‹", "›", "‘", "’", "「", "」", "''", "``", "'", "‟", "‚")
NOISE = (".", ", ", "\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\0", "\t", " ",
         "\u00a0", "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\u0301", "\ufffd", "\ud7ff",
         "🙂", "👩‍👩‍👧", "İ", "ß", "ﬃ", "مرحبا", "שלום", "x" * 300, "!" * 40, "((", "http://a.b/c?d=e",
         "@a_b", "#tag", "1,000", "...", "…", "-", "--")  # fmt: skip

PIECES = st.lists(
    st.one_of(
        *(st.sampled_from(some) for some in (NAMES, CUES, SPEECH, MARKS, NOISE)),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
    ),
    max_size=10,
).map("".join)


def whole(text):
    return [Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True)]


def is_sound(spans, text):
    """Say whether spans lie in a text, hold something, and neither cross nor go back."""
    inside = all(0 <= s.start < s.end <= len(text) for s in spans)
    return inside and all(one.end <= next_.start for one, next_ in pairwise(spans))


def examine(extractor, text):
    found = extractor(text, blocks=whole(text))
    keys = [a.key for a in found.actors]
    claims = found.claims
    assert len(set(keys)) == len(keys)
    assert {c.actor for c in claims} - {None} <= set(keys)
    assert {key for c in claims for key in c.via} <= set(keys)
    assert [c.key for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert all(c.content for c in claims)
    assert all(is_sound(row, text) for c in claims for row in (c.content, c.cue, c.source))
    starts = [c.content[0].start for c in claims]
    assert starts == sorted(starts)
    mentions = [m for a in found.actors for m in a.mentions]
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.names and all(a.names) and a.name for a in found.actors)


ANY_TEXT = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@settings(ANY_TEXT, max_examples=QUICK)
@given(text=PIECES)
def test_any_text_gives_sound_claims(extractor, text):
    examine(extractor, text)


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(ANY_TEXT, max_examples=MANY)
@given(text=PIECES)
def test_ten_thousand_texts_give_sound_claims_by_the_rules(rules, text):
    """Try ten thousand texts by the rules alone: 11 ms each, and with the taggers 17 ms."""
    examine(rules, text)


@pytest.mark.slow
@pytest.mark.timeout(600)
@settings(ANY_TEXT, max_examples=FEWER)
@given(text=PIECES)
def test_many_texts_give_sound_claims_with_the_taggers(joined, text):
    """Try 1,500 texts with the taggers, so that the whole suite stays under ten minutes."""
    examine(joined, text)


@pytest.mark.parametrize(
    "line",
    ["x" * LONG, "word " * (LONG // 5), '"' * LONG, "“" * LONG, "“”" * (LONG // 2)],
    ids=["no space", "words", "straight marks", "opening marks", "pairs of marks"],
)
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_line_of_a_million_characters_is_read(extractor, line):
    examine(extractor, line)


def test_marks_alone_take_no_time(extractor):
    line = "“" * 100_000
    started = time.process_time()
    examine(extractor, line)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("part", ["Ada’s ", "one of the ", "he said ", "a ", "Ada said “"])
def test_a_deeply_nested_sentence_is_read(extractor, part):
    examine(extractor, (part * 600)[:3900])


QUOTED = "The ferry was late again, and nobody told us"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("„", "“"), ("« ", " »"), ("«", "»"), ("»", "«"), ("‘", "’"), ("‟", "”")],
)  # fmt: skip
def test_each_language_may_quote_its_way(read, opening, closing):
    found = read(f"{opening}{QUOTED},{closing} said Ada Lind.")
    assert [found.speaker(c) for c in found.claims] == ["Ada Lind"]
    assert QUOTED in found.words(found.claims[0])
    assert found.claims[0].manner is Manner.DIRECT


def test_arabic_marks_around_arabic_are_a_quotation():
    text = "قال الوزير: «العبارة متأخرة» ثم خرج"
    assert [text[q.span.start : q.span.end] for q in quotations([text])[0]] == ["«العبارة متأخرة»"]


REST = "Ada Lind said the ferry is late. Bo Marsh said the bus is early."


@pytest.mark.parametrize("mark", ["“", "”", '"', "„", "»", "«", "‘", "’", "‟", "‹", "›", "「"])
def test_an_unbalanced_mark_swallows_no_paragraph(read, mark):
    found = read(f"{mark}The council met on Monday. {REST}")
    assert ("Ada Lind", "the ferry is late") in found.said
    assert ("Bo Marsh", "the bus is early") in found.said

"""Words in memory are the words of the database's index."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from onrecord.paths import resource
from onrecord_db.search import fulltext

_TOKENIZER = "porter unicode61 remove_diacritics 2"
_ENDINGS = """s sses ies ed ing eed y e ll ational izer iveness fulness ize ement ion tion sion ical
ful ness ant ible ate ization bli logi"""
_MADE = st.builds(
    "".join, st.tuples(st.text("abeiouystlzn", max_size=6), st.sampled_from(_ENDINGS.split()))
)
_TEXT = st.text(
    "abcxyzABC äÄéÉßøłžşãñçœ йЙжЩ אבג عرب 漢字 0123 ,.;:-_'’“”%$€\u0301\u0308\n", max_size=30
)


def indexed(text: str) -> list[str]:
    """Give the words that FTS5 makes of a text."""
    raw = dbapi2.connect(":memory:")
    raw.execute(f'CREATE VIRTUAL TABLE f USING fts5(t, tokenize="{_TOKENIZER}")')
    raw.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")
    raw.execute("INSERT INTO f VALUES (?)", (text,))
    found = [row[0] for row in raw.execute("SELECT term FROM v ORDER BY offset")]
    raw.close()
    return found


@settings(max_examples=200, deadline=None)
@given(st.lists(_MADE, max_size=12))
@example(["eed", "eeds", "controlling", "roll", "generalizations", "oscillators", "sky", "happy"])
def test_stems_are_those_of_the_index(words: list[str]) -> None:
    text = " ".join(words)
    assert list(fulltext.tokens(text)) == indexed(text)


@settings(max_examples=200, deadline=None)
@given(_TEXT)
@example("Lünebrück, TRAVEMÜNDE; Café 30,000 (12.5 %) don’t e\u0301te\u0301 İstanbul Ποιος")
def test_words_are_those_of_the_index(text: str) -> None:
    assert list(fulltext.tokens(text)) == indexed(text)


def test_the_sample_reads_as_in_the_index() -> None:
    text = resource("samples/harbour-ferry.md").read_text(encoding="utf-8")
    assert len(re.findall(r"\w+", text)) > 100
    assert list(fulltext.tokens(text)) == indexed(text)


@pytest.mark.parametrize(
    ("wanted", "is_beginning", "stands"),
    [
        ("talk", False, True),
        ("BRIDGES", False, True),
        ("old bridge", False, True),
        ("bridge old", False, False),
        ("old bri", True, True),
        ("old bri", False, False),
        ("ridge", True, False),
        ("ol bridge", True, False),
    ],
)
def test_words_stand_side_by_side(wanted: str, *, is_beginning: bool, stands: bool) -> None:
    text = "Talks about the old bridge."
    found = fulltext.holds(text, fulltext.tokens(wanted), is_beginning=is_beginning)
    assert found is stands

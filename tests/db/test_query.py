"""The filter language as it is read."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord_db.search.fields import FIELDS
from onrecord_db.search.query import Query, completions, parse, printed
from onrecord_db.search.values import Ahead, Days, Key, Range, Text, Words

_KNOWN = {"verdict": ("True", "Partly true", "False"), "actor": ("Irena Holub", "Mirek Daun")}
_VALUES = (
    'unreviewed done "in work" number source high 0.6 >=2 <7d overdue 2025 2025-03 >2025-03-01'
    ' 2025..2026-01 peskov "Irena Holub" me de 12 none partly-true ✔ 7w wings 2025-02-30'
)
_FREE = 'bridge -toll "nineteen days" -"x y" bri* "a b"* 30,000 don’t - "" https://x !'
_TERM = st.one_of(
    st.sampled_from(_FREE.split(" ")),
    st.builds(
        lambda minus, name, values: f"{minus}{name}:{','.join(values)}",
        st.sampled_from(["", "-"]),
        st.sampled_from([*FIELDS, "colour", "STATUS"]),
        st.lists(st.sampled_from(_VALUES.split(" ")), max_size=3),
    ),
)
_LINE = st.one_of(
    st.text(max_size=40),
    st.text('abæ:",-*<>=. 0129\u0301\0\n', max_size=30),
    st.lists(_TERM, max_size=8).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(_LINE)
@example('actor:"')
@example("-")
def test_any_line_is_read_and_problems_lie_in_it(line: str) -> None:
    read = parse(line, _KNOWN)
    places = [one.place for one in (*read.terms, *read.problems)]
    assert all(0 <= at.at < at.at + at.length <= len(line) for at in places)


@settings(max_examples=400, deadline=None)
@given(_LINE)
def test_what_is_printed_reads_the_same(line: str) -> None:
    read = parse(line)
    again = parse(printed(read))
    assert (again, again.problems) == (read, ())


@settings(max_examples=200, deadline=None)
@given(_LINE, st.integers(0, 40))
def test_completions_take_the_place_of_what_stands_there(line: str, cursor: int) -> None:
    before = line[:cursor]
    ends = [one.place.at + one.place.length for one in completions(line, cursor, _KNOWN)]
    assert set(ends) <= {len(before)}


def only(line: str) -> object:
    """Give the one value of the one term of a line."""
    (term,) = parse(line).terms
    (value,) = term.values
    return value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("talks ", Words(text="talks", is_beginning=False, tokens=())),
        ("talk*", Words(text="talk", is_beginning=True, tokens=())),
        ("talk", Words(text="talk", is_beginning=True, tokens=())),
        ('"talk"', Words(text="talk", is_beginning=False, tokens=())),
        ('"old bri', Words(text="old bri", is_beginning=True, tokens=())),
        ("30,000 ", Words(text="30,000", is_beginning=False, tokens=())),
        ("14:30 ", Words(text="14:30", is_beginning=False, tokens=())),
        ("https://bbc.example ", Words(text="https://bbc.example", is_beginning=False, tokens=())),
        ('ACTOR:"Irena Hólub"', Text(text="irena holub")),
        ("status:in-work", Key(text="in-work", keys=())),
        ("date:2025-03", Days(text="2025-03", first=None, last=None)),
        ("due:<7d", Ahead(text="<7d", first=None, last=None)),
        ("worth:0.6", Range(text="0.6", least=0, below=0)),
    ],
)
def test_a_term_is_read(line: str, value: object) -> None:
    assert only(line) == value


def test_commas_give_a_choice_and_a_minus_turns_it_round() -> None:
    (term,) = parse('-status:unreviewed,"in work",').terms
    assert [getattr(one, "keys", ()) for one in term.values] == [("unreviewed",), ("in work",)]
    assert (term.field, term.negated) == ("status", True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", 20249999 + 1, 20259999),
        ("2025-03", 20250300, 20250399),
        ("2025-03-14", 20250314, 20250314),
        (">2025-03", 20250400, None),
        (">2025-03-01", 20250302, None),
        (">=2025-03-02", 20250302, None),
        ("<2025-03-02", None, 20250301),
        ("<=2025-03", None, 20250399),
        ("2025-02..2025-03", 20250200, 20250399),
    ],
)
def test_dates_are_stretches_of_the_calendar(
    text: str, first: int | None, last: int | None
) -> None:
    value = only(f"date:{text}")
    assert isinstance(value, Days)
    assert (value.first, value.last) == (first, last)


@pytest.mark.parametrize(
    "line", ["", "   ", "actor:", 'actor:"', '"', "-", "*", "status:,,", "-is:"]
)
def test_what_is_being_typed_says_nothing(line: str) -> None:
    assert parse(line) == Query()
    assert parse(line).problems == ()


@pytest.mark.parametrize(
    ("line", "word", "sentence"),
    [
        ("x statsu:done y", "statsu:", "“statsu:” is not known. Did you mean status:?"),
        ("-colour:red", "colour:", "“colour:” is not known. Use actor:, verdict:, status:, "),
        (
            "bridge status:done,unreveiwed toll",
            "unreveiwed",
            "“status:unreveiwed” is not known. Did you mean status:unreviewed?",
        ),
        ("date:2025-02-30", "2025-02-30", "“date:2025-02-30” is not known. After date: write a "),
        ("verdict:falsse", "falsse", "“verdict:falsse” is not known. Did you mean verdict:false?"),
        ("talks !!! x", "!!!", "“!!!” has no letter or digit. Write a word to look for."),
        ("due:soon", "soon", "“due:soon” is not known. After due: write today, overdue, <7d, "),
    ],
)
def test_a_problem_stands_at_its_word_and_says_what_is_right(
    line: str, word: str, sentence: str
) -> None:
    (problem,) = parse(line, _KNOWN).problems
    place = problem.place
    assert line[place.at : place.at + place.length] == word
    assert problem.text.startswith(sentence)


def test_a_term_with_a_wrong_value_hides_nothing() -> None:
    assert parse("status:done,wrong").terms == ()


def test_a_line_that_is_a_whole_text_is_cut() -> None:
    read = parse("word " * 5000)
    assert (len(read.terms), len(read.problems)) == (60, 1)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("bridge sta", ["status:"]),
        ("-ve", ["verdict:"]),
        ("status:unreviewed,", ["unreviewed", "reviewed", '"in work"', '"second opinion"', "done"]),
        ('verdict:"par', ['"Partly true"']),
        ("actor:mi", ['"Mirek Daun"']),
        ("colour:", []),
        ("status:zebra", []),
    ],
)
def test_completions_are_offered(line: str, offered: list[str]) -> None:
    assert [one.text for one in completions(line, len(line), _KNOWN)] == offered


def test_an_empty_line_offers_every_field() -> None:
    assert [one.text for one in completions("", 0)] == [f"{name}:" for name in FIELDS]

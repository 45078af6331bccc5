"""Finding words and patterns in a text."""

import time

import pytest

from onrecord.articles.find import MOST, Finder, PatternError, Wanted


def found(words: str, text: str, **how: bool) -> list[str]:
    hits = Finder(Wanted(words=words, **how)).find(text)
    return [text[span.start : span.end] for span in hits.spans]


def test_case_is_passed_over_unless_it_is_to_match() -> None:
    assert found("ferry", "Ferry, FERRY, ferry") == ["Ferry", "FERRY", "ferry"]
    assert found("ferry", "Ferry, FERRY, ferry", match_case=True) == ["ferry"]


def test_whole_words_leave_parts_of_words_out() -> None:
    assert found("port", "The port reports.") == ["port", "port"]
    assert found("port", "The port reports.", whole_words=True) == ["port"]


def test_typed_quotation_marks_find_printed_ones() -> None:
    assert found('don\'t "go"', "They don’t “go” there") == ["don’t “go”"]


def test_words_are_found_across_a_line_break() -> None:
    assert found("the harbour", "off the\nharbour") == ["the\nharbour"]


def test_signs_mean_themselves_unless_it_is_a_pattern() -> None:
    assert found("3.5 (a)", "3.5 (a) 3x5 a") == ["3.5 (a)"]
    assert found(r"3.5", "3.5 3x5", is_pattern=True) == ["3.5", "3x5"]


def test_spans_count_code_points() -> None:
    assert Finder(Wanted(words="ראש")).find("🌉🌉 ראש").spans == ((3, 6),)


def test_nothing_is_found_by_an_empty_match() -> None:
    assert found("x*", "axxb", is_pattern=True) == ["xx"]


def test_a_mistake_in_a_pattern_is_said() -> None:
    with pytest.raises(PatternError, match="mistake"):
        Finder(Wanted(words="fer(ry", is_pattern=True))


def test_a_pattern_without_end_is_given_up_in_time() -> None:
    finder = Finder(Wanted(words=r"(\w+\w+)+(?<!\w)$", is_pattern=True))
    begin = time.monotonic()
    with pytest.raises(PatternError, match="too long"):
        finder.find("a" * 5000 + "!", seconds=0.2)
    assert time.monotonic() - begin < 1.5


def test_more_hits_than_are_kept_are_told() -> None:
    hits = Finder(Wanted(words="a")).find("a" * (MOST + 1))
    assert (len(hits.spans), hits.is_more) == (MOST, True)

"""Words and patterns in all articles of a real database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.articles.find import ArticleHits, PatternError, Wanted
from onrecord.services import finding, importing
from services.conftest import SECOND, add, day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.services.finding import Looked
    from onrecord_db.store import Store


@pytest.fixture(autouse=True)
def _second_article(store: Store) -> None:
    add(store, SECOND, day("2025-05-13"))


def look(store: Store, wanted: Wanted) -> tuple[Looked, list[ArticleHits]]:
    """Look beside the open store, as the window does."""
    hits: list[ArticleHits] = []

    def tell(found: Sequence[ArticleHits]) -> None:
        hits.extend(found)

    told = finding.everywhere(store.path, None, wanted, tell=tell, is_over=lambda: False)
    return told, hits


def test_every_article_that_has_the_words_is_told_once_with_their_number(store: Store) -> None:
    told, hits = look(store, Wanted(words="percent over"))
    assert (told.searched, told.total, told.found) == (2, 2, 2)
    assert {hit.article_id: hit.count for hit in hits} == {1: 1, 2: 1}


def test_the_snippet_marks_the_first_hit(store: Store) -> None:
    _, hits = look(store, Wanted(words="TALKS"))
    (hit,) = hits
    assert hit.snippet[hit.marked.start : hit.marked.end] == "talks"
    assert hit.snippet.startswith("… ")


def test_part_of_a_word_is_found_and_as_a_whole_word_it_is_not(store: Store) -> None:
    assert look(store, Wanted(words="perc"))[0].found == 2
    assert look(store, Wanted(words="perc", whole_words=True))[0].found == 0


def test_another_form_of_the_word_is_not_the_whole_word(store: Store) -> None:
    told, _ = look(store, Wanted(words="offering", whole_words=True))
    assert (told.total, told.found) == (2, 0)  # the index takes "offered" for it


def test_case_is_held_to_in_whole_words_too(store: Store) -> None:
    assert look(store, Wanted(words="marsh", whole_words=True))[0].found == 2
    assert look(store, Wanted(words="marsh", whole_words=True, match_case=True))[0].found == 0


def test_quotation_marks_in_the_words_break_nothing(store: Store) -> None:
    assert look(store, Wanted(words='"Marsh" AND (', whole_words=True))[0].found == 0


def test_a_pattern_is_looked_for_in_every_article(store: Store) -> None:
    told, hits = look(store, Wanted(words=r"\b\d percent", is_pattern=True))
    assert told.found == len(hits) == 2


def test_a_mistake_in_a_pattern_ends_the_search(store: Store) -> None:
    with pytest.raises(PatternError):
        look(store, Wanted(words="(", is_pattern=True))


def test_an_article_in_the_trash_is_not_searched(store: Store) -> None:
    importing.trash_article(store, 2)
    assert look(store, Wanted(words="percent"))[0].total == 1


def test_a_search_that_is_over_brings_nothing(store: Store) -> None:
    told = finding.everywhere(
        store.path, None, Wanted(words="percent"), tell=pytest.fail, is_over=lambda: True
    )
    assert (told.searched, told.found) == (0, 0)

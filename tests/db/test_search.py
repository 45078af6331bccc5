"""What a search finds of each kind, how it is ranked, counted and marked."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.desk import BRIDGE, SCALE, filled
from db.newsroom import fill
from onrecord_db import claims
from onrecord_db.reader import Reader
from onrecord_db.search import fulltext
from onrecord_db.search.claims import claim_ids
from onrecord_db.search.find import Found, Kind, count, find
from onrecord_db.search.marks import Marked, marked, snippet
from onrecord_db.search.query import parse
from onrecord_db.search.values import Words, words_from
from onrecord_db.store import Store


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.open(tmp_path_factory.mktemp("desk") / "d.onrecord", user="ann", scale=SCALE)
    fill(store)
    yield store
    store.close()


def ids(found: Found) -> list[int]:
    return [hit.id for hit in found.hits]


def words(said: Marked) -> list[str]:
    """Give the stretches that are marked."""
    return [said.text[mark.start : mark.end] for mark in said.marks]


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("ferry ", Kind.ARTICLE, 5),
        ("ferry -velmora ", Kind.ARTICLE, 5),
        ("outlet:velmora ", Kind.ARTICLE, 2),
        ("ferry outlet:bbc,bote ", Kind.ARTICLE, 2),
        ("lang:de date:2030-12 ", Kind.ARTICLE, 0),
        ("verdict:true ", Kind.ARTICLE, 1),
        ("-ferry ", Kind.ARTICLE, 0),
        ("harbour ", Kind.SOURCE, 4),
        ('"log of the harbour" ', Kind.SOURCE, 3),
        ("verdict:true ", Kind.SOURCE, 1),
        ("log status:unreviewed ", Kind.SOURCE, 2),
        ("cafe ", Kind.NOTE, 1),
        ("cafe owner:ann ", Kind.NOTE, 1),
        ("cafe owner:bén ", Kind.NOTE, 0),
        ("mayor ", Kind.ACTOR, 1),
        ("tomas -trader ", Kind.ACTOR, 1),
        ("is:thought ", Kind.ACTOR, 1),
        ("zebra ", Kind.ACTOR, 0),
        ("ferry ", Kind.CLAIM, 6),
    ],
)
def test_each_kind_is_found(desk: Store, line: str, kind: Kind, number: int) -> None:
    found = find(desk, parse(line), kind)
    assert (len(found.hits), found.total, found.is_more) == (number, number, False)


def test_a_line_without_terms_gives_everything_the_newest_first(desk: Store) -> None:
    assert ids(find(desk, parse(""), Kind.ARTICLE)) == [5, 4, 3, 2, 1]
    assert count(desk, parse("")) == len(ids(find(desk, parse(""), Kind.CLAIM))) == 14


def test_hits_say_where_they_belong(desk: Store) -> None:
    (note,) = find(desk, parse("cafe "), Kind.NOTE).hits
    assert (note.claim_id, note.article_id) == (9, 3)
    assert words(note.snippet) == ["Café"]
    (source,) = find(desk, parse('"harbour log 2" '), Kind.SOURCE).hits
    assert (source.claim_id, source.article_id) == (3, 1)


def test_passages_are_marked_as_the_index_finds_them(desk: Store) -> None:
    hits = find(desk, parse('"old bridges" BRANDT carri* '), Kind.CLAIM).hits
    assert words(hits[0].title) == ["Brandt"]
    assert words(hits[0].snippet) == ["old bridge", "carries"]


def test_a_rare_word_is_ranked(store: Store) -> None:
    _, made = filled(store)
    with store.step("Reword"):
        store.update("claim", made[0], {"statement": "The bridge, the bridge, the bridge"})
    assert ids(find(store, parse("bridge "), Kind.CLAIM)) == [made[0], made[1]]


def test_a_common_word_gives_the_newest_and_a_count_that_ends(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fill(store)
    monkeypatch.setattr("onrecord_db.search.find.MOST_COUNTED", 2)
    found = find(store, parse("bridge "), Kind.CLAIM, limit=2)
    newest = [one for one in reversed(made) if BRIDGE in claims.get(store, one).exact][1:3]
    assert (ids(found), found.total, found.is_more) == (newest, 2, True)


def test_a_note_on_a_newer_claim_is_not_missed_where_a_word_is_common(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fill(store)
    monkeypatch.setattr("onrecord_db.search.find.MOST_COUNTED", 2)
    with store.step("Note"):
        claims.set_note(store, made[14], "Nothing to do with the bridge")
    assert ids(find(store, parse("bridge "), Kind.CLAIM, limit=1)) == [made[14]]


def test_what_is_rejected_or_in_the_trash_is_not_found(desk: Store) -> None:
    assert 6 not in claim_ids(desk, parse("closes close market "))
    assert 6 not in ids(find(desk, parse("ferry "), Kind.ARTICLE))


def test_a_reader_searches_in_another_thread(store: Store, path: Path) -> None:
    filled(store)
    found: list[int] = []

    def search() -> None:
        reader = Reader.open(path)
        found.extend(claim_ids(reader, parse("ferry ")))
        found.extend(ids(find(reader, parse("ferry "), Kind.ARTICLE)))
        reader.close()

    thread = threading.Thread(target=search)
    thread.start()
    thread.join()
    assert found == [1, 1]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=20) | st.text('"*^:(){}-+ANDORTNE\0 ', max_size=12))
def test_no_line_breaks_the_search(desk: Store, line: str) -> None:
    assert all(find(desk, parse(line), kind).total >= 0 for kind in Kind)


def test_a_line_of_very_many_words_is_searched(desk: Store) -> None:
    assert find(desk, parse("ferry mayor " * 200), Kind.CLAIM).total > 0


def test_near_asks_for_words_together_where_all_are_common(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, made = filled(store)
    _, newer = filled(store)
    monkeypatch.setattr("onrecord_db.search.near._SCORED", 1)
    near = claims.near(store, "The old bridge carries cars", before_article=0)
    assert [one for one, _ in near] == [newer[1]]
    assert claims.near(store, "The old bridge, a ferry", before_article=0) == ()
    assert made[1] < newer[1]


# --- marks ---


def look_for(line: str) -> list[Words]:
    return [
        value for term in parse(line).terms for value in term.values if isinstance(value, Words)
    ]


def test_a_snippet_shows_where_most_of_the_words_stand() -> None:
    text = "Ferry. " + "Nothing here. " * 40 + "The ferry to the bridge sails. " + "More. " * 50
    said = snippet(text, look_for("ferry bridge "))
    assert words(said) == ["ferry", "bridge"]
    assert said.text.startswith("… ")
    assert said.text.endswith(" …")


def test_a_snippet_of_a_short_text_is_all_of_it() -> None:
    assert snippet("The\nferry", look_for("ferry ")).text == "The ferry"


@settings(max_examples=200, deadline=None)
@given(
    st.text("aåbé fery\n.-🚢", max_size=400), st.sampled_from(["fe*", "ferry ", "a b ", '"a b"'])
)
def test_marks_lie_on_what_was_looked_for(text: str, line: str) -> None:
    wanted = look_for(line)
    said = (*words(marked(text, wanted)), *words(snippet(text, wanted)))
    assert all(words_from(one) is not None for one in said)
    stands = any(fulltext.holds(text, one.tokens, is_beginning=one.is_beginning) for one in wanted)
    assert stands == bool(said)

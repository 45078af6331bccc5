"""What a damaged database still holds comes out of it, and the damaged one stays as it was."""

import argparse
import hashlib
import random
import shutil
from pathlib import Path

import pytest

from db.desk import BRIDGE, PLAN, TEXT, filled
from onrecord_db import articles, claims, contents
from onrecord_db.checking import check
from onrecord_db.errors import DiskError, NotOurFileError
from onrecord_db.salvage import layout
from onrecord_db.salvage.pages import Pages
from onrecord_db.salvage.rebuild import salvage
from onrecord_db.store import Store
from tests.benchmarks import salvage as measured

PAGE = 16384


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a database of about a thousand pages."""
    path = tmp_path_factory.mktemp("whole") / "whole.onrecord"
    measured.build(path)
    return path


@pytest.fixture(scope="module")
def before(whole: Path) -> measured.Rows:
    return measured.rows(whole)


def zero(path: Path, *numbers: int) -> None:
    with path.open("rb+") as file:
        for number in numbers:
            file.seek((number - 1) * PAGE)
            file.write(bytes(PAGE))


def root_of(path: Path, name: str) -> int:
    """Give the first page of a table's tree."""
    with contents.reading(path) as raw:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        row = raw.execute(sql, (name,)).fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("first", [False, True], ids=["any pages", "page 1 too"])
def test_three_zeroed_pages_of_a_thousand_cost_less_than_a_twentieth_of_the_rows(
    whole: Path, before: measured.Rows, tmp_path: Path, seed: int, *, first: bool
) -> None:
    options = argparse.Namespace(pages=3, first=first)
    assert whole.stat().st_size > 900 * PAGE
    result = measured.measure(whole, before, tmp_path, seed, options)
    assert result.share >= measured.GOAL
    assert result.problems == ()
    assert result.strange == 0


@pytest.mark.slow
@pytest.mark.parametrize("table", ["claim", "article_version"])
def test_inner_page_that_led_to_a_whole_table_costs_no_row(
    whole: Path, before: measured.Rows, tmp_path: Path, table: str
) -> None:
    hurt = tmp_path / "hurt.onrecord"
    shutil.copyfile(whole, hurt)
    zero(hurt, root_of(hurt, table))
    done = salvage(hurt, tmp_path / "salvaged.onrecord")
    assert measured.rows(done.path) == before


@pytest.mark.slow
def test_schema_that_is_wiped_out_costs_no_row(
    whole: Path, before: measured.Rows, tmp_path: Path
) -> None:
    hurt = tmp_path / "hurt.onrecord"
    shutil.copyfile(whole, hurt)
    schema = layout.find(Pages(hurt), tmp_path).schema_pages
    zero(hurt, *schema)
    done = salvage(hurt, tmp_path / "salvaged.onrecord")
    found = measured.rows(done.path)
    right = sum(
        found[table].get(key) == row for table in before for key, row in before[table].items()
    )
    assert len(schema) >= 3
    assert right / sum(map(len, before.values())) >= measured.GOAL
    assert done.notes


def test_damaged_file_does_not_change_by_a_byte(path: Path, store: Store) -> None:
    filled(store)
    store.close()
    zero(path, root_of(path, "claim"))
    seen = hashlib.sha256(path.read_bytes()).hexdigest()
    names = {one.name for one in path.parent.iterdir()}
    salvage(path, path.with_name("salvaged.onrecord"))
    assert hashlib.sha256(path.read_bytes()).hexdigest() == seen
    new = {one.name for one in path.parent.iterdir()} - names
    assert new == {"salvaged.onrecord", "salvaged.onrecord-files"}


def test_steps_that_wait_in_the_wal_are_salvaged_too(
    path: Path, store: Store, tmp_path: Path
) -> None:
    _, ids = filled(store)
    with store.step("Note"):
        claims.set_note(store, ids[0], "only in the WAL")
    hurt = tmp_path / "hurt.onrecord"
    shutil.copyfile(path, hurt)
    shutil.copyfile(f"{path}-wal", f"{hurt}-wal")
    zero(hurt, 1)
    done = salvage(hurt, tmp_path / "salvaged.onrecord")
    found = Store.open(done.path)
    assert claims.get(found, ids[0]).note == "only in the WAL"
    found.close()


def test_torn_end_of_the_wal_is_left_out(path: Path, store: Store, tmp_path: Path) -> None:
    _, ids = filled(store)
    size = Path(f"{path}-wal").stat().st_size
    with store.step("Note"):
        claims.set_note(store, ids[0], "half written")
    hurt = tmp_path / "hurt.onrecord"
    shutil.copyfile(path, hurt)
    Path(f"{hurt}-wal").write_bytes(Path(f"{path}-wal").read_bytes()[: size + 5000])
    found = Store.open(salvage(hurt, tmp_path / "salvaged.onrecord").path)
    assert claims.get(found, ids[0]).note == ""
    found.close()


def test_article_whose_text_is_lost_keeps_its_claims_in_their_places(
    path: Path, store: Store
) -> None:
    article_id, ids = filled(store)
    store.close()
    zero(path, root_of(path, "article_version"))
    done = salvage(path, path.with_name("salvaged.onrecord"))
    found = Store.open(done.path)
    claim, text = claims.get(found, ids[1]), articles.version(found, article_id).text
    assert [text[one.start : one.end] for one in claim.spans] == [BRIDGE]
    assert text.endswith(PLAN)
    assert text.index(PLAN) == TEXT.index(PLAN)
    found.close()
    assert check(done.path, full=True).is_sound


def test_claim_whose_row_is_lost_is_worded_as_the_article_has_it(path: Path, store: Store) -> None:
    article_id, ids = filled(store)
    with store.step("Note"):
        claims.set_note(store, ids[1], "kept")
    store.close()
    zero(path, root_of(path, "claim"))
    done = salvage(path, path.with_name("salvaged.onrecord"))
    found = Store.open(done.path)
    claim = claims.get(found, ids[1])
    assert (claim.statement, claim.note, claim.article_id) == (BRIDGE, "kept", article_id)
    assert [part.stand_ins for part in done.parts if part.table == "claim"] == [3]
    found.close()


@pytest.mark.parametrize(
    "table",
    [
        "article",
        "article_version",
        "actor",
        "attribution",
        "claim",
        "criterion_set",
        "occurrence",
        "rating",
        "scale",
        "source",
    ],
)
def test_whole_that_is_salvaged_opens_and_is_sound_whatever_is_lost(
    path: Path, store: Store, table: str
) -> None:
    article_id, _ = filled(store)
    store.close()
    zero(path, root_of(path, table))
    done = salvage(path, path.with_name("salvaged.onrecord"))
    assert check(done.path, full=True).is_sound
    found = Store.open(done.path)
    assert len(claims.of_article(found, article_id)) == 3
    found.close()


def test_speaker_whose_row_is_lost_is_told_by_the_index(path: Path, store: Store) -> None:
    article_id, _ = filled(store)
    names = [claim.actor_name for claim in claims.of_article(store, article_id)]
    store.close()
    zero(path, root_of(path, "attribution"))
    found = Store.open(salvage(path, path.with_name("salvaged.onrecord")).path)
    assert [claim.actor_name for claim in claims.of_article(found, article_id)] == names
    found.close()


def test_values_that_the_program_could_not_read_are_put_right(path: Path, store: Store) -> None:
    article_id, _ = filled(store)
    store.close()
    data = path.read_bytes()
    for old, new in (
        (b"[[116,155]]", b"[[116,1x5]]"),
        (b"quantity", b"quan\x01ity"),
        (b"direct", b"dXrect"),
    ):
        assert old in data
        data = data.replace(old, new)
    path.write_bytes(data)
    found = Store.open(salvage(path, path.with_name("salvaged.onrecord")).path)
    assert len(claims.of_article(found, article_id)) == 3
    found.close()


def test_ids_that_were_given_are_not_given_again(path: Path, store: Store) -> None:
    filled(store)
    before = store.next_id("claim")
    store.close()
    zero(path, root_of(path, "claim"))
    found = Store.open(salvage(path, path.with_name("salvaged.onrecord")).path)
    assert found.next_id("claim") == before
    found.close()


def test_stored_files_come_along_and_damaged_ones_are_told(path: Path, store: Store) -> None:
    filled(store)
    original = next(one for one in store.files_folder.iterdir() if len(one.name) == 64)
    store.close()
    whole = salvage(path, path.with_name("one.onrecord"))
    original.write_bytes(b"damaged")
    hurt = salvage(path, path.with_name("two.onrecord"))
    assert (whole.files, whole.missing_files) == (1, ())
    assert (hurt.files, hurt.missing_files) == (0, (original.name,))


def test_file_that_is_cut_short_gives_what_is_left(path: Path, store: Store) -> None:
    filled(store)
    store.close()
    path.write_bytes(path.read_bytes()[: -3 * PAGE - 100])
    done = salvage(path, path.with_name("salvaged.onrecord"))
    assert done.recovered > 20
    assert check(done.path).is_sound


def test_file_of_the_second_schema_is_salvaged_and_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "old.onrecord"
    raw = layout.empty(path, 2)
    raw.execute(
        "INSERT INTO article (id, uid, created_at, created_by, updated_at, updated_by, title,"
        " direction, file_name) VALUES (7, '0190a000-0000-7000-8000-000000000007', 'then', 'ann',"
        " 'then', 'ann', 'Old', 'ltr', 'old.txt')"
    )
    raw.close()
    zero(path, 1)
    found = Store.open(salvage(path, tmp_path / "salvaged.onrecord").path)
    assert articles.row(found, 7).title == "Old"
    found.close()


@pytest.mark.parametrize("content", [b"", b"no database", bytes(PAGE * 5), b"\x0d" * PAGE * 3])
def test_what_never_was_a_database_is_refused_and_leaves_nothing(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "other.onrecord"
    path.write_bytes(content)
    with pytest.raises(NotOurFileError, match="Nothing in other"):
        salvage(path, tmp_path / "salvaged.onrecord")
    assert [one.name for one in tmp_path.iterdir()] == ["other.onrecord"]


def test_taken_name_is_refused(path: Path, store: Store) -> None:
    filled(store)
    with pytest.raises(DiskError, match="nothing is overwritten"):
        salvage(path, path)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_sectors_are_garbage_all_articles_of_the_salvaged_file_open(
    path: Path, store: Store, seed: int
) -> None:
    filled(store)
    store.close()
    chance = random.Random(seed)  # noqa: S311  # repeatable, nothing secret
    data = bytearray(path.read_bytes())
    used = [at for at in range(0, len(data), 512) if any(data[at : at + 512])]
    for at in chance.sample(used, 8):
        data[at : at + 512] = chance.randbytes(512)
    path.write_bytes(bytes(data))
    found = Store.open(salvage(path, path.with_name("salvaged.onrecord")).path)
    listed = [row.id for row in articles.rows(found)]
    assert [articles.version(found, one).article_id for one in listed] == listed
    assert all(claim.statement for one in listed for claim in claims.of_article(found, one))
    found.close()

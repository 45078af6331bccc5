"""Make a database as a version of the program wrote it, with what that program shows of it.

Run with the code of the version, in a checkout of it beside this file's folder:

    PYTHONPATH=OLD/db:OLD/tests python tests/db/released/make.py

writes version-N.tar.xz here, which is never made again once the version is released.
"""

import json
import sys
import tarfile
import tempfile
from dataclasses import fields, replace
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent))

from shown import shown  # type: ignore[import-not-found]  # beside this file

from db.desk import FERRY, FOUND, SCALE, TEXT, add, analyse, article, claim, span
from onrecord_db import articles, claims, evidence, gate, relations, settings, verdicts
from onrecord_db.records import (
    Basis,
    ExtractedClaim,
    Extraction,
    MatchProposal,
    Precision,
    ReviewState,
    Stance,
    State,
    WorldDate,
)
from onrecord_db.store import Store

HERE = Path(__file__).resolve().parent
LATER = TEXT.replace("on Monday", "on Tuesday 🚢")


def main() -> None:
    """Write the archive."""
    name = f"version-{gate.VERSION}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.onrecord"
        store = Store.open(path, user="ann", scale=SCALE)
        _fill(store)
        said = shown(store)
        store.close()
        (Path(folder) / f"{name}.json").write_text(json.dumps(said, indent=1, ensure_ascii=False))
        with tarfile.open(HERE / f"{name}.tar.xz", "w:xz") as archive:
            for file in sorted(Path(folder).rglob("*")):
                if file.is_file() and not file.name.startswith("lock"):
                    archive.add(file, file.relative_to(folder), filter=_plain)


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    return entry.replace(mtime=0, uid=0, gid=0, uname="", gname="", deep=False)


def _fill(store: Store) -> None:
    first = add(store)
    ids = analyse(store, first, _extraction())
    second = add(store, article(LATER, title=None, year="2032"), name="later.txt")
    later = analyse(store, second, _moved())
    third = add(store, article(TEXT + "\n\nTo be thrown away.", title="Gone"), name="gone.txt")
    thrown = analyse(store, third)
    add(store, article("Nobody has read this.", title="Unread"), name="unread.txt")
    _review(store, ids, later, thrown)
    with store.step("Edit"):
        articles.edit(
            store,
            second,
            title="Fähre wieder da",
            outlet="Lünebrück Post",
            byline="B. Ylin",
            url="https://example.org/ferry",
            published=WorldDate(value="2032-04", precision=Precision.MONTH, basis=Basis.ENTERED),
        )
        start = articles.version(store, first).blocks[1].span.start
        articles.set_included(store, articles.version(store, first).id, start, included=False)
    with store.step("Trash"):
        articles.trash(store, third)
    with store.step("Open"):
        articles.opened(store, first, at_claim=ids[1], scroll=12)
    settings.put(store, "scale-colours", "plain")


def _extraction() -> Extraction:
    """Give what was found, with all that this version can hold of a claim."""
    known = {field.name for field in fields(ExtractedClaim)}
    first, second, third = FOUND.claims
    said = WorldDate(value="2031-03-13", precision=Precision.DAY, basis=Basis.COMPUTED, text="Thu")
    more = {"said_on": said, "checkworthy": 0.7, "reasons": ("gives a number", "a denial")}
    if "denied" in known:
        from onrecord_db.details import Criterion, Quantity, QuantityKind

        counted = Quantity(
            span=span("4,000 cars"),
            text="4,000 cars",
            kind=QuantityKind.COUNT,
            value=4000,
            about="cars",
        )
        more |= {
            "denied": True,
            "headlines": (span("Ferry back"),),
            "quantities": (counted,),
            "criteria": (Criterion("number", "gives a number"), Criterion("denial", "a denial")),
        }
    return replace(FOUND, claims=(first, replace(second, **more), third))


def _moved() -> Extraction:
    """Give what was found in the later article: one claim of a new actor without a role."""
    return Extraction(
        actors=FOUND.actors[1:],
        claims=(
            claim("c1", "a3", FERRY.removesuffix(' on Monday"'), manner=FOUND.claims[0].manner),
        ),
        extractor="rules 2",
    )


def _review(store: Store, ids: tuple[int, ...], later: tuple[int, ...], thrown) -> None:
    with store.step("Rate"):
        verdicts.give(store, ids[0], "false", reason="It does not sail.")
        verdicts.give(store, ids[0], "misleading")
        verdicts.set_reason(store, ids[0], "It sails on weekdays — “mostly”.")
        verdicts.give(store, ids[1], "true")
        verdicts.give(store, ids[1], None)
        verdicts.give(store, thrown[0], "true", reason="Thrown away with it.")
    with store.step("Work"):
        claims.set_note(store, ids[1], "Ask the harbour master.\0\nTwice.")
        claims.set_review_state(store, ids[1], ReviewState.SECOND_OPINION)
        claims.set_state(store, ids[0], State.ACCEPTED)
        claims.set_state(store, ids[2], State.REJECTED)
        claims.set_said_on(
            store,
            later[0],
            WorldDate(
                value="2032", precision=Precision.YEAR, basis=Basis.ENTERED, text="last year"
            ),
        )
    with store.step("Link"):
        _link(store, ids[0], "Timetable", data=b"Mon-Fri 8.00")
        _link(store, ids[0], "Town hall", url="https://example.org/hall")
        evidence.unlink(store, _link(store, ids[1], "Wrong one", data=b"wrong"))
        _link(store, thrown[1], "Timetable again", data=b"Mon-Fri 8.00")
    with store.step("Match", undoable=False):
        relations.propose(store, [_match(later[0], ids[0]), _match(thrown[1], ids[1])])
    match = claims.get(store, later[0]).seen_before[0]
    with store.step("Decide"):
        relations.decide(store, match.id, State.ACCEPTED)


def _link(store: Store, claim_id: int, title: str, url: str | None = None, **data: bytes) -> int:
    name = f"{title}.txt" if data else None
    return evidence.link(
        store,
        claim_id,
        title=title,
        url=url,
        stance=Stance.REFUTES,
        excerpt="The words that count.",
        file_name=name,
        **data,
    )


def _match(newer: int, older: int) -> MatchProposal:
    return MatchProposal(
        claim_id=newer, earlier_id=older, relation="same", score=0.8, reasons=("same words",)
    )


main()

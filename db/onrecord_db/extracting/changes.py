"""What another extraction would make of the claims of a version, before anything is stored."""

from onrecord_db.extracting import pairs
from onrecord_db.extracting.pairs import Known
from onrecord_db.reader import Reader
from onrecord_db.records import ExtractedClaim, Extraction, FoundAgain
from onrecord_db.relations import UNKNOWN_SPEAKER
from onrecord_db.values import date_from


def difference(reader: Reader, version_id: int, extraction: Extraction) -> FoundAgain:
    """Give what ``claims.adding`` would add, remove and change; nothing is written."""
    known = pairs.known_claims(reader, version_id)
    same = pairs.paired(extraction, known)
    names = {actor.key: actor.name for actor in extraction.actors}
    speakers = _speakers(reader, version_id)
    gone = pairs.not_found(known, same)
    changed = []
    for index, one in same.items():
        if not one.is_touched:
            old = _told(one, speakers[one.occurrence_id])
            # it is paired by its actor too, who may go by another name here
            new = (old[0], *_found(extraction.claims[index], names)[1:])
            if old != new:
                changed.append((_line(old, new), _line(new, old)))
    return FoundAgain(
        added=tuple(
            " ".join(_found(claim, names)[:2])
            for index, claim in enumerate(extraction.claims)
            if index not in same
        ),
        removed=tuple(" ".join(_told(one, speakers[one.occurrence_id])[:2]) for one in gone),
        changed=tuple(changed),
        kept=len(known) - len(gone) - len(changed),
    )


def _speakers(reader: Reader, version_id: int) -> dict[int, str]:
    rows = reader.all(
        "SELECT o.id, x.name FROM occurrence o JOIN attribution t ON t.occurrence_id = o.id"
        " LEFT JOIN actor x ON x.id = t.actor_id WHERE o.version_id = ? ORDER BY t.position",
        (version_id,),
    )
    return {row["id"]: row["name"] or UNKNOWN_SPEAKER for row in rows}  # the last one asserts it


def _told(one: Known, speaker: str) -> tuple[str, ...]:
    """Give what a claim tells: who, what, of which kind, when, whether it is denied."""
    row = one.row
    said = date_from(row, "said_on")
    day = said.value or said.text or "" if said is not None else ""
    return (f"{speaker}:", row["statement"], row["type"], day, "denied" if row["denied"] else "")


def _found(claim: ExtractedClaim, names: dict[str, str]) -> tuple[str, ...]:
    speaker = UNKNOWN_SPEAKER if claim.actor is None else names[claim.actor]
    said = claim.said_on
    day = said.value or said.text or "" if said is not None else ""
    denied = "denied" if claim.denied else ""
    return (f"{speaker}:", claim.statement, claim.type.value, day, denied)


def _line(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Give who and what, and of the rest what differs."""
    rest = [
        mine for mine, theirs in zip(one[2:], other[2:], strict=True) if mine and mine != theirs
    ]
    return " ".join(one[:2]) + (f" ({', '.join(rest)})" if rest else "")

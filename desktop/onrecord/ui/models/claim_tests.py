"""Whether a claim passes a filter line: the language, tested on the records that a view holds.

``onrecord_db.search`` asks the same of the whole database; tests/db/test_search.py compares both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.ui.models import claim_words
from onrecord_db.records import Manner, State
from onrecord_db.search import fulltext, values
from onrecord_db.search.fields import ME, QUOTATION, REVIEWED, UNREVIEWED
from onrecord_db.search.values import Ahead, Asker, Days, Key, Range, Text, Value, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord_db.records import ArticleRow, Claim, WorldDate
    from onrecord_db.search.query import Query, Term


_NOBODY = Asker()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a filter line may ask that no claim tells by itself."""

    asker: Asker = _NOBODY
    article: ArticleRow | None = None  # None: what is asked of the article is passed over


NOWHERE = Setting()


def accepts(query: Query, claim: Claim, setting: Setting) -> bool:
    """Tell whether a claim passes all terms."""
    return all(_passes(term, claim, setting) for term in query.terms)


def _passes(term: Term, claim: Claim, setting: Setting) -> bool:
    if term.field in _OF_ARTICLE:
        if setting.article is None:
            return True
        test = _OF_ARTICLE[term.field]
        found = any(test(value, setting.article, setting) for value in term.values)
    else:
        found = any(_TESTS[term.field](value, claim, setting) for value in term.values)
    return found != term.negated


def _word(value: Value, claim: Claim, _setting: Setting) -> bool:
    texts = (claim.statement, claim.exact, claim.actor_name, claim.actor_role or "", claim.note)
    return isinstance(value, Words) and any(
        fulltext.holds(text, value.tokens, is_beginning=value.is_beginning) for text in texts
    )


def _actor(value: Value, claim: Claim, _setting: Setting) -> bool:
    texts = (claim.actor_name, claim.actor_role or "")
    return any(_is_part(value, text) for text in texts)


def _verdict(value: Value, claim: Claim, _setting: Setting) -> bool:
    if not isinstance(value, Text) or claim.verdict is None or value.text == "none":
        return isinstance(value, Text) and claim.verdict is None and value.text == "none"
    rating = claim.verdict.rating
    return values.is_rating(value.text, label=rating.label, key=rating.key, glyph=rating.glyph)


def _status(value: Value, claim: Claim, _setting: Setting) -> bool:
    if not isinstance(value, Key):
        return False
    reviewed = REVIEWED if claim_words.is_reviewed(claim) else UNREVIEWED
    return any(
        key == (reviewed if key in {REVIEWED, UNREVIEWED} else claim.review_state.value)
        for key in value.keys
    )


def _kind(value: Value, claim: Claim, _setting: Setting) -> bool:
    if not isinstance(value, Key):
        return False
    is_quoted = QUOTATION in value.keys and claim.manner is not Manner.INDIRECT
    return is_quoted or claim.type.value in value.keys


def _is(value: Value, claim: Claim, setting: Setting) -> bool:
    return isinstance(value, Key) and any(_STATES[key](claim, setting) for key in value.keys)


def _has(value: Value, claim: Claim, _setting: Setting) -> bool:
    return isinstance(value, Key) and any(_THINGS[key](claim) for key in value.keys)


def _has_not(value: Value, claim: Claim, setting: Setting) -> bool:
    return not _has(value, claim, setting)


def _worth(value: Value, claim: Claim, _setting: Setting) -> bool:
    return isinstance(value, Range) and value.least <= claim.checkworthy < value.below


def _by(value: Value, claim: Claim, setting: Setting) -> bool:
    return claim.verdict is not None and _is_name(value, claim.verdict.decided_by, setting)


def _owner(value: Value, claim: Claim, setting: Setting) -> bool:
    return claim.owner is not None and _is_name(value, claim.owner, setting)


def _due(value: Value, claim: Claim, setting: Setting) -> bool:
    return claim.due is not None and _is_day(value, claim.due, setting)


def _importance(value: Value, claim: Claim, _setting: Setting) -> bool:
    return isinstance(value, Range) and value.least <= claim.importance < value.below


def _said(value: Value, claim: Claim, setting: Setting) -> bool:
    return _is_date(value, claim.said_on, setting)


_TESTS: dict[str, Callable[[Value, Claim, Setting], bool]] = {
    "": _word,
    "actor": _actor,
    "verdict": _verdict,
    "status": _status,
    "kind": _kind,
    "has": _has,
    "no": _has_not,
    "is": _is,
    "worth": _worth,
    "by": _by,
    "owner": _owner,
    "due": _due,
    "importance": _importance,
    "said": _said,
}
_OF_ARTICLE: dict[str, Callable[[Value, ArticleRow, Setting], bool]] = {
    "outlet": lambda value, row, _: _is_part(value, row.outlet or ""),
    "lang": lambda value, row, _: isinstance(value, Text) and value.text == row.language,
    "date": lambda value, row, setting: _is_date(value, row.published, setting),
    "article": lambda value, row, _: (
        isinstance(value, Range) and value.least <= row.id < value.below
    ),
}
_STATES: dict[str, Callable[[Claim, Setting], bool]] = {
    UNREVIEWED: lambda claim, _: not claim_words.is_reviewed(claim),
    REVIEWED: lambda claim, _: claim_words.is_reviewed(claim),
    "proposed": lambda claim, _: claim.state is State.PROPOSED,
    "denied": lambda claim, _: claim.denied,
    "thought": lambda claim, _: not claim.speech,
    "speech": lambda claim, _: claim.speech,
    "unsure": lambda claim, _: claim.unsure,
    "seen": lambda claim, _: bool(claim.seen_before),
    "overdue": lambda claim, setting: _due(values.OVERDUE, claim, setting),
}
_THINGS: dict[str, Callable[[Claim], bool]] = {
    "source": lambda claim: bool(claim.evidence),
    "archive": lambda claim: any(one.blob_sha256 is not None for one in claim.evidence),
    "note": lambda claim: bool(claim.note.strip()),
    "verdict": lambda claim: claim.verdict is not None,
    "reason": lambda claim: claim.verdict is not None and bool(claim.verdict.reason.strip()),
    "date": lambda claim: claim.said_on is not None and claim.said_on.value is not None,
    "number": lambda claim: bool(claim.quantities),
    "headline": lambda claim: bool(claim.headlines),
    "match": lambda claim: bool(claim.seen_before),
    "due": lambda claim: claim.due is not None,
    "owner": lambda claim: claim.owner is not None,
    "actor": lambda claim: claim.actor_id is not None,
}


def _is_part(value: Value, text: str) -> bool:
    return isinstance(value, Text) and value.text in fulltext.folded(text)


def _is_name(value: Value, name: str, setting: Setting) -> bool:
    if isinstance(value, Text) and value.text == ME:
        return name == setting.asker.user
    return _is_part(value, name)


def _is_date(value: Value, day: WorldDate | None, setting: Setting) -> bool:
    return day is not None and day.value is not None and _is_day(value, day.value, setting)


def _is_day(value: Value, day: str, setting: Setting) -> bool:
    if not isinstance(value, Days | Ahead):
        return False
    first, last = values.span(value, setting.asker.day())
    return first <= values.day_number(day) <= last

"""Which claims the panel shows: a thin filter language, the chips, and speech or thoughts too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.models.claims import ClaimsModel, Role
from onrecord_db.records import ClaimType, Manner, ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from onrecord_db.records import Claim

    Test = Callable[[Claim], bool]

_TERM = re.compile(r'(?:(?P<field>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>\S+))?')
_KIND_WORDS = {"fact": "event", "promise": "pledge", "forecast": "prediction", "number": "quantity"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A filter line, read."""

    tests: tuple[Test, ...] = ()  # a claim passes all of them
    problems: tuple[str, ...] = ()  # what could not be read, in words; these terms hide nothing

    def accepts(self, claim: Claim) -> bool:
        """Tell whether a claim passes."""
        return all(test(claim) for test in self.tests)


def parse(line: str) -> Query:
    """Read a filter line: words, and ``field:value`` terms; quotation marks hold blanks together.

    A term without a value yet ("actor:") is passed over: it is being typed.
    """
    tests: list[Test] = []
    problems: list[str] = []
    for term in _TERM.finditer(line):
        field = (term["field"] or "").lower()
        value = (term["quoted"] or term["bare"] or "").casefold()
        if field and field not in _FIELDS:
            problems.append(_unknown(field))
        elif value:
            test = _FIELDS[field](value)
            if test is None:
                problems.append(_bad_value(field, value))
            else:
                tests.append(test)
    return Query(tests=tuple(tests), problems=tuple(problems))


class ClaimsFilter(QSortFilterProxyModel):
    """Shows the claims that pass line, chips and speech switch, and the actors that still have any."""

    def __init__(self, model: ClaimsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setSourceModel(model)
        self.setRecursiveFilteringEnabled(True)  # a group stays while one of its claims does
        self._query = Query()
        self._statuses: frozenset[str] = frozenset()
        self._has_thoughts = False
        self._has_only_unsure = False
        self._kept: int | None = None

    def set_query(self, query: Query) -> None:
        """Show the claims that pass a filter line."""
        self.beginFilterChange()
        self._query, self._kept = query, None
        self.endFilterChange()

    def set_statuses(self, statuses: frozenset[str]) -> None:
        """Show the claims of these ``claim_words.Status`` keys; all when empty."""
        self.beginFilterChange()
        self._statuses, self._kept = statuses, None
        self.endFilterChange()

    def show_thoughts(self, *, on: bool) -> None:
        """Show thoughts, wishes and plans as well as speech."""
        if on != self._has_thoughts:
            self.beginFilterChange()
            self._has_thoughts, self._kept = on, None
            self.endFilterChange()

    def show_only_unsure(self, *, on: bool) -> None:
        """Show only claims whose speaker the program is not sure of."""
        if on != self._has_only_unsure:
            self.beginFilterChange()
            self._has_only_unsure, self._kept = on, None
            self.endFilterChange()

    def keep(self, claim_id: int | None) -> None:
        """Keep showing a claim that stops passing while it is being worked on.

        A verdict on a claim under the filter "unreviewed" must not pull the row away.
        """
        if self._kept is None or self._kept == claim_id:
            self._kept = claim_id
            return
        old = self._model.claim(self._kept)
        if old is None or self.passes(old):
            self._kept = claim_id
            return
        self.beginFilterChange()
        self._kept = claim_id
        self.endFilterChange()

    def counts(self, claim: Claim) -> bool:
        """Tell whether a claim is among those that a filter chooses from."""
        return claim.speech or self._has_thoughts

    def passes(self, claim: Claim) -> bool:
        """Tell whether a claim passes line, chips and speech switch."""
        if not self.counts(claim) or (self._has_only_unsure and not claim.unsure):
            return False
        if self._statuses and claim_words.status(claim).key not in self._statuses:
            return False
        return self._query.accepts(claim)

    def shown(self) -> list[Claim]:
        """Give the claims that are shown, top to bottom."""
        return [claim for claim in self._model.claims() if self._is_shown(claim)]

    def _is_shown(self, claim: Claim) -> bool:
        return claim.id == self._kept or self.passes(claim)

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        if not source_parent.isValid():
            return False  # a group stands by its claims alone
        index = self._model.index(source_row, 0, source_parent)
        return self._is_shown(self._model.data(index, Role.CLAIM))


def _word(value: str) -> Test:
    def test(claim: Claim) -> bool:
        texts = (claim.statement, claim.exact, claim.actor_name, claim.actor_role or "", claim.note)
        return any(value in text.casefold() for text in texts)

    return test


def _actor(value: str) -> Test:
    return lambda claim: value in f"{claim.actor_name} {claim.actor_role or ''}".casefold()


def _verdict(value: str) -> Test:
    if value == "none":
        return lambda claim: claim.verdict is None

    def test(claim: Claim) -> bool:
        if claim.verdict is None:
            return False
        rating = claim.verdict.rating
        names = (rating.key, rating.label.casefold(), rating.label.casefold().replace(" ", "-"))
        return value == rating.glyph or any(name.startswith(value) for name in names)

    return test


def _status(value: str) -> Test | None:
    value = value.replace("-", " ")
    if "unreviewed".startswith(value):
        return lambda claim: not claim_words.is_reviewed(claim)
    if "reviewed".startswith(value):
        return claim_words.is_reviewed
    found = [state for state in ReviewState if state.value.startswith(value)]
    return (lambda claim: claim.review_state in found) if found else None


def _kind(value: str) -> Test | None:
    if "quotation".startswith(value):
        return lambda claim: claim.manner is not Manner.INDIRECT
    value = _KIND_WORDS.get(value, value).replace("-", " ")
    found = [kind for kind in ClaimType if kind.value.startswith(value)]
    return (lambda claim: claim.type in found) if found else None


_THINGS: dict[str, Test] = {
    "source": lambda claim: bool(claim.evidence),
    "note": lambda claim: bool(claim.note.strip()),
    "verdict": lambda claim: claim.verdict is not None,
    "reason": lambda claim: claim.verdict is not None and bool(claim.verdict.reason.strip()),
    "date": lambda claim: claim.said_on is not None and claim.said_on.value is not None,
    "number": lambda claim: bool(claim.quantities),
    "headline": lambda claim: bool(claim.headlines),
    "match": lambda claim: bool(claim.seen_before),
}


def _thing(value: str) -> Test | None:
    return _THINGS.get(value, _THINGS.get(value.removesuffix("s")))


def _no_thing(value: str) -> Test | None:
    test = _thing(value)
    return None if test is None else lambda claim: not test(claim)


_WORTH = {
    "high": (claim_words.HIGH, 2.0),
    "middle": (claim_words.MIDDLE, claim_words.HIGH),
    "low": (0.0, claim_words.MIDDLE),
}


def _worth(value: str) -> Test | None:
    """Read "worth:high" as a third of the scale, "worth:0.6" as that much or more."""
    band = next((band for name, band in _WORTH.items() if name.startswith(value)), None)
    if band is None:
        try:
            band = (float(value), 2.0)
        except ValueError:
            return None
    least, most = band
    return lambda claim: least <= claim.checkworthy < most


def _is(value: str) -> Test | None:
    tests: dict[str, Test] = {
        "denied": lambda claim: claim.denied,
        "thought": lambda claim: not claim.speech,
        "unsure": lambda claim: claim.unsure,
        "seen": lambda claim: bool(claim.seen_before),
        "reviewed": claim_words.is_reviewed,
        "unreviewed": lambda claim: not claim_words.is_reviewed(claim),
    }
    return tests.get(value)


_FIELDS: dict[str, Callable[[str], Test | None]] = {
    "": _word,
    "actor": _actor,
    "verdict": _verdict,
    "status": _status,
    "kind": _kind,
    "has": _thing,
    "no": _no_thing,
    "is": _is,
    "worth": _worth,
}


def _unknown(field: str) -> str:
    known = ", ".join(f"{name}:" for name in _FIELDS if name)
    form = QCoreApplication.translate("ClaimsFilter", "“{field}:” is not known. Use {known}")
    return form.format(field=field, known=known)


def _bad_value(field: str, value: str) -> str:
    form = QCoreApplication.translate("ClaimsFilter", "“{field}:{value}” is not known.")
    return form.format(field=field, value=value)

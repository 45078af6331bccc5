"""The places where one has read, to go back to and forth between."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 100
_NEAR = 200  # code points: two places nearer than this are one


class Place(NamedTuple):
    """A place in an article: a code point of its text."""

    article_id: int
    point: int


class Trail:
    """Works as in a browser: a new place ends the way forward."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that a jump leaves."""
        self._ahead.clear()
        _put(self._behind, place)
        del self._behind[:-_MOST]

    def back(self, here: Place) -> Place | None:
        """Give the last place left, to go there from ``here``; None at the beginning."""
        return _take(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Give the place that going back has left; None at the end."""
        return _take(self._ahead, self._behind, here)

    def forget(self) -> None:
        """Forget every place, as for another database."""
        self._behind.clear()
        self._ahead.clear()

    def can_go_back(self) -> bool:
        """Tell whether there is a place to go back to."""
        return bool(self._behind)

    def can_go_forward(self) -> bool:
        """Tell whether there is a place to go forward to."""
        return bool(self._ahead)


def _take(from_: list[Place], to: list[Place], here: Place) -> Place | None:
    while from_ and _is_near(from_[-1], here):
        from_.pop()
    if not from_:
        return None
    _put(to, here)
    return from_.pop()


def _put(places: list[Place], place: Place) -> None:
    if not places or not _is_near(places[-1], place):
        places.append(place)


def _is_near(one: Place, other: Place) -> bool:
    return one.article_id == other.article_id and abs(one.point - other.point) < _NEAR

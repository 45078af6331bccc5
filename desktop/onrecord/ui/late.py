"""The rooms that the window needs once it is on the screen, each imported when it is first used.

``late.review`` is ``onrecord.services.review``, and so on. Imported at the top of the modules here
they would keep a checker waiting for a third of a second before the first paint.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.services import (
        auditing,
        batch,
        care,
        casting,
        finding,
        importing,
        languages,
        library,
        matching,
        passphrases,
        reporting,
        review,
        weighting,
        workers,
    )
    from onrecord.services.marking import acts, edges, guessing
    from onrecord_db import (
        actors,
        all_claims,
        articles,
        claims,
        reader,
        settings,
        standings,
        totals,
        troubles,
        verdicts,
    )
    from onrecord_db.casting import pages
    from onrecord_db.search import find, query

    __all__ = [
        "actors",
        "acts",
        "all_claims",
        "articles",
        "auditing",
        "batch",
        "care",
        "casting",
        "claims",
        "edges",
        "find",
        "finding",
        "guessing",
        "importing",
        "languages",
        "library",
        "matching",
        "pages",
        "passphrases",
        "query",
        "reader",
        "reporting",
        "review",
        "settings",
        "standings",
        "totals",
        "troubles",
        "verdicts",
        "weighting",
        "workers",
    ]
else:
    _FROM_DATABASE = (
        "actors", "all_claims", "articles", "claims", "reader", "settings", "standings", "totals", "troubles", "verdicts",
    )  # fmt: skip
    _FROM_SEARCH = ("find", "query")
    _FROM_SERVICES = (
        "auditing", "batch", "care", "casting", "finding", "importing", "languages", "library",
        "matching", "passphrases", "reporting", "review", "weighting", "workers",
    )  # fmt: skip

    _FROM_MARKING = ("acts", "edges", "guessing")

    def __getattr__(name: str) -> ModuleType:
        if name in _FROM_DATABASE:
            return import_module(f"onrecord_db.{name}")
        if name in _FROM_SEARCH:
            return import_module(f"onrecord_db.search.{name}")
        if name in _FROM_SERVICES:
            return import_module(f"onrecord.services.{name}")
        if name in _FROM_MARKING:
            return import_module(f"onrecord.services.marking.{name}")
        if name == "pages":
            return import_module("onrecord_db.casting.pages")
        raise AttributeError(name)

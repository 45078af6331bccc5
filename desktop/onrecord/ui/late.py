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
    from onrecord_db import actors, all_claims, articles, claims, reader, totals, verdicts

    __all__ = [
        "actors",
        "all_claims",
        "articles",
        "auditing",
        "batch",
        "care",
        "claims",
        "importing",
        "languages",
        "library",
        "matching",
        "passphrases",
        "reader",
        "reporting",
        "review",
        "totals",
        "verdicts",
        "weighting",
        "workers",
    ]
else:
    _FROM_DATABASE = (
        "actors", "all_claims", "articles", "claims", "reader", "totals", "verdicts",
    )  # fmt: skip
    _FROM_SERVICES = (
        "auditing", "batch", "care", "importing", "languages", "library", "matching",
        "passphrases", "reporting", "review", "weighting", "workers",
    )  # fmt: skip

    def __getattr__(name: str) -> ModuleType:
        if name in _FROM_DATABASE:
            return import_module(f"onrecord_db.{name}")
        if name in _FROM_SERVICES:
            return import_module(f"onrecord.services.{name}")
        raise AttributeError(name)

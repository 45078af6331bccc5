"""The rooms that the window needs once it is on the screen, each imported when it is first used.

``late.review`` is ``onrecord.services.review``, and so on. Imported at the top of the modules here
they would keep a checker waiting for a third of a second before the first paint.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.services import (
        batch,
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
    from onrecord_db import actors, articles, claims, verdicts

    __all__ = [
        "actors",
        "articles",
        "batch",
        "claims",
        "finding",
        "importing",
        "languages",
        "library",
        "matching",
        "passphrases",
        "reporting",
        "review",
        "verdicts",
        "weighting",
        "workers",
    ]
else:
    _FROM_DATABASE = ("actors", "articles", "claims", "verdicts")
    _FROM_SERVICES = (
        "batch", "finding", "importing", "languages", "library", "matching", "passphrases", "reporting", "review",
        "weighting", "workers",
    )  # fmt: skip

    def __getattr__(name: str) -> ModuleType:
        if name in _FROM_DATABASE:
            return import_module(f"onrecord_db.{name}")
        if name in _FROM_SERVICES:
            return import_module(f"onrecord.services.{name}")
        raise AttributeError(name)

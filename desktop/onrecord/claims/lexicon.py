"""The words of a language, read from its lexicon files: everything language-bound is data."""

import tomllib
from functools import cache
from typing import Any

from onrecord.paths import resource

LANGUAGE = "en"


@cache
def languages() -> frozenset[str]:
    """Give the ISO 639-1 codes of the languages that have a lexicon."""
    return frozenset(folder.name for folder in resource("lexicons").iterdir() if folder.is_dir())


@cache
def table(name: str, language: str = LANGUAGE) -> dict[str, Any]:
    """Give one lexicon file as it stands, ``name`` without folder and ending."""
    path = resource(f"lexicons/{language}/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(name: str, key: str, language: str = LANGUAGE) -> frozenset[str]:
    """Give a list of a lexicon file as a set; a list of lists and a text of words are flattened.

    ``key`` may name a table inside a table with a full stop ("speech.say").
    """
    value: Any = table(name, language)
    for part in key.split("."):
        value = value[part]
    return frozenset(_flat(value))


def _flat(value: Any) -> list[str]:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, dict):
        return [word for part in value.values() for word in _flat(part)]
    return [str(word) for word in value]

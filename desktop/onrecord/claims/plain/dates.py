"""Find the words that date a saying, and reckon with them by way of the program's own words."""

import re
from dataclasses import replace
from functools import cache

from onrecord.claims import dates
from onrecord.claims.lexicon import table, words
from onrecord.claims.plain.page import Page
from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord_db.records import Span, WorldDate

_NUMBER = re.compile(r"\d{1,4}\.?")
_ISO = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def find_date(page: Page, vocabulary: Vocabulary, first: int, last: int) -> Span | None:
    """Give the first stretch of a clause that is a date: "am Freitagabend", "vor zwei Tagen"."""
    i = first
    while i < last:
        end = i
        while end < last and page.quote_of[end] < 0 and _is_part(page.low[end], vocabulary.code):
            end += 1
        found = page.low[i:end]
        while found and found[-1] in words("dates", "around", vocabulary.code):
            found.pop()
        if _is_date(found, vocabulary.code):
            return page.exact(i, i + len(found))
        i = max(end, i + 1)
    return None


def resolve(text: str, published: WorldDate | None, language: str) -> WorldDate:
    """Give the date that a text of a language means; as ``claims.dates.resolve``."""
    lexicon = table("dates", language)
    said = [_without_stop(word) for word in text.lower().split()]
    if len(said) > 1 and said[0] == lexicon["ago"]:
        said = [*said[1:], lexicon["ago"]]
        names = {**_names(language), lexicon["ago"]: "ago"}
    else:
        names = _names(language)
    around = words("dates", "around", language)
    known = " ".join(_english(word, names, language) for word in said if word not in around)
    return replace(dates.resolve(known, published), text=text)


def _without_stop(word: str) -> str:
    found = _ISO.fullmatch(word.strip(".,"))
    if found:
        day, month, year = found[0].split(".")
        return f"{year}-{int(month):02}-{int(day):02}"
    return word.strip(".,")


@cache
def _names(language: str) -> dict[str, str]:
    found: dict[str, str] = table("dates", language)["english"]
    return found


def _english(word: str, names: dict[str, str], language: str) -> str:
    if word in names:
        return names[word]
    parts: dict[str, str] = table("dates", language)["parts"]
    for part, english in parts.items():
        day = word.removesuffix(part)
        if day != word and day in names:
            return f"{names[day]} {english}"
    return word


def _is_part(low: str, language: str) -> bool:
    around = words("dates", "around", language) | {table("dates", language)["ago"]}
    return (
        low in around
        or _NUMBER.fullmatch(low) is not None
        or _ISO.fullmatch(low) is not None
        or low in table("dates", language)["parts"]
        or _english(low, _names(language), language) != low
    )


def _is_date(found: list[str], language: str) -> bool:
    """Say whether words make a date: a day or month, or a unit with a number or "last" to it."""
    english = {_english(low, _names(language), language).split(" ")[0] for low in found}
    lexicon = table("dates")
    if any(english & set(lexicon[kind]) for kind in ("weekdays", "months", "days")):
        return True
    if any(_ISO.fullmatch(low) for low in found):
        return True
    steps = {*lexicon["numbers"], *lexicon["last"], *lexicon["this"], *lexicon["next"]}
    counted = english & steps or any(_NUMBER.fullmatch(low) for low in found)
    return bool(english & set(lexicon["units"]) and counted)

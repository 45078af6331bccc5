"""Guesses the language and the writing direction of a text, cheaply and honestly."""

import logging
import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from onrecord.paths import resource

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

log = logging.getLogger("onrecord.articles")

_SAMPLE = 20_000  # characters looked at; the vote is decided long before
_FEWEST_WORDS = 15
_FEWEST_DIFFERENT = 10  # "lorem lorem lorem" is no text
_FEWEST_LETTERS = 20  # in other scripts, which tell more and may set their words without blanks
_SHARE = 0.2  # small words are 25-50% of running text; names and numbers dilute a short one
_LEAD = 2.0  # over the second language; no paragraph of tests/quality is told wrong, 2026-11
_SURE = 0.5  # the identifier's probability; that of related languages adds up to the rest
_NOT_ENGLISH = 0.01  # the most that it may give to English beside another language

_ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """Give the ISO 639-1 code of the language of ``text``; None when that is not clear.

    The small words of the languages that have a lexicon are counted first, which takes no time;
    only a text that these do not claim is shown to py3langid, whose model takes 1-2 s to load.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    return _by_small_words(words) or _identified(sample, words)


def direction(text: str) -> str:
    """Give "rtl" when most strong characters run right to left, else "ltr"."""
    kinds = Counter(map(unicodedata.bidirectional, text[:_SAMPLE]))
    return "rtl" if kinds["R"] + kinds["AL"] > kinds["L"] else "ltr"


def _by_small_words(words: list[str]) -> str | None:
    counts = Counter(words)
    votes = {code: sum(counts[w] for w in small) for code, small in _small_words().items()}
    best, second = sorted(votes, key=votes.__getitem__, reverse=True)[:2]
    is_clear = votes[best] >= _SHARE * len(words) and votes[best] >= _LEAD * votes[second]
    return best if is_clear and len(words) >= _FEWEST_WORDS else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    paths = [folder / "common.toml" for folder in resource("lexicons").iterdir()]
    return {
        path.parent.name: frozenset(tomllib.loads(path.read_text("utf-8"))["words"].split())
        for path in paths
        if path.is_file()
    }


def _identified(sample: str, words: list[str]) -> str | None:
    """Ask the identifier; a text that may be English after all is left open."""
    is_latin = any(word.isascii() for word in words)
    if is_latin and (len(words) < _FEWEST_WORDS or len(set(words)) < _FEWEST_DIFFERENT):
        return None
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    try:
        identifier = _identifier()
    except OSError as error:  # it is unpacked into a temporary file: the disk may be full
        log.warning("languages are not told: %s", error)
        return None
    ranked = dict(identifier.rank(sample))
    best = max(ranked, key=ranked.__getitem__)
    is_clear = ranked[best] >= _SURE and (best == _ENGLISH or ranked[_ENGLISH] <= _NOT_ENGLISH)
    return best if is_clear else None


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # loads numpy

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages([code for code in found.nb_classes if len(code) == 2])  # noqa: PLR2004
    return found

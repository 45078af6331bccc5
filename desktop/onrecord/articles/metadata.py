"""Reads title, outlet, byline and published date where an article prints them."""

# the signs and letters of printed text are meant as they are

import re
from dataclasses import dataclass

from onrecord.articles import dates
from onrecord_db.records import WorldDate

_LONGEST = 160  # characters of a line that gives a byline or a date and nothing else
_NAME = r"[^\W\d_][\w.'’-]*"
_PARTICLE = r"(?:van|von|de|da|del|della|der|den|di|du|bin|ibn|al|el|la|le|ten|ter|zu|y|e)"
_PERSON = rf"(?:{_NAME})(?:\s+(?:{_PARTICLE}|{_NAME})){{0,5}}"
_BYLINE = re.compile(
    rf"(?i:by|author\s*:|written by|words by|reported by|von|par|por|автор\s*:)\s*:?\s*"
    rf"(?P<name>{_PERSON}(?:(?:\s*,\s*|\s+(?:and|und|et|&)\s+){_PERSON}){{0,4}})"
    r"(?:\s*[,|–—·•(].{0,80})?"
)
_ROLE = re.compile(
    r",\s*[^,]*\b(?:writer|reporter|correspondent|editor|staff|contributor|bureau|agency|press|"
    r"news|reuters|columnist|analyst)\b.*",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:(?:first )?(?:published|posted|issued)(?: on| at)?|date|veröffentlicht(?: am)?|publié le)"
    r"\s*:?\s*(?P<rest>.*\d.*)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)(?: on| at)?\s*:?\s*.*\d.*", re.IGNORECASE)
_OUTLET = re.compile(
    r"(?:source|outlet|publication|publisher)\s*:\s*(?P<name>\S.{0,80})", re.IGNORECASE
)
_LINK = re.compile(r"(?:(?:url|link|source|original)\s*:?\s*)?(?P<url>https?://\S+)", re.IGNORECASE)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What an article says about itself; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: WorldDate | None = None
    language: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """Give these values, filled up from ``other`` where they are None."""
        return Metadata(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            byline=self.byline or other.byline,
            url=self.url or other.url,
            published=_finer(self.published, other.published),
            language=self.language or other.language,
        )


def _finer(first: WorldDate | None, second: WorldDate | None) -> WorldDate | None:
    """Give the first date, or the second where it says the same more exactly."""
    if first is None or first.value is None:
        return second or first
    agrees = second is not None and (second.value or "").startswith(first.value)
    return second if agrees else first


def of_line(line: str) -> Metadata | None:
    """Give what a line of an article's head says about the article.

    None: the line is no such line. A line that is one but says nothing to keep ("Updated ...")
    gives an empty Metadata.
    """
    if len(line) > _LONGEST:
        return None
    if found := _LINK.fullmatch(line):
        return Metadata(url=found["url"])
    if found := _OUTLET.fullmatch(line):
        return Metadata(outlet=found["name"].strip())
    if _UPDATED.fullmatch(line) and dates.read_date(line):
        return Metadata()
    return _dated(line) or _signed(line)


def _signed(line: str) -> Metadata | None:
    found = _BYLINE.fullmatch(line)
    if found is None or not _is_name(found["name"]):
        return None
    name = _ROLE.sub("", found["name"]).strip()
    return Metadata(byline=name or None, published=dates.read_date(line[found.end("name") :]))


def _is_name(text: str) -> bool:
    """Say whether every word is written as in a name: "By Jane Doe", not "By the river"."""
    words = [word for word in re.split(r"[\s,&]+", text) if word]
    small = re.compile(rf"{_PARTICLE}|and|und|et")
    return all(word[0].isupper() or small.fullmatch(word) for word in words) and any(
        word[0].isupper() for word in words
    )


def _dated(line: str) -> Metadata | None:
    """Read "Published: 14 March 2026" and a line that is a date and nothing else."""
    found = _PUBLISHED.fullmatch(line)
    rest = found["rest"] if found else line
    published = dates.read_date(rest)
    if published is None or published.text is None:
        return None
    if found or re.fullmatch(_WEEKDAY, rest[: rest.index(published.text)], re.IGNORECASE):
        tail = rest[rest.index(published.text) + len(published.text) :]
        if re.fullmatch(r"\s*(?:[A-Z]{2,4}|\([A-Z]{2,5}\))?[\s.|]*", tail):
            return Metadata(published=published)
        if found and len(tail) < 60:  # noqa: PLR2004  # "... | Updated 15 March 2026"
            return Metadata(published=published)
    return None

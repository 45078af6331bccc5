"""Articles and claims without end, for measuring a database that a desk has filled for years.

Everything is generated: words of syllables as common as words are in English (Zipf's law),
invented names, claims under "said that". The same number always gives the same article.
"""

from __future__ import annotations

import bisect
import hashlib
import itertools
import random
from typing import TYPE_CHECKING

from onrecord_db.records import (
    ActorKind,
    Article,
    Basis,
    Block,
    BlockKind,
    ClaimType,
    Criterion,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Manner,
    Precision,
    Quantity,
    QuantityKind,
    Span,
    WorldDate,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAIMS = 10  # an article
_WORDS, _ACTORS, _OUTLETS = 20_000, 5_000, 40
_SENTENCES = (6, 22)  # without claims, an article
_EXTRACTOR = "rules 1, taggers 1, en_core_web_sm 3.8.0"
_SMALL = "the of to and in a for on that is with was at as by it from be has an".split()  # noqa: SIM905
_ONSETS = "b br c ch d dr f g gr h j k l m n p pl r s st t tr v w".split()  # noqa: SIM905
_VOWELS = "a e i o u ai ea ou".split()  # noqa: SIM905
_CODAS = ("", "n", "r", "s", "l", "t", "nd", "rk")
_TYPES = (
    ClaimType.EVENT,
    ClaimType.EVENT,
    ClaimType.QUANTITY,
    ClaimType.POSITION,
    ClaimType.PLEDGE,
)


class Newsroom:
    """Gives articles by number."""

    def __init__(self) -> None:
        chance = random.Random(4)  # noqa: S311  # texts, not secrets
        self.words = [*_SMALL, *_invented(chance, _WORDS)]
        self._sums = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        surnames = [word.capitalize() for word in _invented(chance, _ACTORS)]
        first = [word.capitalize() for word in _invented(chance, 300)]
        self._actors = [f"{chance.choice(first)} {surname}" for surname in surnames]
        self._outlets = [f"{word.capitalize()} Courier" for word in _invented(chance, _OUTLETS)]

    def article(self, number: int, *, claims: int = CLAIMS) -> tuple[Article, Extraction]:
        """Give an article of some 400 words and what an extraction finds in it."""
        chance = random.Random(number)  # noqa: S311
        page = _Page()
        title = self._said(chance, 9).capitalize()
        page.add(title, BlockKind.HEADLINE)
        names = [self._actors[min(int(chance.paretovariate(0.4)), _ACTORS - 1)] for _ in range(4)]
        cast = {name: f"a{at}" for at, name in enumerate(dict.fromkeys(names), start=1)}
        mentions: dict[str, list[Span]] = {name: [] for name in cast}
        found: list[ExtractedClaim] = []
        for _ in range(chance.randint(*_SENTENCES)):
            page.add(self._sentence(chance), BlockKind.BODY)
        for at in range(claims):
            name = names[at % len(names)]
            found.append(self._claim(chance, page, name, key=f"c{at}", actor=cast[name]))
            mentions[name].append(found[-1].source[0])
        actors = tuple(
            ExtractedActor(
                key=key,
                name=name,
                kind=ActorKind.PERSON,
                names=(name, name.split()[1]),
                role="Minister" if key == "a1" else None,
                mentions=tuple(mentions[name]),
            )
            for name, key in cast.items()
        )
        text = "\n\n".join(page.lines)
        article = Article(
            text=text,
            blocks=tuple(page.blocks),
            reader="text 1",
            raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=title,
            outlet=chance.choice(self._outlets),
            published=_day(number),
            language="en",
        )
        return article, Extraction(actors=actors, claims=tuple(found), extractor=_EXTRACTOR)

    def word(self, rank: int) -> str:
        """Give the word of a rank, 0 the commonest of those that carry meaning."""
        return self.words[len(_SMALL) + rank]

    def _said(self, chance: random.Random, count: int) -> str:
        total = self._sums[-1]
        return " ".join(
            self.words[bisect.bisect(self._sums, chance.random() * total)] for _ in range(count)
        )

    def _sentence(self, chance: random.Random) -> str:
        return f"{self._said(chance, chance.randint(10, 22)).capitalize()}."

    def _claim(
        self, chance: random.Random, page: _Page, name: str, *, key: str, actor: str
    ) -> ExtractedClaim:
        content = self._said(chance, chance.randint(8, 18))
        counted = chance.random() < 0.3
        value = chance.randint(2, 9000)
        if counted:
            content = f"{value} people {content}"
        start = page.end + len(name) + len(" said that ")
        page.add(f"{name} said that {content}.", BlockKind.BODY)
        at = start - len(name) - len(" said that ")
        kind = chance.choice(_TYPES)
        criteria = (Criterion("number", "gives a number"), Criterion("named", "names who or where"))
        quantity = Quantity(
            span=Span(start, start + len(f"{value} people")),
            text=f"{value} people",
            kind=QuantityKind.COUNT,
            value=float(value),
            about="people",
        )
        return ExtractedClaim(
            key=key,
            actor=actor,
            content=(Span(start, start + len(content)),),
            manner=Manner.INDIRECT,
            type=kind,
            statement=content.capitalize(),
            cue=(Span(at + len(name) + 1, at + len(name) + 5),),
            source=(Span(at, at + len(name)),),
            said_on=page.said_on if chance.random() < 0.5 else None,
            quantities=(quantity,) if counted else (),
            checkworthy=round(chance.random(), 2),
            reasons=tuple(one.reason for one in criteria if counted),
            criteria=criteria if counted else criteria[1:],
            score=round(chance.uniform(0.4, 1), 4),
        )


class _Page:
    """The lines of an article as they come."""

    said_on = WorldDate(
        value="2024-03-14", precision=Precision.DAY, basis=Basis.COMPUTED, text="on Thursday"
    )

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.end = 0  # where the next line starts

    def add(self, line: str, kind: BlockKind) -> None:
        """Add a line as a block of its own."""
        self.lines.append(line)
        self.blocks.append(
            Block(span=Span(self.end, self.end + len(line)), kind=kind, included=True)
        )
        self.end += len(line) + 2


def _invented(chance: random.Random, count: int) -> Sequence[str]:
    words: dict[str, None] = {}
    while len(words) < count:
        # common words are short, as in English: six letters with the blank in running text
        syllables = range(1 + (len(words) > 150) + (chance.random() < len(words) / 20_000))
        words["".join(f"{chance.choice(_ONSETS)}{chance.choice(_VOWELS)}" for _ in syllables)
              + chance.choice(_CODAS)] = None  # fmt: skip
    return tuple(words)


def _day(number: int) -> WorldDate:
    year, month, day = 2016 + number % 10, number // 10 % 12 + 1, number // 120 % 28 + 1
    return WorldDate(
        value=f"{year}-{month:02}-{day:02}", precision=Precision.DAY, basis=Basis.STATED
    )

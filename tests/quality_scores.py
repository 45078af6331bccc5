"""How well the claims and the speakers of the stories are found: figures for the gate and docs.

A claim that stands wholly in the headline is neither wanted nor wrong: headlines are not marked.
B-cubed compares two ways of sorting the same things into actors. For a thing, precision is the
share of its found group that belongs to its gold actor, recall the share of its gold actor's
things that stand in its found group; both are averaged over all things. The things are the claims
that were found (pronouns and "the minister" count here), or the forms of names as printed.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord_db.records import Extraction
from quality_stories import Story, paired, stories

FOLDER = Path(__file__).parent / "quality/stories"
GERMAN = Path(__file__).parent / "quality/stories-de"
_WORDS = re.compile(r"[^\W_]+")
_ARTICLES = {"the", "a", "an", "one"}
_TITLES = {
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "lord",
    "lady",
    "cllr",
    "prof",
    "professor",
    "pc",
}

Cubes = list[tuple[float, float]]  # precision and recall of each thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was reached on one article, or on several together."""

    name: str
    gold: int
    found: int
    right: int  # found, and by the right actor
    extra: int
    idle: int  # of the extra ones, how many are thoughts, wishes and plans
    nobody: int  # found, but the speaker was left open
    claim_cubes: Cubes
    name_cubes: Cubes
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()

    @property
    def accuracy(self) -> float:
        """The share of the claims found that have the right actor."""
        return self.right / self.found if self.found else 1.0

    @property
    def claim_f1(self) -> float:
        """F1 of claims that are found with the right actor."""
        return 2 * self.right / (self.gold + self.found + self.extra)


def articles(folder: Path = FOLDER) -> list[tuple[Story, dict[str, list[str]]]]:
    """Give every story of our own with its gold actors and their forms, by name of the file."""
    paths = sorted(p for p in folder.glob("*.txt") if not p.name.endswith(".marked.txt"))
    return [(stories(p)[0], _actors(p.with_suffix(".actors.toml"))) for p in paths]


def measure(story: Story, actors: dict[str, list[str]], extraction: Extraction) -> Figures:
    """Compare what was extracted from a story with its gold."""
    found = _without_headline(story, extraction)
    pairs = paired(story, found)
    claims = {c.key: c for c in found.claims}
    used = {key for _, key in pairs.values()}
    extra = [c for c in found.claims if c.key not in used]
    return Figures(
        name=story.name,
        gold=len(story.claims),
        found=len(pairs),
        right=sum(right for right, _ in pairs.values()),
        extra=len(extra),
        idle=sum(not c.speech for c in extra),
        nobody=sum(claims[key].actor is None for _, key in pairs.values()),
        claim_cubes=_cubes(
            pairs, lambda k: story.claims[k].actor, lambda k: claims[pairs[k][1]].actor or k
        ),
        name_cubes=_name_cubes(actors, found),
        missed=tuple(k for k in story.claims if k not in pairs),
        wrong=tuple(k for k, (right, _) in pairs.items() if not right),
        extras=tuple(" … ".join(story.text[s.start : s.end] for s in c.content) for c in extra),
    )


def total(rows: Iterable[Figures]) -> Figures:
    """Add up the figures of several articles."""
    rows = list(rows)
    return Figures(
        name="total",
        gold=sum(r.gold for r in rows),
        found=sum(r.found for r in rows),
        right=sum(r.right for r in rows),
        extra=sum(r.extra for r in rows),
        idle=sum(r.idle for r in rows),
        nobody=sum(r.nobody for r in rows),
        claim_cubes=[c for r in rows for c in r.claim_cubes],
        name_cubes=[c for r in rows for c in r.name_cubes],
    )


def f1(cubes: Cubes) -> float:
    """Give the B-cubed F1 of the things."""
    if not cubes:
        return 1.0
    precision = sum(p for p, _ in cubes) / len(cubes)
    recall = sum(r for _, r in cubes) / len(cubes)
    return 2 * precision * recall / (precision + recall)


def _actors(path: Path) -> dict[str, list[str]]:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: entry["forms"] for name, entry in table.items()}


def _without_headline(story: Story, found: Extraction) -> Extraction:
    end = story.text.index("\n")
    return replace(found, claims=tuple(c for c in found.claims if c.content[-1].end > end))


def _name_cubes(actors: dict[str, list[str]], found: Extraction) -> Cubes:
    """Compare the forms; a form that nobody has among the names found is a group of its own."""
    owner = {form: name for name, forms in actors.items() for form in forms}
    return _cubes(owner, owner.__getitem__, lambda form: _bearer(form, found) or form)


def _bearer(form: str, found: Extraction) -> str | None:
    """Give the actor with this form among the names: alike, without titles, or cut at its end."""
    names = [(actor.key, name) for actor in found.actors for name in actor.names]
    for is_same in (_alike, _alike_but_titles, _is_start):
        for key, name in names:
            if is_same(name, form):
                return key
    return None


def _alike(name: str, form: str) -> bool:
    return _plain(name, _ARTICLES) == _plain(form, _ARTICLES)


def _alike_but_titles(name: str, form: str) -> bool:
    return _plain(name, _ARTICLES | _TITLES) == _plain(form, _ARTICLES | _TITLES)


def _is_start(name: str, form: str) -> bool:
    """Say whether a description ("a pal of the family") was cut ("a pal"); names are not."""
    start, whole = _plain(name, _ARTICLES), _plain(form, _ARTICLES)
    return bool(start) and len(whole) > 2 and whole[: len(start)] == start


def _plain(name: str, without: set[str]) -> list[str]:
    return [word for word in _WORDS.findall(name.lower()) if word not in without]


def _cubes(things: Iterable[str], gold: Callable[[str], str], found: Callable[[str], str]) -> Cubes:
    sides = [(gold(thing), found(thing)) for thing in things]
    return [
        (
            sides.count((one, other)) / sum(o == other for _, o in sides),
            sides.count((one, other)) / sum(g == one for g, _ in sides),
        )
        for one, other in sides
    ]

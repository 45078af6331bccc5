"""Stories marked up with gold claims, and how an extraction is scored against them.

Markup, one claim a mark: <<ID|Actor|kind|content>>. The same ID twice is one claim in two spans;
ID~relation:OLD says how it relates to a claim of an earlier article. A gold claim is found by a
claim that shares 60 percent of the letters and digits of both; it is right if all words of the
gold actor stand in one of the names of the claim's actor.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from onrecord_db.records import (
    Basis,
    Block,
    BlockKind,
    Extraction,
    Precision,
    Span,
    WorldDate,
)

IOU = 0.6
_MARK = re.compile(r"<<([^|<>]+)\|([^|<>]+)\|([^|<>]+)\|(.*?)>>", re.DOTALL)
_WORDS = re.compile(r"[^\W_]+")
_SMALL = {"the", "a", "an", "mr", "ms", "mrs", "dr"}


@dataclass
class Gold:
    actor: str
    manner: str
    spans: list[Span] = field(default_factory=list)


@dataclass
class Story:
    name: str
    published: WorldDate
    text: str
    claims: dict[str, Gold]

    @property
    def blocks(self) -> list[Block]:
        return [
            Block(span=Span(m.start(), m.end()), kind=_kind(m.group(), m.start()), included=True)
            for m in re.finditer(r"[^\n]+", self.text)
        ]


@dataclass
class Score:
    gold: int
    missed: list[str]
    wrong_actor: list[str]
    extra: list[str]


def stories(path: Path) -> list[Story]:
    parts = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [_story(part) for part in parts if part.strip()]


def score(story: Story, found: Extraction) -> Score:
    taken = paired(story, found)
    used = {claim_key for _, claim_key in taken.values()}
    return Score(
        gold=len(story.claims),
        missed=[k for k in story.claims if k not in taken],
        wrong_actor=[k for k, (right, _) in taken.items() if not right],
        extra=[c.statement for c in found.claims if c.key not in used],
    )


def paired(story: Story, found: Extraction) -> dict[str, tuple[bool, str]]:
    """Give for each gold claim found whether its actor is right, and the key of the claim."""
    actors = {a.key: a for a in found.actors}
    pairs = []
    for key, gold in story.claims.items():
        for claim in found.claims:
            overlap = _iou(story.text, gold.spans, claim.content)
            names = actors[claim.actor].names if claim.actor else ()
            if overlap >= IOU:
                pairs.append((_same(gold.actor, names), overlap, key, claim.key))
    taken: dict[str, tuple[bool, str]] = {}
    for right, _, key, claim_key in sorted(pairs, reverse=True):
        if key not in taken and claim_key not in {c for _, c in taken.values()}:
            taken[key] = (right, claim_key)
    return taken


def _story(part: str) -> Story:
    header, body = part.split("\n", 1)
    meta = dict(p.strip().split(": ", 1) for p in header.split("|"))
    claims: dict[str, Gold] = {}
    text, position = "", 0
    body = body.strip() + "\n"
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        ident, actor, manner, content = mark.groups()
        gold = claims.setdefault(ident.partition("~")[0], Gold(actor=actor, manner=manner))
        gold.spans.append(Span(len(text), len(text) + len(content)))
        text, position = text + content, mark.end()
    published = WorldDate(value=meta["date"], precision=Precision.DAY, basis=Basis.STATED)
    return Story(name=meta["doc"], published=published, text=text + body[position:], claims=claims)


def _kind(line: str, start: int) -> BlockKind:
    if start == 0:
        return BlockKind.HEADLINE
    return BlockKind.BYLINE if line.startswith("By ") or len(line) < 20 else BlockKind.BODY


def _iou(text: str, gold: list[Span], found: tuple[Span, ...]) -> float:
    one, two = _letters(text, gold), _letters(text, found)
    return len(one & two) / len(one | two) if one or two else 0.0


def _letters(text: str, spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {i for s in spans for i in range(s.start, s.end) if text[i].isalnum()}


def _same(gold: str, names: tuple[str, ...]) -> bool:
    wanted = set(_WORDS.findall(gold.lower())) - _SMALL
    return any(wanted <= set(_WORDS.findall(name.lower())) for name in names)

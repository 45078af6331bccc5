"""What the rules say about each token: the learned taggers take it as evidence, not as truth."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.claims.cues import Cue
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft
from onrecord_db.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """The rules' findings in tokens."""

    cues: dict[int, int]  # cue token -> head of its speaker's phrase, -1 where there is none
    drafts: dict[int, Draft] = field(default_factory=dict)  # by cue token
    content: dict[int, set[int]] = field(default_factory=dict)  # by cue token
    source: dict[int, set[int]] = field(default_factory=dict)  # by cue token
    claimed: set[int] = field(default_factory=set)  # in any draft's content


def hints(scene: Scene, found: Sequence[Cue], drafts: Sequence[Draft]) -> Hints:
    """Read the rules' cues and drafts as sets of tokens."""
    starts = {t.idx + scene.start: t.i for t in scene.doc}
    result = Hints(cues={c.verb.i: c.speaker.i if c.speaker is not None else -1 for c in found})
    for draft in drafts:
        content = tokens_in(scene, draft.content)
        result.claimed.update(content)
        if not draft.cue or draft.cue[0].start not in starts:
            continue
        cue = starts[draft.cue[0].start]
        result.drafts.setdefault(cue, draft)
        result.content.setdefault(cue, set()).update(content)
        result.source.setdefault(cue, set()).update(tokens_in(scene, draft.source))
    return result


def tokens_in(scene: Scene, spans: Sequence[Span]) -> list[int]:
    """Give the tokens that share a character with some spans of the article, without spaces."""
    found: list[int] = []
    for span in spans:
        first, last = span.start - scene.start, span.end - scene.start
        if last <= 0 or first >= len(scene.text):
            continue
        inside = scene.doc.char_span(
            max(0, first), min(len(scene.text), last), alignment_mode="expand"
        )
        if inside is not None:
            found.extend(t.i for t in inside if not t.is_space)
    return found

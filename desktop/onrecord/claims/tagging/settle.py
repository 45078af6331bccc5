"""Settle which finding has which words, and part what is more than one claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims.lexicon import words
from onrecord.claims.scene import Scene
from onrecord.claims.tagging.findings import Finding

_CRUMB = 3  # words
_JOINING = {"IN", "RB", "CC"}  # tags of a word that is nothing by itself: "After"


def settled(scene: Scene, found: Sequence[Finding]) -> list[Finding]:
    """Give the findings, each word with one cue unless one speech reports the other.

    Words that two cues claim go to the one in their own sentence. A quotation that its cue breaks
    is one claim, also where a new sentence begins behind the cue ("A," said Ohm. "B."), unless
    that one turns ("But B.") or the first is a question, which is no claim. Words reported without quotation marks end with the cue's sentence;
    a quotation behind them is a claim of its own.
    """
    bounded = [_without_crumbs(scene, _within_reach(scene, item)) for item in found]
    return [part for item in bounded for part in _parts(scene, _own(scene, item, bounded))]


def _within_reach(scene: Scene, item: Finding) -> Finding:
    """Leave out what another speaker began, and what stands before a semicolon and the cue.

    A quotation that is carried on from the paragraph before is another's. "The firm put it at 2
    million; he said the number was old": his claim begins behind the semicolon.
    """
    home = scene.sentence_of[item.cue]
    carried = {n for n, q in enumerate(scene.quotes) if q.continues}
    marks = [t.i for t in scene.doc[: item.cue] if t.text == ";" and scene.quote_of[t.i] < 0]
    first = marks[-1] if marks and item.content[-1] > item.cue else -1
    kept = tuple(
        i
        for i in item.content
        if i > first and (scene.sentence_of[i] == home or scene.quote_of[i] not in carried)
    )
    return item if len(kept) == len(item.content) else replace(item, content=kept)


def _without_crumbs(scene: Scene, item: Finding) -> Finding:
    """Leave out a word or three without a verb that stand apart in the middle of other words.

    "The ferry was lost, he said after they found cracks in its *steering gear*": what a content
    goes on with begins behind a mark, the cue, its source or a date.
    """
    runs = _runs(scene, item.content)
    longest = max(runs, key=len, default=[])
    crumbs = {i for run in runs if run is not longest and _is_crumb(scene, item, run) for i in run}
    if not crumbs:
        return item
    return replace(item, content=tuple(i for i in item.content if i not in crumbs))


def _runs(scene: Scene, content: Sequence[int]) -> list[list[int]]:
    """Give the words of a content that only marks and spaces part, together."""
    runs: list[list[int]] = []
    last = -1
    for i in content:
        between = (scene.doc[k] for k in range(last + 1, i))
        if not runs or not all(t.is_punct or t.is_space for t in between):
            runs.append([])
        runs[-1].append(i)
        last = i
    return runs


def _is_crumb(scene: Scene, item: Finding, run: Sequence[int]) -> bool:
    own = [scene.doc[i] for i in run if not scene.doc[i].is_punct]
    if len(own) > _CRUMB or any(t.tag_[:2] == "VB" or scene.quoted(t) for t in own):
        return False
    if not own or (len(own) == 1 and (own[0].tag_ in _JOINING or own[0].head.i == item.cue)):
        return True  # also the "It" of "It was claimed that ..."
    if not own[0].i:
        return False
    before = scene.doc[own[0].i - 1]
    leads = before.i == item.cue or before.i in item.source or before.lower_ == "that"
    return not (leads or before.is_punct or before.is_space or before.ent_type_ in {"DATE", "TIME"})


def _own(scene: Scene, item: Finding, found: Sequence[Finding]) -> Finding:
    """Leave out the words that a cue of their own sentence has a better right to."""
    home = scene.sentence_of[item.cue]
    lost = {
        i
        for rival in found
        if rival is not item and not _nested(item, rival)
        for i in rival.content
        if scene.sentence_of[i] == scene.sentence_of[rival.cue]
        and (scene.sentence_of[rival.cue] != home or _quotes_nearer(scene, rival, item, i))
    }
    if not lost.intersection(item.content):
        return item
    return replace(item, content=tuple(i for i in item.content if i not in lost))


def _quotes_nearer(scene: Scene, rival: Finding, item: Finding, i: int) -> bool:
    """Say whether a quoted word stands nearer to the rival's cue: "admitted a part, writing: ..."."""
    return scene.quote_of[i] >= 0 and abs(rival.cue - i) < abs(item.cue - i)


def _nested(one: Finding, other: Finding) -> bool:
    return one.cue in other.content or other.cue in one.content


def _parts(scene: Scene, item: Finding) -> Iterator[Finding]:
    home = scene.sentence_of[item.cue]
    before = tuple(i for i in item.content if scene.sentence_of[i] < home)
    here = tuple(i for i in item.content if scene.sentence_of[i] == home)
    later = tuple(i for i in item.content if scene.sentence_of[i] > home)
    own = _words(scene, here)
    quoted = all(scene.quote_of[i] >= 0 for i in own)
    first = before + here
    if own and not quoted:
        parts = [before, here, later]
    elif first and later and scene.last_word_mark(first[-1]) == "?":
        parts = [later]
    elif own and _breaks_off(scene, later):
        parts = [first, later]
    else:
        parts = [item.content]
    for part in parts:
        if _words(scene, part):
            yield replace(item, content=part)


def _breaks_off(scene: Scene, later: Sequence[int]) -> bool:
    """Say whether the second sentence of a broken quotation turns against the first."""
    second = _words(scene, later)
    return bool(second) and scene.doc[second[0]].lower_ in words("cues", "opposing")


def _words(scene: Scene, tokens: Sequence[int]) -> list[int]:
    return [i for i in tokens if scene.doc[i].is_alpha or scene.doc[i].like_num]

"""Describe the words around one cue, for the tagger that marks its content and its source."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.claims.tagging.hints import Hints
from onrecord.claims.tagging.words import Words

_NEAR = (0, 1, 2, 3, 4, 7, 13, 26)  # tokens from the cue: where a new class of distance begins
_MOST_STEPS = 30
_FARTHEST = 110  # tokens on either side of a cue that are looked at
_TEMPLATES = (("t", (-2, -1, 1, 2)), ("w", (-1, 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A cue and the stretch of tokens that is read for it, end exclusive."""

    cue: int
    first: int
    last: int


def window(words: Words, cue: int) -> Window:
    """Give the stretch for a cue: its sentence, one on either side, quoted ones beyond."""
    own = words.sentence[cue]
    first, last = cue, cue + 1
    lowest, highest = max(0, cue - _FARTHEST), min(len(words), cue + _FARTHEST + 1)
    while first > lowest and _belongs(words, first - 1, own):
        first -= 1
    while last < highest and _belongs(words, last, own):
        last += 1
    return Window(cue=cue, first=first, last=last)


def _belongs(words: Words, i: int, own: int) -> bool:
    return abs(words.sentence[i] - own) <= 1 or words.quote[i] >= 0


class Describer:
    """Gives the features of a paragraph's tokens for one cue after the other."""

    def __init__(
        self, words: Words, cues: Sequence[int], odds: Mapping[str, int], hints: Hints
    ) -> None:
        self._words = words
        self._cues = set(cues)
        self._odds = odds
        self._hints = hints
        self._fixed: dict[int, list[str]] = {}
        self._cues_before = _running(len(words), self._cues)
        self._starts = [
            i
            for i in range(len(words))
            if words.quote[i] >= 0 and (not i or words.quote[i - 1] != words.quote[i])
        ]
        self._quotes_before = _running(len(words), set(self._starts))

    def features(self, frame: Window) -> list[list[str]]:
        """Describe each token of a window with regard to its cue."""
        words, cue = self._words, frame.cue
        paths = self._paths(frame)
        rule = self._rule_labels(frame)
        above = self._above(cue)
        speaker = self._hints.cues.get(cue, -1)
        result = []
        for k, i in enumerate(range(frame.first, frame.last)):
            item = [*self._of_token(i), *self._of_place(i, cue, paths[k], rule[k])]
            if i in above:
                item.append("up=" + above[i])
            elif words.head[i] in above:
                item.append(f"ux={above[words.head[i]]}|{words.dep[i]}")
            if i == speaker:
                item.append("sp")
            elif words.head[i] == speaker:
                item.append("sp=" + words.dep[i])
            if k:
                item += ["p-1=" + paths[k - 1], "r-1=" + rule[k - 1]]
            if i + 1 < frame.last:
                item += ["p+1=" + paths[k + 1], "r+1=" + rule[k + 1]]
            result.append(item)
        return result

    def _of_place(self, i: int, cue: int, path: str, rule: str) -> list[str]:
        """Tell where a token stands as seen from the cue: side, distance, way, what is between."""
        words = self._words
        name, odd = words.lemma[cue], self._odds.get(words.kind(cue), -1)
        side = "L" if i < cue else "R" if i > cue else "V"
        far = _distance(abs(i - cue))
        step = max(-2, min(3, words.sentence[i] - words.sentence[cue]))
        quote = words.quote[i] >= 0
        other = min(2, abs(self._cues_before[i] - self._cues_before[cue]) - (i > cue))
        between = min(3, abs(self._quotes_before[i] - self._quotes_before[cue]))
        return [
            "p=" + path,
            f"p|q={path}|{quote}",
            f"p|l={path}|{name}",
            f"sd={side}{far}",
            f"sd|q={side}{far}{quote}",
            f"s={side}{step}",
            f"s|q={side}{step}{quote}",
            f"s|q|b={side}{step}{quote}{between}",
            f"o={side}{other}{quote}",
            f"ct={words.tag[cue]}{side}{quote}",
            f"l={name}{side}{quote}",
            f"od={odd}{side}{quote}",
            "r=" + rule,
            f"r|p={rule}|{path}",
            f"r|d={rule}|{words.dep[i]}",
        ]

    def _of_token(self, i: int) -> list[str]:
        if i not in self._fixed:
            words = self._words
            item = [
                "b",
                "w=" + words.low[i],
                "t=" + words.tag[i],
                "d=" + words.dep[i],
                "hd=" + words.dep[words.head[i]],
                "e=" + words.entity[i],
                f"c={i in self._cues}",
                f"m={words.mark[i]}{words.quote[i] >= 0}",
                f"x={i in self._hints.claimed}",
            ]
            for kind, steps in _TEMPLATES:
                values = words.tag if kind == "t" else words.low
                item += [f"{kind}{s}={values[i + s]}" for s in steps if 0 <= i + s < len(words)]
            item += [
                f"q{s}={words.quote[i + s] >= 0}{words.mark[i + s]}"
                for s in (-1, 1)
                if 0 <= i + s < len(words)
            ]
            self._fixed[i] = item
        return self._fixed[i]

    def _paths(self, frame: Window) -> list[str]:
        """Say for each token how it hangs under the cue: by which of its branches, or not."""
        known: dict[int, str] = {frame.cue: "cue"}
        return [self._path(i, frame.cue, known) for i in range(frame.first, frame.last)]

    def _path(self, i: int, cue: int, known: dict[int, str]) -> str:
        """Climb from a token to one whose way is known, and note the way of all passed by."""
        trail: list[int] = []
        node, words = i, self._words
        while node not in known and len(trail) < _MOST_STEPS:
            trail.append(node)
            above = words.head[node]
            if above == node:
                known[node] = "root"
            elif above == cue:
                known[node] = words.dep[node] + ("L" if node < cue else "R")
            node = above
        found = known.get(node, "deep")
        for passed in reversed(trail):
            if passed in self._cues and found not in {"root", "deep"} and found[:4] != "via ":
                found = "via " + found
            known.setdefault(passed, found)
        return known[i]

    def _above(self, cue: int) -> dict[int, str]:
        """Give the words that the cue hangs under, with the branch by which it does."""
        found: dict[int, str] = {}
        node = cue
        words = self._words
        while words.head[node] != node and len(found) < _MOST_STEPS:
            above = words.head[node]
            found[above] = words.dep[node] + str(min(3, len(found)))
            node = above
        return found

    def _rule_labels(self, frame: Window) -> list[str]:
        cue, hints = frame.cue, self._hints
        draft = hints.drafts.get(cue)
        none = "-" if draft is None else "O" + draft.rule[0]
        content, source = hints.content.get(cue, set()), hints.source.get(cue, set())
        kind = "" if draft is None else draft.rule[0]
        return [
            "S" + kind if i in source else "C" + kind if i in content else none
            for i in range(frame.first, frame.last)
        ]


def _running(length: int, marks: set[int]) -> list[int]:
    """Count the marks up to and with each token."""
    counts, n = [], 0
    for i in range(length):
        n += i in marks
        counts.append(n)
    return counts


def _distance(n: int) -> str:
    return str(_NEAR[bisect_right(_NEAR, n) - 1])

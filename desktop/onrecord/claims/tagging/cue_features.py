"""Describe the words that may be cues, for the tagger that picks the cues among them."""

from bisect import bisect_left
from collections.abc import Mapping

from onrecord.claims.tagging.hints import Hints
from onrecord.claims.tagging.words import Words

_NEAR = (1, 3, 6)  # tokens to the next quotation: up to here is one class
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = {"ccomp", "xcomp"}


def candidates(words: Words, odds: Mapping[str, int], hints: Hints) -> list[int]:
    """Give the tokens that may be cues: their lemma was one in training, or the rules say so."""
    return [
        i
        for i in range(len(words))
        if words.kind(i) in odds or i in hints.cues or i in hints.drafts
    ]


def cue_features(words: Words, i: int, odds: Mapping[str, int], hints: Hints) -> list[str]:
    """Describe one candidate by its form, its place in the parse and what stands around it."""
    name, head = words.lemma[i], words.head[i]
    odd = odds.get(words.kind(i), -1)
    children = words.children[i]
    below = {words.dep[c] for c in children}
    clause = bool(below & _CLAUSES)
    who = next((c for c in children if words.dep[c] in _SUBJECTS), -1)
    draft = hints.drafts.get(i)
    rule = draft.rule if draft is not None else _rule_cue(hints, i)
    inside = words.quote[i] >= 0
    features = [
        "b",
        "l=" + name,
        "w=" + words.low[i],
        "t=" + words.tag[i],
        "d=" + words.dep[i],
        "hl=" + words.lemma[head],
        "hd=" + words.dep[head],
        f"o={odd}",
        "r=" + rule,
        f"r|o={rule}|{odd}",
        f"r|l={rule}|{name}",
        f"q={inside}",
        f"q|o={inside}|{odd}",
        f"c|s|o={clause}|{who >= 0}|{odd}",
        f"c|l={clause}|{name}",
        f"t|o={words.tag[i]}|{odd}",
        f"d|o={words.dep[i]}|{odd}",
        f"ho={odds.get(words.kind(head), -1)}",
        f"x={i in hints.claimed}",
        f"c|s|l={clause}|{who >= 0}|{name}",
        f"t|l={words.tag[i]}|{name}",
    ]
    features += ["k=" + dep for dep in below]
    features += ["kl=" + words.low[c] for c in children if words.dep[c] in _SMALL]
    below_object = next((c for c in children if words.dep[c] in {"dobj", "attr", "oprd"}), -1)
    if below_object >= 0:
        features += [
            "ol=" + words.lemma[below_object],
            f"oo={odds.get(words.kind(below_object), -1)}",
        ]
    if who >= 0:
        features += ["s=" + words.low[who], f"se={words.entity[who]}", f"st={words.tag[who]}"]
    features += _around(words, i, odd)
    return features


def _rule_cue(hints: Hints, i: int) -> str:
    if i not in hints.cues:
        return "no"
    return "speaker" if hints.cues[i] >= 0 else "bare"


_SMALL = {"aux", "auxpass", "neg", "mark", "prep", "det", "poss", "prt", "advmod"}


def _around(words: Words, i: int, odd: int) -> list[str]:
    last = len(words) - 1
    result = []
    for step in (-2, -1, 1, 2):
        j = i + step
        if 0 <= j <= last:
            result += [f"w{step}={words.low[j]}", f"t{step}={words.tag[j]}"]
            if step in {-1, 1}:
                result.append(f"e{step}={words.entity[j]}")
    before, after = _quote_near(words, i, -1), _quote_near(words, i, 1)
    result += [f"qb={before}", f"qa={after}", f"qn|o={before}|{after}|{odd}"]
    return result


def _quote_near(words: Words, i: int, step: int) -> int:
    """Say how near the next quotation of the sentence is on one side; 0 if there is none."""
    own = words.sentence[i]
    j, steps = i + step, 1
    while 0 <= j < len(words) and words.sentence[j] == own:
        if words.quote[j] >= 0:
            return _NEAR[bisect_left(_NEAR, steps)] if steps <= _NEAR[-1] else 9
        j += step
        steps += 1
    return 0

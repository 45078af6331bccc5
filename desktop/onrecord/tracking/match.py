"""Say whether a claim repeats, updates or contradicts an earlier one, with reasons in words.

The wording decides, so a claim that comes back in quite other words is not found here. What is
proposed should nearly always be right: numbers, negations, opposites and names must agree before
two claims are called the same.
"""

from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from onrecord.tracking.words import Number, Wording, opposites, said

SAME = "same"
UPDATES = "updates"
CONTRADICTS = "contradicts"

# Chosen on tests/tracking and on pairs of news articles: a false alarm costs more than a miss.
_SAME_ACTOR = 0.7
_OTHER_ACTOR = 0.8
_CHANGED = 0.85  # only nearly equal wordings tell a changed number from another subject
_FEWEST_WORDS = 3  # "It was rushed" is too little to go by
_ORDER = 0.6  # below it the same words stand in another order: "A attacked B", "B attacked A"
_CONTAINED = 0.9  # a wording that stands nearly whole inside a longer one
_CONTAINED_WORDS = 5
_CONTAINED_PLAIN = 3
_FEWEST_PLAIN = {SAME: 2, UPDATES: 2, CONTRADICTS: 3}  # shared words that are no names
_HOPELESS = 0.4  # part of equal words below which near spellings cannot help: most pairs end here
_SPELLED = 5  # letters from which two words can be spellings of one
_SPELLING = 80.0  # ratio from which two words are spellings of one: Zelensky, Zelenskyy


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How a claim relates to an earlier one."""

    relation: str  # SAME, UPDATES or CONTRADICTS
    score: float  # 0..1, how near the wordings are
    reasons: tuple[str, ...]  # in words, weightiest first


def score(
    statement: str,
    earlier: str,
    *,
    same_actor: bool = False,
    denied: tuple[bool, bool] = (False, False),
) -> Likeness | None:
    """Compare a claim's statement with an earlier one's.

    Args:
        statement: the self-contained wording of the newer claim.
        earlier: that of the claim which may be repeated.
        same_actor: whether both were said by the same actor; then less likeness is enough.
        denied: whether the cue of the newer, and of the earlier, is one of denial.

    Returns:
        None unless the wordings are near. SAME only with equal numbers, negations and names;
        UPDATES where all but a number is equal; CONTRADICTS where a negation was added or taken
        away, or a word was turned into its opposite.
    """
    one, other = said(statement, denied=denied[0]), said(earlier, denied=denied[1])
    shortest = min(len(one.content), len(other.content))
    equal = len(set(one.content) & set(other.content))
    if shortest < _FEWEST_WORDS or equal < _HOPELESS * shortest:
        return None
    pairs = _pairs(one.content, other.content)
    if _names_differ(one, other, pairs) or _reordered(pairs):
        return None
    turned = opposites(one, other)
    relation, why = _relation(one, other, turned)
    if relation is None:
        return None
    shared = len(pairs) + _turned_content(one, turned)
    plain = _plain_words(one, pairs) + _turned_content(one, turned)
    nearness = _nearness(one, other, shared, whole=relation == SAME and plain >= _CONTAINED_PLAIN)
    if nearness < _threshold(relation, same_actor=same_actor) or plain < _FEWEST_PLAIN[
        relation
    ] - bool(turned):
        return None
    reasons = _reasons(len(pairs), max(len(one.content), len(other.content)), why)
    if same_actor:
        reasons = ("same actor", *reasons)
    return Likeness(relation=relation, score=round(nearness, 3), reasons=reasons)


def _threshold(relation: str, *, same_actor: bool) -> float:
    if relation != SAME:
        return _CHANGED
    return _SAME_ACTOR if same_actor else _OTHER_ACTOR


def _pairs(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Pair equal words, then near spellings; each word is used once. In order of ``one``."""
    free = list(range(len(other)))
    pairs: list[tuple[int, int]] = []
    for alike in (str.__eq__, _near_spelling):
        left = set(range(len(one))) - {i for i, _ in pairs}
        for i in sorted(left):
            at = next((j for j in free if alike(one[i], other[j])), None)
            if at is not None:
                pairs.append((i, at))
                free.remove(at)
    return tuple(sorted(pairs))


def _near_spelling(word: str, other: str) -> bool:
    long_enough = min(len(word), len(other)) >= _SPELLED  # "rise" and "rose" are two words
    return long_enough and word[0] == other[0] and fuzz.ratio(word, other) >= _SPELLING


def _names_differ(one: Wording, other: Wording, pairs: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether each names somebody whom the other does not: Putin here, Trump there."""
    paired_one = {one.content[i] for i, _ in pairs}
    paired_other = {other.content[j] for _, j in pairs}
    return bool(one.names - paired_one) and bool(other.names - paired_other)


def _reordered(pairs: tuple[tuple[int, int], ...]) -> bool:
    if not pairs:
        return False
    places = [j for _, j in pairs]
    return LCSseq.similarity(places, sorted(places)) / len(places) < _ORDER


def _plain_words(one: Wording, pairs: tuple[tuple[int, int], ...]) -> int:
    """Count the shared words that are no names: names alone say nothing of anybody."""
    names = one.names - set(one.content[:1])  # the first word has its capital from its place
    return sum(one.content[i] not in names for i, _ in pairs)


def _nearness(one: Wording, other: Wording, shared: int, *, whole: bool) -> float:
    """Give the shared part of the content words, 0..1.

    With ``whole`` a wording that stands inside a longer one counts more: a cut quotation.
    """
    shorter, longer = sorted((len(one.content), len(other.content)))
    dice = 2 * shared / (shorter + longer)
    inside = shared / shorter
    if whole and shorter >= _CONTAINED_WORDS and inside >= _CONTAINED:
        return max(dice, 0.75 + dice / 4)  # 0.75: a cut quotation is near, never equal
    return dice


def _turned_content(one: Wording, turned: tuple[str, str] | None) -> int:
    """Count a word and its opposite as a pair: they stand in the same place."""
    return int(turned is not None and turned[0] in one.content)


def _relation(
    one: Wording, other: Wording, turned: tuple[str, str] | None
) -> tuple[str | None, tuple[str, ...]]:
    numbers_equal = one.numbers == other.numbers
    if one.negations != other.negations or turned:
        contradicts = numbers_equal and (abs(one.negations - other.negations) == 1) != bool(turned)
        return (CONTRADICTS, (_turn_reason(one, other, turned),)) if contradicts else (None, ())
    if numbers_equal:
        return SAME, _number_reasons(one.numbers)
    if len(one.numbers) == len(other.numbers):
        return UPDATES, _changed_numbers(one.numbers, other.numbers)
    return None, ()


def _turn_reason(one: Wording, other: Wording, turned: tuple[str, str] | None) -> str:
    if turned:
        return f"opposite words: {one.turns[turned[0]]}, earlier {other.turns[turned[1]]}"
    return (
        "negated here, not earlier"
        if one.negations > other.negations
        else "negated earlier, not here"
    )


def _changed_numbers(now: frozenset[Number], earlier: frozenset[Number]) -> tuple[str, ...]:
    new, old = _listed(now - earlier), _listed(earlier - now)
    return (f"different number: {new}, earlier {old}", *_number_reasons(now & earlier))


def _number_reasons(numbers: frozenset[Number]) -> tuple[str, ...]:
    if not numbers:
        return ()
    return (
        f"same number {_listed(numbers)}"
        if len(numbers) == 1
        else f"same numbers {_listed(numbers)}",
    )


def _listed(numbers: frozenset[Number]) -> str:
    return ", ".join(number.text() for number in sorted(numbers, key=lambda n: (n.value, n.unit)))


def _reasons(shared: int, of: int, why: tuple[str, ...]) -> tuple[str, ...]:
    words = f"all {of} content words" if shared == of else f"{shared} of {of} content words"
    return (*why, words)

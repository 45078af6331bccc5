"""Settle what the names of an article are, and write the article with other names."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.claims.lexicon import words as listed

_NAMED = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART"}
_UNTOLD = {"the", "mr", "mrs", "ms", "dr", "sen.", "rep.", "gov.", "’s", "'s"}
_FEWEST, _MOST = 2, 4  # words of a person's whole name
_OF_WHOLE_NAME = 2  # mentions that it counts for, as a vote on its surname
# Shares of names that are replaced; few of places and bodies, whose words carry meaning
_OF_PEOPLE, _OF_BODIES = 0.85, 0.35
_BODIES = {"ORG", "GPE", "NORP", "FAC", "LOC"}
_KEPT = {
    *(
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "at",
        "to",
        "a",
        "an",
        "u.s.",
        "us",
        "house",
        "senate",
    ),
    *("party", "court", "department", "committee", "council", "university", "news", "times"),
    *("post", "press", "white", "street", "national", "state", "united", "states", "new", "york"),
    *("association", "institute", "bank", "group", "union", "ministry", "office", "agency"),
    *("federal", "bureau", "board", "commission", "mr", "mrs", "ms", "dr", "sir", "lord", "lady"),
    *("president", "senator", "sen", "rep", "gov"),
}
_SHORTEST = 3  # letters of a word that is replaced
_LISTED = 0.6  # share of new first names that are taken from the lexicon
_DOUBLE = 0.08  # share of new surnames that are two
_SINGLE_MARKS, _STRAIGHT_MARKS = 0.15, 0.3  # articles below these shares of 1 get such marks
_SYLLABLES = tuple(
    row.split()
    for row in (
        "ka ru mo na shi ta ki yo ha sa re to mi su",
        "bel cor dan fen gar hol lin mar nor pel quil ros sten thor ulf wick bury ham ton ley ford",
        "ab dul el ka rim has san mah moud fa rouk az iz zah ra al naj jar bak ri",
        "ade olu chi ngo zi oke ike emeka tun de ba ya wa kwa me nkru mah boa teng",
        "ivan petr ov ev sky enko chuk ko val mir slav bor gor dim itri jan novi wal kow ski",
        "ra jesh pa tel kri shnan gup ta vi jay ana nd mur thy sub man iam",
        "gar cia lo pez fer nan dez ro dri guez mo ra les cas til",
        "ng tran quoc vuong li wei zhang xiao ping chen min jun hyun park seo",
        "hal kon lars sen dott ir berg strom lind qvist ny dahl aal to nen virt anen",
    )
)

Name = tuple[int, int, str]  # first word, last word (exclusive), kind


def names(labels: Sequence[str]) -> Iterator[Name]:
    """Read the names off labels as "B-PERSON", "I-PERSON" and "O"."""
    first, kind = -1, ""
    for place, label in enumerate([*labels, "O"]):
        if first >= 0 and label != f"I-{kind}":
            yield first, place, kind
            first = -1
        if first < 0 and label != "O":
            first, kind = place, label[2:]


def voted(words: Sequence[str], labels: Sequence[str]) -> list[str]:
    """Give the labels of an article's words anew, one kind for all mentions of a name.

    Most mentions win; a surname is a person's wherever the whole name is one.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    found = [name for name in names(labels) if name[2] in _NAMED]
    for first, last, kind in found:
        key = _key(words[first:last])
        votes[key][kind] += 1
        if kind == "PERSON" and _FEWEST <= len(key) <= _MOST:
            surnames[key[-1]] += _OF_WHOLE_NAME
    for key, own in votes.items():
        if len(key) == 1 and surnames[key[0]]:
            own["PERSON"] += surnames[key[0]]
    settled = list(labels)
    for first, last, kind in found:
        own = votes[_key(words[first:last])]
        best = max(own, key=lambda other: own[other])
        if own[best] > own[kind]:
            settled[first:last] = [f"B-{best}", *[f"I-{best}"] * (last - first - 1)]
    return settled


def _key(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(w.lower() for w in words if w.lower() not in _UNTOLD) or tuple(words)


def renamed(words: Sequence[str], labels: Sequence[str], chance: random.Random) -> dict[int, str]:
    """Choose other names for people and places of an article: the new word for some places.

    A word that is replaced once is replaced the same way wherever it is written with a capital.
    """
    new: dict[str, str | None] = {}
    for first, last, kind in names(labels):
        share = _OF_PEOPLE if kind == "PERSON" else _OF_BODIES if kind in _BODIES else 0
        for place in range(first, last) if share else ():
            word = words[place]
            key = word.lower()
            if key in new or not _may_change(word):
                continue
            given = kind == "PERSON" and place == first and last - first > 1
            new[key] = _word(chance, given=given) if chance.random() < share else None
    found = {place: _in_case(old, new) for place, old in enumerate(words)}
    return {place: word for place, word in found.items() if word}


def _may_change(word: str) -> bool:
    return word[:1].isupper() and word.lower() not in _KEPT and len(word) >= _SHORTEST


def _in_case(old: str, new: Mapping[str, str | None]) -> str | None:
    word = new.get(old.lower()) if old[:1].isupper() else None
    return word.upper() if word and old.isupper() else word


def _word(chance: random.Random, *, given: bool) -> str:
    if given and chance.random() < _LISTED:
        return chance.choice(sorted(listed("names", "m") | listed("names", "f"))).capitalize()
    word = _made_up(chance)
    return f"{word}-{_made_up(chance)}" if not given and chance.random() < _DOUBLE else word


def _made_up(chance: random.Random) -> str:
    syllables = chance.choice(_SYLLABLES)
    return "".join(chance.choice(syllables) for _ in range(chance.choice((2, 2, 2, 3, 3)))).title()


def requoted(words: Sequence[str], chance: random.Random) -> dict[int, str]:
    """Choose other quotation marks for an article: the new mark for some places."""
    style = chance.random()
    if style >= _STRAIGHT_MARKS:
        return {}
    single = {"“": "‘", "”": "’", '"': "'"}
    marks = single if style < _SINGLE_MARKS else {"“": '"', "”": '"'}
    return {place: marks[word] for place, word in enumerate(words) if word in marks}

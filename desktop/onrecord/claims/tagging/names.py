"""Read names, dates and numbers off the model's scores, and enter them into the parse."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.lexicon import words
from onrecord.claims.tokens import Entity, Parse, Token, printed

Name = tuple[int, int, str]  # first token, last token (exclusive), label

_SURE = 0.5
_NAMED = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART"}
_TIMES = {"DATE", "TIME"}  # "On Tuesday Marta Lind said" has two names
_UNTOLD = {"the", "mr", "mrs", "ms", "dr", "sir", "’s", "'s"}  # do not tell names apart
_FEWEST_WORDS, _MOST_WORDS = 2, 4  # of a person's whole name
_OF_WHOLE_NAME = 2  # mentions that it counts for, as a vote on its surname
_LOOSE = {"the", "a", "an", "of", "’s", "'s"}  # no name by themselves


def names(
    tokens: Sequence[int],
    text: Sequence[str],
    scores: NDArray[np.float32],
    labels: Sequence[str],
) -> list[Name]:
    """Give the names in a stretch, in order.

    Where a name begins and ends is settled first, over all labels; then its words vote on the
    label. Capitalised words side by side are one name, whatever the model says.

    Args:
        tokens: the number of each word's token.
        text: each word.
        scores: words x labels, unbounded.
        labels: "O", "B-PERSON", "I-PERSON", ...
    """
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    begins = (
        chances[:, [n for n, x in enumerate(labels) if x.startswith("B-")]].sum(axis=1).tolist()
    )
    inside = (chances[:, labels.index("O")] < _SURE).tolist()
    found: list[Name] = []
    first = -1
    for place in range(len(tokens) + 1):
        going_on = place < len(tokens) and inside[place]
        joins = going_on and _side_by_side(text, place)
        joins = joins and _voted(chances[place - 1 : place], labels) not in _TIMES
        fresh = going_on and begins[place] > _SURE and not joins
        if first >= 0 and (fresh or not going_on):
            if place - first > 1 or text[first].lower() not in _LOOSE:
                label = _voted(chances[first:place], labels)
                found.append((tokens[first], tokens[place - 1] + 1, label))
            first = -1
        if going_on and first < 0:
            first = place
    return found


def _side_by_side(text: Sequence[str], place: int) -> bool:
    return place > 0 and text[place][:1].isupper() and text[place - 1][:1].isupper()


def _voted(chances: NDArray[np.float32], labels: Sequence[str]) -> str:
    kinds, of_label = _kinds(tuple(labels))
    return kinds[int((chances.sum(axis=0) @ of_label).argmax())]


@cache
def _kinds(labels: tuple[str, ...]) -> tuple[list[str], NDArray[np.float32]]:
    """Give the kinds of name, and for each label (rows) which kind (columns) it votes for."""
    own = [label.partition("-")[2] for label in labels]
    kinds = sorted(set(own) - {""})
    return kinds, np.array([[k == kind for kind in kinds] for k in own], dtype=np.float32)


class Memory:
    """What the names of an article were taken for so far, so that one name is one kind of thing."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, float]] = {}

    def settled(self, text: str, label: str) -> str:
        """Give the label that most mentions of a name have, this one included.

        A surname is a person's wherever the whole name has been one.
        """
        if label not in _NAMED:
            return label
        parts = [w for w in text.lower().split() if w.rstrip(".") not in _UNTOLD]
        votes = self._seen.setdefault(" ".join(parts), {})
        votes[label] = votes.get(label, 0) + 1
        best = max(votes, key=lambda kind: (votes[kind], kind == label))
        if best == "PERSON" and _FEWEST_WORDS <= len(parts) <= _MOST_WORDS:
            surname = self._seen.setdefault(parts[-1], {})
            surname[best] = surname.get(best, 0) + _OF_WHOLE_NAME
        return best


def name_entities(parse: Parse, found: Sequence[Name], memory: Memory) -> Parse:
    """Enter names into a parse that has none; its tokens learn to which they belong."""
    found = [
        (first, last, memory.settled(printed(parse.tokens[first:last]), label))
        for first, last, label in _mended(parse.tokens, found)
    ]
    for token in parse.tokens:
        token.ent_iob_ = "O"
    for first, last, label in found:
        for token in parse.tokens[first:last]:
            token.ent_type_, token.ent_iob_ = label, "I"
        parse.tokens[first].ent_iob_ = "B"
    return replace(parse, ents=[_entity(parse.tokens, *name) for name in found])


def _mended(tokens: Sequence[Token], found: Sequence[Name]) -> Iterator[Name]:
    """Take a first name or a title in front in, and leave out what is no name: "MP" alone, lower case."""
    untold = words("people", "titles") | words("people", "roles")
    behind = 0
    for first, last, label in found:
        own = tokens[first:last]
        alone = last - first == 1 and own[0].lower_ in untold
        is_printed = any(t.text[:1].isupper() or "@" in t.text for t in own)
        if label in _NAMED and (alone or not is_printed):
            continue
        start = first
        while label == "PERSON" and start > behind and _is_first_name(tokens[start - 1]):
            start -= 1
        behind = last
        yield start, last, label


def _is_first_name(token: Token) -> bool:
    known = words("names", "m") | words("names", "f") | words("people", "titles")
    return token.lower_.rstrip(".") in known and token.text[:1].isupper() and token.tag_ == "NNP"


def _entity(tokens: Sequence[Token], first: int, last: int, label: str) -> Entity:
    own = tokens[first:last]
    return Entity(
        label_=label,
        start=first,
        end=last,
        start_char=own[0].idx,
        end_char=own[-1].idx + len(own[-1]),
        root=min(own, key=_depth),
    )


def _depth(token: Token) -> int:
    steps = 0
    while token.head is not token:
        token, steps = token.head, steps + 1
    return steps

"""Read names, dates and numbers off the model's scores, and enter them into the parse."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from onrecord.claims.tokens import Entity, Parse, Token

Name = tuple[int, int, str]  # first token, last token (exclusive), label

_SURE = 0.5
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
        fresh = going_on and begins[place] > _SURE and not _side_by_side(text, place)
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
    votes: dict[str, float] = {}
    for label, share in zip(labels, chances.sum(axis=0).tolist(), strict=True):
        kind = label.partition("-")[2]
        if kind:
            votes[kind] = votes.get(kind, 0.0) + share
    return max(votes, key=lambda kind: votes[kind])


def name_entities(parse: Parse, found: Sequence[Name]) -> Parse:
    """Enter names into a parse that has none; its tokens learn to which they belong."""
    for token in parse.tokens:
        token.ent_iob_ = "O"
    for first, last, label in found:
        for token in parse.tokens[first:last]:
            token.ent_type_, token.ent_iob_ = label, "I"
        parse.tokens[first].ent_iob_ = "B"
    return replace(parse, ents=[_entity(parse.tokens, *name) for name in found])


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

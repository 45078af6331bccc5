"""How each word of a paragraph stands to a cue: in the parse, in the text, in quotation marks."""

import numpy as np

from onrecord.claims.tagging.windows import Stretch
from onrecord.claims.tagging.words import Ints, Words

NOWHERE, ITSELF, ABOVE, HIGHER, _FIRST_LABEL = range(5)
_EXACT = 8  # words apart up to which every distance counts for itself
_FARTHEST = 20


def parse_relation_count(labels: int) -> int:
    """Give how many numbers ``parse_relations`` knows with a table of so many labels."""
    return _FIRST_LABEL + 2 * labels + 1


def pair_inputs(stretch: Stretch, places: Ints, labels: int) -> dict[str, Ints]:
    """Give what ``pairs.onnx`` reads of each cue and each word of its stretch: cues x words.

    Args:
        places: the cues, as places in the stretch.
        labels: size of the model's table of dependency labels, with the unknown one.
    """
    own = slice(stretch.first, stretch.last)
    everywhere = np.arange(stretch.last - stretch.first, dtype=np.int64)[None]
    everywhere = everywhere.repeat(len(places), axis=0)
    sentences, quotes = stretch.words.sentences[own], stretch.words.quotes[own]
    relations = [
        parse_relations(stretch.words, stretch.first + place, labels)[own]
        for place in places.tolist()
    ]
    return {
        "j": everywhere,
        "anchor": places,
        "dist": distances(everywhere, places[:, None]),
        "rel": np.stack(relations),
        "sent": sentence_steps(sentences[None], sentences[places][:, None]),
        "quote": quotation_relations(quotes[None], quotes[places][:, None]),
    }


def parse_relations(words: Words, cue: int, labels: int) -> Ints:
    """Tell where each word hangs in the parse, seen from a cue.

    Under the cue the label of the branch counts; beside it (under the cue's head) the label of
    the other branch; farther away only that it is so.

    Args:
        cue: the cue's place among the words.
        labels: size of the model's table of dependency labels, with the unknown one.

    Returns:
        One number a word: NOWHERE in another tree, ITSELF the cue, ABOVE its head, HIGHER farther
        up, then ``labels`` numbers under the cue, ``labels`` beside it, and one for the rest.
    """
    heads, deps = words.heads, words.deps
    distance = {place: k for k, place in enumerate(_way_up(heads, cue))}
    known = {
        place: ITSELF if k == 0 else ABOVE if k == 1 else HIGHER for place, k in distance.items()
    }
    for place in range(len(heads)):
        path = []
        here = place
        while here not in known and heads[here] != here:
            path.append(here)
            here = heads[here]
        if not path:
            known.setdefault(here, NOWHERE)
            continue
        if here in distance:
            found = _branch(distance[here], deps[path[-1]], labels)
        else:
            found = known.setdefault(here, NOWHERE)
        known.update(dict.fromkeys(path, found))
    return np.array([known[k] for k in range(len(heads))], dtype=np.int64)


def _way_up(heads: list[int], place: int) -> list[int]:
    way = [place]
    while heads[place] != place:
        place = heads[place]
        way.append(place)
    return way


def _branch(steps: int, label: int, labels: int) -> int:
    if steps == 0:
        return _FIRST_LABEL + label
    return _FIRST_LABEL + labels + label if steps == 1 else _FIRST_LABEL + 2 * labels


def distances(places: Ints, cues: Ints) -> Ints:
    """Give signed distances in words as numbers from 0 to 40: exact when near, then by thirds of an octave."""
    apart = places - cues
    size = np.abs(apart).astype(np.float32)
    far = _EXACT + np.log2(np.maximum(size, _EXACT) / _EXACT) * 3
    steps = np.minimum(np.where(size < _EXACT, size, far), _FARTHEST).astype(np.int64)
    return np.asarray(np.sign(apart) * steps + _FARTHEST)


def sentence_steps(sentences: Ints, of_cues: Ints) -> Ints:
    """Give how many sentences before or behind the cue's a word stands: 0 to 4, 2 the same."""
    return np.asarray(np.clip(sentences - of_cues, -2, 2) + 2)


def quotation_relations(quotes: Ints, of_cues: Ints) -> Ints:
    """Tell how words and cue stand to quotation marks.

    Returns:
        0 both outside; 1 only the cue inside; 2 in one quotation; 3 only the word inside; 4 in
        different ones.
    """
    outside = np.where(of_cues < 0, 0, 1)
    inside = np.where(quotes == of_cues, 2, np.where(of_cues < 0, 3, 4))
    return np.where(quotes < 0, outside, inside)

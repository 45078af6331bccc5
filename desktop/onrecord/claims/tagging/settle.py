"""Settle which cue has which words, and part what is more than one utterance."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims.tagging.model import Found
from onrecord.claims.tagging.words import Words


def settled(words: Words, found: Sequence[Found]) -> list[Found]:
    """Give the findings, each word with one cue, each utterance by itself.

    What stands in another sentence goes to a cue of that sentence. Words reported without
    quotation marks end with the cue's sentence. A quotation that its cue breaks is one claim
    where it goes on in the same sentence ("A," said Ohm, "b."); where a new sentence begins
    ("A," said Ohm. "B.") it is two.
    """
    parted = (part for item in found for part in _parts(words, _own(words, item, found)))
    return [item for item in parted if any(words.low[i][:1].isalnum() for i in item.content)]


def _own(words: Words, item: Found, found: Sequence[Found]) -> Found:
    home = words.sentence[item.cue]
    others = {
        i
        for other in found
        if words.sentence[other.cue] != home
        for i in other.content
        if words.sentence[i] == words.sentence[other.cue]
    }
    content = (i for i in item.content if words.sentence[i] == home or i not in others)
    return replace(item, content=tuple(content))


def _parts(words: Words, item: Found) -> Iterator[Found]:
    home = words.sentence[item.cue]
    later = tuple(i for i in item.content if words.sentence[i] > home)
    until = tuple(i for i in item.content if words.sentence[i] <= home)
    if not later or not any(words.sentence[i] == home for i in until):
        yield item
    elif any(words.quote[i] < 0 and words.low[i].isalpha() for i in until):
        yield replace(item, content=until)
    else:
        yield replace(item, content=until)
        yield replace(item, content=later)

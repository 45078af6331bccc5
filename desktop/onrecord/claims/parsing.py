"""Take a paragraph's parse from spaCy: all tokens at once, as plain values."""

from collections.abc import Sequence

from spacy import attrs  # pyright: ignore[reportAttributeAccessIssue]  # compiled, no stubs
from spacy.strings import StringStore
from spacy.tokens import Doc

from onrecord.claims.tokens import Entity, Parse, Token

_NAMED = (attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)
_FLAGS = (attrs.IS_SPACE, attrs.IS_ALPHA, attrs.IS_PUNCT, attrs.LIKE_NUM)
_NUMBERS = (attrs.IDX, attrs.LENGTH, attrs.SPACY, attrs.ENT_IOB, attrs.SENT_START)
_IOB = ("", "I", "O", "B")
_SENTENCE_BEGINS = 1


def read_doc(doc: Doc, text: str) -> Parse:
    """Give what the rules need of a parsed paragraph and its text; the Doc is not held."""
    tokens = _tokens(doc, text)
    for token, spacys in zip(tokens, doc, strict=True):
        token.head = head = tokens[spacys.head.i]
        token.left_edge = tokens[spacys.left_edge.i]
        token.right_edge = tokens[spacys.right_edge.i]
        if head is not token:
            head.children.append(token)
    return Parse(text=text, tokens=tokens, ents=_entities(doc, tokens))


def _tokens(doc: Doc, text: str) -> list[Token]:
    """Give the tokens, not yet joined to each other."""
    tokens: list[Token] = []
    if not len(doc):
        return tokens
    strings = doc.vocab.strings
    names = [_strings(c, strings) for c in doc.to_array(list(_NAMED)).T.tolist()]
    flags = [[*map(bool, c)] for c in doc.to_array(list(_FLAGS)).T.tolist()]
    starts, lengths, spaces, iobs, sents = doc.to_array(list(_NUMBERS)).T.tolist()
    tokens += map(
        Token,
        range(len(doc)),
        starts,
        [text[start : start + length] for start, length in zip(starts, lengths, strict=True)],
        [" " if space else "" for space in spaces],
        *names,
        [_IOB[iob] for iob in iobs],
        *flags,
        [sent == _SENTENCE_BEGINS for sent in sents],
        [tokens] * len(doc),
    )
    return tokens


def _strings(numbers: Sequence[int], strings: StringStore) -> list[str]:
    known = {number: strings[number] for number in set(numbers)}
    return [known[number] for number in numbers]


def _entities(doc: Doc, tokens: list[Token]) -> list[Entity]:
    return [
        Entity(
            label_=found.label_,
            start=found.start,
            end=found.end,
            start_char=found.start_char,
            end_char=found.end_char,
            root=tokens[found.root.i],
        )
        for found in doc.ents
    ]

"""Say what a number counts or measures: the noun phrase beside it, or its verb's subject."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.claims.lexicon import words
from onrecord.claims.numerals import Piece
from onrecord.claims.tokens import Token
from onrecord_db.records import QuantityKind

Tokens: TypeAlias = Sequence[Token]  # of one paragraph

_NOUNS = {"NOUN", "PROPN"}
_BEFORE_NOUN = {"ADJ", "NOUN", "PROPN", "VERB", "NUM", "ADV", "PUNCT"}
_LONGEST = 5  # tokens from the number to its noun
_UP = {"pobj", "prep", "dobj", "npadvmod", "attr", "nummod", "quantmod", "compound", "advmod",
       "amod", "acomp", "obl", "appos", "conj", "dep", "oprd"}  # fmt: skip
_BEFORE_THINGS = {
    QuantityKind.COUNT, QuantityKind.RANK, QuantityKind.AGE, QuantityKind.SHARE,
    QuantityKind.MONEY, QuantityKind.PERCENT,
}  # fmt: skip
_NO_ABOUT = {"one", "way", "total", "average", "maximum", "minimum", "least", "%", "percent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a number is about. ``end`` is where its words end if they follow the number, else 0."""

    words: str = ""
    end: int = 0
    loose: bool = False  # the words stand elsewhere: "prices" of "prices rose by 3%"


def about(text: str, tokens: Tokens, said: Sequence[Piece], kind: QuantityKind) -> About:
    """Give what the pieces ``said``, number and unit, are about.

    Args:
        text: of the paragraph.
        tokens: of its parse.
        said: neighbouring pieces of the text.
        kind: what the number measures.
    """
    if not tokens:
        return About()
    last, first = token_at(tokens, said[-1].start), token_at(tokens, said[0].start)
    beside = _of(text, last) or _as_many(text, last) or _noun_behind(text, last, kind)
    if beside is not None:
        return beside
    if kind is QuantityKind.DURATION and last.head.dep_ == "pobj":
        return About()
    if kind is QuantityKind.DURATION and last.dep_ == "pobj":
        return About()  # "the river rose in six hours" says nothing of how long the river is
    return _subject(text, first, last) or About()


def token_at(tokens: Tokens, place: int) -> Token:
    """Give the token that stands at a place of the paragraph, or the last one before it."""
    at = bisect_right(tokens, place, key=lambda token: token.idx) - 1
    return tokens[max(at, 0)]


def _of(text: str, last: Token) -> About | None:
    """Read "of the voters", "in damages" behind a number and its unit."""
    at = last.i + 1
    if at + 1 >= len(last.doc) or last.doc[at].lower_ not in {"of", "in"}:
        return None
    if last.doc[at].lower_ == "in" and last.doc[at + 1].ent_type_ in {"DATE", "GPE", "TIME", "LOC"}:
        return None
    head = _phrase_end(last.doc, at + 1)
    if head is None or (last.doc[at].lower_ == "in" and not _is_bare(last.doc, at + 1, head)):
        return None
    begin = at + 1
    while begin < head.i and last.doc[begin].pos_ in {"DET", "PRON", "NUM"}:
        begin += 1
    return _words(text, last.doc[begin], head)


def _as_many(text: str, last: Token) -> About | None:
    """Read "as many cars" behind "three times"."""
    doc, at = last.doc, last.i + 1
    if [t.lower_ for t in doc[at : at + 2]] not in (["as", "many"], ["as", "much"]):
        return None
    head = _phrase_end(doc, at + 2)
    return None if head is None else _words(text, doc[at + 2], head)


def _is_bare(doc: Tokens, begin: int, head: Token) -> bool:
    """Say whether "in aid" names what money is for, rather than "in the city" a place."""
    return doc[begin].pos_ not in {"DET", "PRON", "PROPN", "NUM"} and head.pos_ == "NOUN"


def _noun_behind(text: str, last: Token, kind: QuantityKind) -> About | None:
    """Read the noun right behind a number: "wounded soldiers", "30-day ceasefire"."""
    doc, at = last.doc, last.i + 1
    joined = text[last.idx - 1 : last.idx] in {"-", "–"} or "-" in last.text
    changed = kind is QuantityKind.TIMES and last.dep_ == "amod"  # "tripled fares"
    if at >= len(doc) or not (joined or changed or kind in _BEFORE_THINGS):
        return None
    if kind is not QuantityKind.SHARE and doc[at].pos_ == "DET":
        return None  # "£340 a year"
    if kind in {QuantityKind.MONEY, QuantityKind.PERCENT} and doc[at].ent_type_ in {"DATE", "TIME"}:
        return None  # "5.5% last year"
    head = _phrase_end(doc, at)
    if head is None:
        return None
    while at < head.i and doc[at].pos_ in {"DET", "PRON"}:
        at += 1
    return _words(text, doc[at], head)


def _phrase_end(doc: Tokens, begin: int) -> Token | None:
    """Give the noun that ends the phrase at token ``begin``; None where no noun phrase is."""
    head = None
    for token in doc[begin : begin + _LONGEST + 1]:
        if token.pos_ in _NOUNS or token.tag_ in {"NN", "NNS"}:
            head = token
        elif head is not None and token.pos_ != "PUNCT":
            break
        elif (token.pos_ == "DET" and token.i == begin) or (
            token.pos_ == "PRON" and token.i == begin and token.tag_ == "PRP$"
        ):
            continue
        elif not _may_stand_before(token):
            break
        if head is not None and not _goes_on(doc, token):
            break
    return head


def _may_stand_before(token: Token) -> bool:
    if token.pos_ == "VERB":
        return token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound", "nmod"}
    if token.pos_ == "PUNCT":
        return token.text == "-"
    return token.pos_ in _BEFORE_NOUN


def _goes_on(doc: Tokens, token: Token) -> bool:
    """Say whether another noun carries on: "fishing boats", not "people Friday"."""
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    if following.text == "-" and not following.whitespace_ and not token.whitespace_:
        return True
    if token.text == "-":
        return True
    is_date = following.ent_type_ in {"DATE", "TIME"} and token.ent_type_ != following.ent_type_
    return following.pos_ in _NOUNS and token.dep_ == "compound" and not is_date


def _words(text: str, first: Token, head: Token) -> About | None:
    end = head.idx + len(head)
    said = text[first.idx : end].strip(" -–")
    if not said or head.lower_ in _NO_ABOUT:
        return None
    return About(words=said, end=end)


def _subject(text: str, first: Token, last: Token) -> About | None:
    """Give the subject of a verb of measure: "prices" of "prices rose by 3%"."""
    for token in (last, first):
        verb = token
        for _ in range(_LONGEST):
            if verb.pos_ in {"VERB", "AUX"} or verb.dep_ not in _UP:
                break
            verb = verb.head
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        if verb.lemma_.lower() not in words("quantities", "measuring.verbs"):
            continue
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and subject.pos_ in _NOUNS and subject.i < token.i:
            begin = subject.left_edge.i
            while begin < subject.i and first.doc[begin].pos_ in {"DET", "PRON"}:
                begin += 1
            words_of = text[first.doc[begin].idx : subject.idx + len(subject)]
            return About(words=words_of, loose=True)
    return None

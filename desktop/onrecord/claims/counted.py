"""Say what a number counts or measures: the noun phrase beside it, or its verb's subject."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.claims.lexicon import words
from onrecord.claims.numerals import Piece
from onrecord_db.records import QuantityKind

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


def about(doc: Doc, tokens: dict[int, int], said: list[Piece], kind: QuantityKind) -> About:
    """Give what the pieces ``said``, number and unit, are about."""
    last = _token_at(doc, tokens, said[-1])
    first = _token_at(doc, tokens, said[0])
    if last is None or first is None:
        return About()
    beside = _of(last) or _as_many(last) or _noun_behind(doc, last, kind)
    if beside is not None:
        return beside
    if kind is QuantityKind.DURATION and last.head.dep_ == "pobj":
        return About()
    if kind is QuantityKind.DURATION and last.dep_ == "pobj":
        return About()  # "the river rose in six hours" says nothing of how long the river is
    return _subject(first, last) or About()


def _token_at(doc: Doc, tokens: dict[int, int], piece: Piece) -> Token | None:
    """Give the token that a piece stands in; pieces may be cut finer than tokens."""
    at = tokens.get(piece.start)
    if at is not None:
        return doc[at]
    near = [i for start, i in tokens.items() if start <= piece.start < start + len(doc[i])]
    return doc[near[0]] if near else None


def _of(last: Token) -> About | None:
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
    return _words(last.doc, begin, head)


def _as_many(last: Token) -> About | None:
    """Read "as many cars" behind "three times"."""
    doc, at = last.doc, last.i + 1
    if [t.lower_ for t in doc[at : at + 2]] not in (["as", "many"], ["as", "much"]):
        return None
    head = _phrase_end(doc, at + 2)
    return None if head is None else _words(doc, at + 2, head)


def _is_bare(doc: Doc, begin: int, head: Token) -> bool:
    """Say whether "in aid" names what money is for, rather than "in the city" a place."""
    return doc[begin].pos_ not in {"DET", "PRON", "PROPN", "NUM"} and head.pos_ == "NOUN"


def _noun_behind(doc: Doc, last: Token, kind: QuantityKind) -> About | None:
    """Read the noun right behind a number: "wounded soldiers", "30-day ceasefire"."""
    at = last.i + 1
    joined = doc.text[last.idx - 1 : last.idx] in {"-", "–"} or last.text.count("-")
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
    return _words(doc, at, head)


def _phrase_end(doc: Doc, begin: int) -> Token | None:
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


def _goes_on(doc: Doc, token: Token) -> bool:
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


def _words(doc: Doc, begin: int, head: Token) -> About | None:
    text = doc[begin : head.i + 1].text.strip(" -–")
    if not text or head.lower_ in _NO_ABOUT:
        return None
    return About(words=text, end=head.idx + len(head))


def _subject(first: Token, last: Token) -> About | None:
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
            return About(words=first.doc[begin : subject.i + 1].text, loose=True)
    return None

"""Tell which tokens are a name, and whether it is a person's, a body's or a ship's."""

from collections.abc import Sequence

from onrecord.claims.lexicon import words
from onrecord.claims.scene import child
from onrecord.claims.tokens import Token

NAME_TAGS = {"NNP", "NNPS"}
_MARKS = {*"\"“”‘’'"}


def name_tokens(head: Token) -> list[Token]:
    """Give the proper-name tokens that end at the head: of its entity, or else its tags."""
    doc = head.doc
    first = head.i
    if head.ent_type_ == "PERSON":
        while first and (doc[first].ent_iob_ == "I" or _hyphened(doc, first)):
            first -= 1
        first -= _is_given_name(doc, first)
        first += first < head.i and doc[first].lower_ in words("names", "no_names")
        return list(doc[_before_nickname(doc, first) : head.i + 1])
    while first and (_joins_name(doc[first - 1], head) or _hyphened(doc, first)):
        first -= 1
    if head.tag_ not in NAME_TAGS:
        return []
    return list(doc[_before_nickname(doc, first) : head.i + 1])


def _is_given_name(doc: Sequence[Token], first: int) -> bool:
    """Say whether the word before a surname is its given name: a title stands in front of both."""
    if first < 2:  # noqa: PLR2004
        return False
    before = doc[first - 1]
    fits = before.tag_ in NAME_TAGS and before.dep_ == "compound" and not before.ent_type_
    return fits and not is_title(before) and is_title(doc[first - 2])


def _before_nickname(doc: Sequence[Token], first: int) -> int:
    """Give where 'Douglas "Duggie" Marsh' begins, if a nickname in marks stands before ``first``."""
    if first < 4 or doc[first - 1].text not in _MARKS or doc[first - 3].text not in _MARKS:  # noqa: PLR2004
        return first
    given = doc[first - 4]
    return first - 4 if given.tag_ in NAME_TAGS and doc[first - 2].text[:1].isupper() else first


def _joins_name(token: Token, head: Token) -> bool:
    if token.is_punct or token.is_space or token.head.i > head.i:
        return False
    return token.tag_ in NAME_TAGS and token.dep_ in {"compound", "amod", "nmod"}


def _hyphened(doc: Sequence[Token], first: int) -> bool:
    """Say whether a hyphen inside a name, or the word before one, stands here: "Jean-Marc"."""
    before = doc[first - 1]
    if doc[first].text == "-":
        return before.tag_ in NAME_TAGS
    return (
        before.text == "-"
        and not before.whitespace_
        and first > 1
        and not doc[first - 2].whitespace_
    )


def is_person(head: Token, name: list[Token]) -> bool:
    """Say whether a name is a person's: by the model's label, a title or a first name."""
    if is_thing(head, name) or head.lower_ in words("groups", "platforms"):
        return False
    if head.ent_type_ == "PERSON":
        return True
    if head.lower_ in words("groups", "government") or head.ent_type_ == "DATE":
        return False
    if head.ent_type_ == "GPE" and head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    titled = any(is_title(t) for t in name[:-1]) or _is_title_before(name[0])
    titled = titled or (len(name) > 2 and name[0].lower_ in words("people", "roles"))  # noqa: PLR2004
    return titled or (is_first_name(name[0].lower_) and len(name) > 1)


def is_first_name(word: str) -> bool:
    """Say whether a word, lower case, is a given name."""
    return word in words("names", "m") or word in words("names", "f")


def is_thing(head: Token, name: list[Token]) -> bool:
    """Say whether a name is a ship's, a work's or a family's: "the Morna", "the ferry Morna"."""
    before = name[0].doc[name[0].i - 1].lower_ if name[0].i else ""
    ship = words("groups", "ships")
    if before in ship or name[0].lower_ in ship or name[0].text in words("groups", "ship_marks"):
        return True
    titled = any(is_title(t) and t.lower_ not in words("groups", "ship_titles") for t in name)
    return child(head, "det") is not None and not titled


def is_title(token: Token) -> bool:
    """Say whether a token is a title in front of names: "Mr", "Dr."."""
    return token.lower_.rstrip(".") in words("people", "titles")


def _is_title_before(token: Token) -> bool:
    before = token.doc[token.i - 1] if token.i else None
    if before is None or (before.head.i < token.i - 1 and before.dep_ != "compound"):
        return False
    return before.dep_ in {"compound", "nmod"} and (
        is_title(before) or before.lower_ in words("people", "roles")
    )

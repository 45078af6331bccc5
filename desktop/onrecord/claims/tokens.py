"""A parsed paragraph as plain values: what the rules ask of the parse, taken from spaCy once.

Every look at a token of spaCy's makes objects and looks strings up, and the rules look at each
token dozens of times. The names are spaCy's own, so that its documentation holds for them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Token:
    """One token; the names are those of spaCy's Token."""

    i: int
    idx: int  # where it begins in the paragraph, in code points
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_space: bool
    is_alpha: bool
    is_punct: bool
    like_num: bool
    is_sent_start: bool
    doc: Sequence["Token"] = field(repr=False)
    head: "Token" = field(init=False, repr=False)  # itself, for the root of a sentence
    children: list["Token"] = field(init=False, repr=False, default_factory=list)  # in text order
    left_edge: "Token" = field(init=False, repr=False)
    right_edge: "Token" = field(init=False, repr=False)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def is_upper(self) -> bool:
        """Say whether it has letters, all of them capitals."""
        return self.text.isupper()

    @property
    def sent(self) -> Sequence["Token"]:
        """Give the tokens of the sentence as the parse cuts it."""
        doc, first, end = self.doc, self.i, self.i + 1
        while first and not doc[first].is_sent_start:
            first -= 1
        while end < len(doc) and not doc[end].is_sent_start:
            end += 1
        return doc[first:end]

    @property
    def ancestors(self) -> Iterator["Token"]:
        """Give what the token hangs on, from the nearest to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> list["Token"]:
        """Give the token and all that hangs on it, in text order."""
        found: list[Token] = []
        waiting = [(self, False)]  # a sentence may hang together deeper than Python may call
        while waiting:
            token, is_open = waiting.pop()
            if is_open:
                found.append(token)
                continue
            waiting += [(c, False) for c in reversed(token.children) if c.i > token.i]
            waiting.append((token, True))
            waiting += [(c, False) for c in reversed(token.children) if c.i < token.i]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name, date or number as the model found it: tokens ``start`` up to ``end``."""

    label_: str
    start: int
    end: int
    start_char: int  # in the paragraph
    end_char: int
    root: Token  # the one nearest to its sentence's root


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A paragraph with its tokens and entities."""

    text: str
    tokens: list[Token]
    ents: list[Entity]


def printed(tokens: Sequence[Token]) -> str:
    """Give neighbouring tokens as they stand in the text, without the space behind the last."""
    if not tokens:
        return ""
    return "".join([*(t.text + t.whitespace_ for t in tokens[:-1]), tokens[-1].text])

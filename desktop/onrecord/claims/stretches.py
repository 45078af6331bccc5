"""Give the quotations of a paragraph in tokens, and tell titles of works among them."""

from dataclasses import dataclass

from onrecord.claims.lexicon import words
from onrecord.claims.scene import Scene
from onrecord.claims.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation in tokens: its number, first and last token (end exclusive)."""

    number: int
    first: int
    last: int


def quoted_stretches(scene: Scene) -> list[Quoted]:
    """Give the quotations that hold any token, in order."""
    ranges = [(n, *scene.quote_tokens(n)) for n in range(len(scene.quotes))]
    return [Quoted(number=n, first=a, last=b) for n, a, b in ranges if b > a]


def is_title(scene: Scene, quoted: Quoted) -> bool:
    """Say whether a quotation names a work: every long word has a capital, no mark ends it."""
    inside = [t for t in scene.doc[quoted.first : quoted.last] if t.is_alpha]
    long_words = [t for t in inside if len(t) > 3]  # noqa: PLR2004
    if len(inside) < 2 or scene.last_word_mark(quoted.last - 1) in {"!", "?"}:  # noqa: PLR2004
        return False
    capitals = bool(long_words) and all(t.text[:1].isupper() for t in long_words)
    before = scene.doc[quoted.first - 1] if quoted.first else None
    if before is None:
        return capitals
    if before.text in {",", ":"}:
        work = before.i and scene.doc[before.i - 1].lemma_.lower() in words("cues", "works")
        return bool(work) and before.text == "," and capitals
    inserted = before.is_alpha or before.tag_ == "POS"
    return capitals or (not long_words and inserted and all(t.text[:1].isupper() for t in inside))


def in_title(scene: Scene, token: Token) -> bool:
    """Say whether a token stands in the title of a work."""
    number = scene.quote_of[token.i]
    if number < 0:
        return False
    first, last = scene.quote_tokens(number)
    return is_title(scene, Quoted(number=number, first=first, last=last))

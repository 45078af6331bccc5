"""Apply a model's attribute rules as spaCy does, but try them once for each kind of token.

spaCy tries each of 180 patterns on each token. Nearly all of them look at one token: at its tag,
its dependency, and whether it is one of some few words. What fits one token fits all of its kind.
"""

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from spacy import attrs  # pyright: ignore[reportAttributeAccessIssue]  # compiled, no stubs
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span, Token

_LOOKED_AT = {"TAG", "DEP", "LOWER", "IS_SPACE"}
_SET = [attrs.TAG, attrs.POS, attrs.DEP, attrs.MORPH, attrs.LEMMA]
_ANY_WORD = 0  # stands for every word that no rule names

_Row: TypeAlias = tuple[int, ...]  # a token's values of _SET


class UnknownRuleError(ValueError):
    """A rule looks at something that makes no kind here: spaCy must try it on each token."""


class Ruling:
    """Stands in for an attribute ruler; remembers what it makes of each kind of token."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take the rules over.

        Raises:
            UnknownRuleError: this ruler can have no stand-in.
        """
        self._changes = [{_SET.index(k): v for k, v in change.items()} for change in ruler.attrs]
        self._places = ruler.indices
        self._one = Matcher(ruler.vocab, validate=False)
        self._more = Matcher(ruler.vocab, validate=False)
        rules: list[Any] = ruler.patterns
        patterns = [(n, p) for n, rule in enumerate(rules) for p in rule["patterns"]]
        for number, pattern in patterns:
            (self._one if len(pattern) == 1 else self._more).add(str(number), [pattern])
        self._named = _Named([pattern[0] for _, pattern in patterns if len(pattern) == 1])
        self._words: dict[int, int] = {}  # a word's number -> the same, or _ANY_WORD
        self._ruled: dict[tuple[int | None, _Row], _Row] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set tag, part of speech, dependency, morphology and lemma where a rule says so."""
        values: Any = doc.to_array(_SET)
        before = [*map(tuple, values.tolist())]
        words = map(self._words.get, doc.to_array(attrs.ORTH).tolist())
        after = [
            self._ruled.get((word, row)) or self._rule(doc[i], row)
            for i, (word, row) in enumerate(zip(words, before, strict=True))
        ]
        wider = self._fitting(self._more, doc)
        for place in {place for _, place in wider}:
            numbers = [number for number, at in wider if at == place]
            single = self._fitting(self._one, doc[place : place + 1])
            after[place] = self._changed(before[place], [*numbers, *(n for n, _ in single)])
        if after:
            values[:] = after
        return doc.from_array(_SET, values)

    def _rule(self, token: Token, row: _Row) -> _Row:
        """Give the row of a token of a new kind after the rules that look at one token."""
        word = token.orth if self._named.holds(token) else _ANY_WORD
        self._words[token.orth] = word
        if (word, row) not in self._ruled:
            found = self._fitting(self._one, token.doc[token.i : token.i + 1])
            self._ruled[word, row] = self._changed(row, [number for number, _ in found])
        return self._ruled[word, row]

    def _fitting(self, matcher: Matcher, where: Doc | Span) -> list[tuple[int, int]]:
        """Give the numbers of the rules that fit, each with the place of the token it changes."""
        strings = where.vocab.strings
        found = [(int(strings[k]), a, b) for k, a, b in matcher(where, allow_missing=True)]
        return [(n, range(first, end)[self._places[n]]) for n, first, end in found]

    def _changed(self, row: _Row, numbers: list[int]) -> _Row:
        """Give a row after these rules, of which a later one has the last word."""
        values = list(row)
        for number in sorted(numbers):
            for place, value in self._changes[number].items():
                values[place] = value
        return tuple(values)


class _Named:
    """The words that rules name: those need an answer of their own."""

    def __init__(self, parts: Sequence[dict[str, Any]]) -> None:
        if unknown := {key for part in parts for key in part} - _LOOKED_AT:
            raise UnknownRuleError(", ".join(sorted(unknown)))
        named = [part["LOWER"] for part in parts if "LOWER" in part]
        operators = [one for one in named if isinstance(one, dict)]
        if unknown := {key for one in operators for key in one} - {"IN", "REGEX"}:
            raise UnknownRuleError(", ".join(sorted(unknown)))
        self._words = {one for one in named if isinstance(one, str)}
        self._words |= {word for one in operators for word in one.get("IN", ())}
        self._shapes = [re.compile(one["REGEX"]) for one in operators if "REGEX" in one]

    def holds(self, token: Token) -> bool:
        """Say whether a rule may treat this word unlike others."""
        low = token.lower_
        return low in self._words or token.is_space or any(s.search(low) for s in self._shapes)

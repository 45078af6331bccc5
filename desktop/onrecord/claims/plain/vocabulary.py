"""The words that the rules need, as they stand in the lexicon of a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.claims.lexicon import table, words

CLASSES = ("speech", "weak", "thought", "naming", "object", "about")


@dataclass(frozen=True, slots=True, kw_only=True)
class CueForm:
    """One printed form of a cue: "teilte", whose part "mit" stands apart."""

    lemma: str
    kind: str  # one of CLASSES
    part: str = ""  # the word that must follow later in the clause; "" when there is none
    preposition: str = ""  # in front of what is said, for kind "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The lexicon of one language, for the rules to look words up in."""

    code: str
    forms: dict[str, tuple[CueForm, ...]]
    according: tuple[tuple[str, ...], ...]  # phrases as words in a row, longest first

    def cue(self, key: str) -> frozenset[str]:
        """Give a list of the file of cues."""
        return words("cues", key, self.code)

    def people(self, key: str) -> frozenset[str]:
        """Give a list of the file of people."""
        return words("people", key, self.code)

    def groups(self, key: str) -> frozenset[str]:
        """Give a list of the file of groups."""
        return words("groups", key, self.code)

    def is_small(self, word: str) -> bool:
        """Say whether a word is no noun even with a capital: at the start of a sentence."""
        return word.lower() in _small(self.code)

    def pronouns(self) -> dict[str, str]:
        """Give the pronouns that may speak, with their gender."""
        found: dict[str, str] = table("people", self.code)["pronouns"]
        return found

    def first_name(self, word: str) -> str:
        """Give the gender of a first name, also of a double one; "" when it is none."""
        first = word.lower().partition("-")[0]
        return next((g for g in ("m", "f") if first in words("names", g, self.code)), "")

    def is_role(self, word: str) -> bool:
        """Say whether a word names what a person is: an office, a trade."""
        low = word.lower()
        return low in self.people("roles") or _ends(low, self.people("role_endings"))

    def is_government(self, word: str) -> bool:
        """Say whether a word names a body of the state."""
        return _is_body(word, self.groups("government"))

    def is_body(self, word: str) -> bool:
        """Say whether a word names a body or a group with a name."""
        is_acronym = len(word) > 1 and word.isupper()
        return (
            is_acronym
            or self.is_government(word)
            or _is_body(word, self.groups("organisation"))
            or self.is_document(word)
        )

    def nominative(self, body: str) -> str:
        """Give a body's noun without the ending of a genitive."""
        stems = [body.removesuffix(end) for end in self.people("genitive_endings")]
        known = (s for s in stems if s != body and _ends(s.lower(), self._bodies()))
        return next(known, body)

    def _bodies(self) -> frozenset[str]:
        keys = ("government", "organisation", "documents")
        return frozenset[str]().union(*(self.groups(key) for key in keys))

    def is_document(self, word: str) -> bool:
        """Say whether a word names a document, which speaks for itself."""
        return _is_body(word, self.groups("documents"))

    def is_feminine(self, role: str) -> bool:
        """Say whether a role's own form tells that a woman holds it."""
        ending = next(iter(self.people("feminine_ending")), "")
        return bool(ending) and role.lower().endswith(ending)


@cache
def _small(code: str) -> frozenset[str]:
    lists = [("common", "words"), ("people", "indefinite"), ("people", "definite")]
    lists += [("people", "possessive"), ("cues", "between"), ("cues", "joining")]
    lists += [("cues", "setting"), ("cues", "asking"), ("cues", "thus"), ("cues", "as")]
    lists += [("cues", "prepositions"), ("cues", "according_behind"), ("dates", "around")]
    return frozenset[str]().union(*(words(name, key, code) for name, key in lists))


@cache
def vocabulary(code: str) -> Vocabulary:
    """Give the words of a language."""
    phrases = [tuple(phrase.split()) for phrase in table("cues", code)["according"]]
    return Vocabulary(
        code=code, forms=_forms(code), according=tuple(sorted(phrases, key=len, reverse=True))
    )


def _forms(code: str) -> dict[str, tuple[CueForm, ...]]:
    lexicon = table("cues", code)
    found: dict[str, list[CueForm]] = {}
    for kind in CLASSES:
        for lemma, line in lexicon.get(kind, {}).items():
            for word, form in _of_line(lexicon, kind, lemma, line):
                found.setdefault(word, []).append(form)
    # "teilte ... mit" before "teilte": the form with a part is the surer one
    return {word: tuple(sorted(forms, key=lambda f: not f.part)) for word, forms in found.items()}


def _of_line(
    lexicon: dict[str, dict[str, str]], kind: str, lemma: str, line: str
) -> list[tuple[str, CueForm]]:
    if kind == "about":  # the line holds the prepositions; the forms stand under "speech"
        shared = lexicon["speech"].get(lemma, "").split()
        return [
            (word, CueForm(lemma=lemma, kind=kind, preposition=preposition))
            for word in shared
            for preposition in line.split()
        ]
    split = [printed.partition("+") for printed in line.split()]
    return [(word, CueForm(lemma=lemma, kind=kind, part=part)) for word, _, part in split]


def _is_body(word: str, bodies: Iterable[str]) -> bool:
    """Match a noun or a compound that ends in one, with or without the "s" of a genitive."""
    low = word.lower()
    return any(_ends(form, bodies) for form in {low, low.removesuffix("s"), low.removesuffix("es")})


def _ends(word: str, endings: Iterable[str]) -> bool:
    return any(word == e or (len(e) > 2 and word.endswith(e)) for e in endings)  # noqa: PLR2004

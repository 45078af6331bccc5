"""The words of names, and names that the model takes for something else."""

import re
from functools import cache, lru_cache

from onrecord.claims.lexicon import table, words
from onrecord.claims.sketch import Form, Mention

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_PERSON_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "ant",
    "man",
    "woman",
    "men",
    "women",
    "ee",
    "eer",
    "ess",
)
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=4096)  # an article's names: each is asked for again and again
def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name, lower case, without possessive and article."""
    found = [_POSSESSIVE.sub("", w).lower() for w in _WORD.findall(_POSSESSIVE.sub("", name))]
    return tuple(w for w in found if w not in {"the", "a", "an", "s"})


def person_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name without what stands behind it: "Teo Marsh Jr", "KC"."""
    found = name_words(name)
    while len(found) > 1 and found[-1] in words("people", "behind_names"):
        found = found[:-1]
    return found


def age_name(mention: Mention) -> tuple[str, bool]:
    """Give the surname in "young Marsh" or "Marsh senior", and whether the older one is meant.

    The surname is "" where the words tell no age.
    """
    older, younger = words("people", "older"), words("people", "younger")
    ages = older | younger
    said = [*mention.modifiers, *name_words(mention.name)]
    names = [w for w in name_words(mention.name) if w not in ages]
    found = [w for w in said if w in ages]
    if len(names) != 1 or not found:
        return "", False
    return names[0], found[0] in older


def body_key(name: str) -> str:
    """Give what the printed forms of one body share."""
    low = _POSSESSIVE.sub("", name.strip()).lower()
    low = low.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    return str(table("groups")["same_name"].get(low, low))


def name_nicknamed(mentions: list[Mention]) -> None:
    """Take somebody's other name for a person's, whatever it looks like: "Old Gull"."""
    for mention in mentions:
        other = mention.same_as is not None and mention.same_as.form is Form.PERSON
        if other or mention.nickname in {"m", "f"}:
            mention.form, mention.label = Form.PERSON, "PERSON"


def name_ships(mentions: list[Mention]) -> None:
    """Take "Morna" for no person in an article that speaks of "the Morna"."""
    ships = {body_key(m.name).split(" ")[-1] for m in mentions if m.thing}
    people = [m for m in mentions if m.form is Form.PERSON]
    ships -= {name_words(m.name)[-1] for m in people if len(name_words(m.name)) > 1}
    for mention in people:
        if name_words(mention.name)[-1:] and name_words(mention.name)[-1] in ships:
            mention.form, mention.label, mention.thing = Form.BODY, "", True


def name_people(mentions: list[Mention]) -> None:
    """Take "Remy Ferrand" for a person where "Ferrand" speaks: a body's first word would stay."""
    alone = {m.name for m in mentions if m.speaks and m.form is Form.BODY and not m.thing}
    no_names = words("groups", "organisation") | words("groups", "government")
    no_names |= words("groups", "firm_endings") | words("groups", "parts_of_places")
    for mention in mentions:
        parts = mention.name.split(" ")
        if mention.form is not Form.BODY or len(parts) != 2 or parts[1] not in alone:  # noqa: PLR2004
            continue
        known = {p.lower() for p in parts} & no_names
        if is_proper(mention) and not known and all(_WORD.fullmatch(p) for p in parts):
            mention.form, mention.label = Form.PERSON, "PERSON"


def means_speaker(noun: str, *, plural: bool) -> bool:
    """Say whether a noun, as a lemma, is of people, bodies or documents: of what can speak."""
    return noun in _speaking_nouns() or (plural and noun.endswith(_PERSON_ENDINGS))


@cache
def _speaking_nouns() -> frozenset[str]:
    people = words("people", "roles") | words("people", "titles")
    bodies = (
        "government",
        "organisation",
        "documents",
        "unnamed",
        "anonymous",
        "collective",
        "metonyms",
    )
    return people.union(*(words("groups", key) for key in bodies))


def could_be_person(mention: Mention) -> bool:
    """Say whether a name that was taken for a body's has a person's shape: "Liv Marsh"."""
    parts = mention.name.split(" ")
    bodies = words("groups", "organisation") | words("groups", "government")
    bodies |= words("groups", "firm_endings") | words("groups", "parts_of_places")
    shaped = 1 < len(parts) < 4 and all(_WORD.fullmatch(p) and p[:1].isupper() for p in parts)  # noqa: PLR2004
    return shaped and not {p.lower() for p in parts} & bodies


def name_places(mentions: list[Mention]) -> None:
    """Take "Sabrey" for a place where people are only ever in it, near it or on their way there."""
    alone = [m for m in mentions if m.form is Form.PERSON and len(name_words(m.name)) == 1]
    elsewhere = {w for m in mentions if not m.placed for w in name_words(m.name)}
    for mention in alone:
        if mention.placed and not mention.titled and name_words(mention.name)[0] not in elsewhere:
            mention.form, mention.label = Form.BODY, "GPE"


def is_proper(mention: Mention) -> bool:
    """Say whether a phrase is a proper name by its capitals, not only at a sentence's start."""
    parts = [
        w for w in mention.name.split() if w.lower() not in {"the", "a", "an", "of", "for", "and"}
    ]
    return bool(parts) and all(p[:1].isupper() for p in parts)

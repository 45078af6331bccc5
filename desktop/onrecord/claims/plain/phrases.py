"""Read a noun phrase that may name a speaker: "Bürgermeisterin Clara Voss", "der Sprecher der Polizei".

A name begins at a known first name or behind a title; an office stands in front of it. A noun
alone is a body, a role or a surname, by the lexicon's words and endings.
"""

from dataclasses import dataclass, replace

from onrecord.claims.lexicon import words as words_of
from onrecord.claims.plain.page import Page
from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord.claims.sketch import Form

_LONGEST = 14  # tokens of one phrase; a longer one is a mistake
_ADJECTIVES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase in tokens: all of it, its name and its role (end exclusive; empty where none)."""

    first: int
    last: int
    form: Form
    head: str  # the word that it is known by: surname, noun, pronoun; lower case
    name: tuple[int, int]  # what it is called: the name, else the noun with what it is of
    role: tuple[int, int] = (0, 0)
    gender: str = ""
    definite: bool = False
    document: bool = False


def phrase_at(page: Page, words: Vocabulary, first: int, end: int) -> Phrase | None:
    """Give the phrase that begins at token ``first``; None where none does."""
    end = min(end, first + _LONGEST)
    if first >= end or page.quote_of[first] >= 0:
        return None
    if page.low[first] in words.pronouns():
        return _pronoun(page, words, first)
    kind, start = _determiner(page, words, first)
    nouns = _nouns(page, words, start, end)
    if nouns[0] == nouns[1]:
        return None
    found = _sorted_out(page, words, first, nouns, kind)
    if found is None:
        return None
    return _with_tail(page, words, found, end, has_determiner=bool(kind))


def apposition_at(page: Page, words: Vocabulary, found: Phrase, end: int) -> Phrase:
    """Join what stands behind a comma: ", Sprecher der Polizei," or the name of a role."""
    i = found.last
    if i + 1 >= end or page.words[i] != ",":
        return found
    other = phrase_at(page, words, i + 1, end)
    if other is None or (other.last < end and page.is_word(other.last)):
        return found
    is_name = other.form is Form.PERSON and other.name[1] - other.name[0] > 1
    if found.form in {Form.ROLE, Form.ANONYMOUS} and is_name:
        return replace(other, first=found.first, role=found.name, gender=other.gender)
    if found.form is Form.PERSON and other.form in {Form.ROLE, Form.ANONYMOUS}:
        role = found.role if found.role[1] else other.name
        return replace(found, last=other.last, role=role, gender=found.gender or other.gender)
    return found


def _pronoun(page: Page, words: Vocabulary, i: int) -> Phrase:
    low = page.low[i]
    return Phrase(
        first=i,
        last=i + 1,
        form=Form.PRONOUN,
        head=low,
        name=(i, i + 1),
        gender=words.pronouns()[low],
    )


def _determiner(page: Page, words: Vocabulary, first: int) -> tuple[str, int]:
    """Give the kind of determiner in front and where the nouns may begin."""
    low = page.low[first]
    kinds = ("indefinite", "definite", "possessive")
    kind = next((k for k in kinds if low in words.people(k)), "")
    start = first + bool(kind)
    for _ in range(_ADJECTIVES):
        if start < len(page) and _is_adjective(page, words, start):
            start += 1
    return kind, start


def _is_adjective(page: Page, words: Vocabulary, i: int) -> bool:
    word = page.words[i]
    if words.is_small(word):
        return False
    endings = tuple(words.people("adjective_endings"))
    return word[:1].islower() and len(word) > 4 and word.endswith(endings)  # noqa: PLR2004


def _nouns(page: Page, words: Vocabulary, first: int, end: int) -> tuple[int, int]:
    """Give the run of capitalised words that begins at ``first``, joints of names among them."""
    last = first
    while last < end and page.quote_of[last] < 0:
        if _is_noun(page, words, last):
            last += 1
            continue
        ahead = last
        while ahead < end and page.low[ahead] in words.people("name_joints"):
            ahead += 1
        is_joint = first < last < ahead < end and _is_noun(page, words, ahead)
        if not is_joint or not words.first_name(page.words[last - 1]):
            break
        last = ahead + 1
    return first, last


def _is_noun(page: Page, words: Vocabulary, i: int) -> bool:
    is_title = page.low[i].rstrip(".") in words.people("titles")
    return page.is_capital(i) and (is_title or not words.is_small(page.words[i]))


def _sorted_out(
    page: Page, words: Vocabulary, first: int, nouns: tuple[int, int], kind: str
) -> Phrase | None:
    start, last = nouns
    begin, gender, titled = _after_titles(page, words, nouns)
    if begin >= last:
        return None
    named = next((i for i in range(begin, last) if words.first_name(page.words[i])), None)
    if named is None and not kind and not words.is_body(page.words[begin]):
        named = unknown_name(page, words, begin, last)
    if named is not None and last - named == 1 and named == begin and not titled:
        named = None if words.is_role(page.words[begin]) else named
    if named is not None and not (kind == "definite" and words.is_body(page.words[begin])):
        gender = gender or words.first_name(page.words[named])
        return _person(page, words, first, (named, last), (begin, named), gender)
    if titled:
        split = begin + (last - begin > 1 and words.is_role(page.words[begin]))
        return _person(page, words, first, (split, last), (begin, split), gender)
    return _unnamed(page, words, first, (start, last), kind)


def unknown_name(page: Page, words: Vocabulary, begin: int, last: int) -> int | None:
    """Find a name whose first name is not known: "Kulturdezernent Egon Stahl", later "Stahl"."""
    before = page.low[begin - 1] if begin else ""
    keys = ("definite", "indefinite", "possessive", "fused")
    numbers = words_of("types", "number_words", words.code)
    counts = before[:1].isdigit() or numbers & {before, *page.low[begin:last]}
    inflected = page.low[begin].endswith(tuple(words.people("inflected_endings")))
    if counts or inflected or any(before in words.people(key) for key in keys):
        return None
    if last - begin == 3:  # noqa: PLR2004  # three such words in a row are an office and a name
        return begin + 1
    is_pair = last - begin == 2  # noqa: PLR2004
    return begin if is_pair and page.words[last - 1] in page.repeated else None


def _after_titles(page: Page, words: Vocabulary, nouns: tuple[int, int]) -> tuple[int, str, bool]:
    """Pass over "Herr", "Frau", "Dr.": the name's begin, the gender and whether there was one."""
    begin, last = nouns
    gender = ""
    for i in range(begin, last - 1):
        low = page.low[i].rstrip(".")
        if low not in words.people("titles"):
            return i, gender, i > begin
        gender = gender or _courtesy(words, low)
    return last - 1, gender, last - 1 > begin


def _courtesy(words: Vocabulary, low: str) -> str:
    return next((g for g in ("m", "f") if low in words.people(f"courtesy_{g}")), "")


def _person(
    page: Page,
    words: Vocabulary,
    first: int,
    name: tuple[int, int],
    role: tuple[int, int],
    gender: str,
) -> Phrase:
    if not gender and role[1] > role[0]:
        gender = "f" if words.is_feminine(page.words[role[0]]) else "m"
    return Phrase(
        first=first,
        last=name[1],
        form=Form.PERSON,
        head=page.low[name[1] - 1],
        name=name,
        role=role if role[1] > role[0] else (0, 0),
        gender=gender,
    )


def _unnamed(
    page: Page, words: Vocabulary, first: int, nouns: tuple[int, int], kind: str
) -> Phrase | None:
    """Sort out a phrase without a first name: body, group, role with a surname, role, surname."""
    start, last = nouns
    head = page.words[start]
    if _is_body(page, words, nouns):
        return _noun(page, words, first, nouns, Form.BODY, kind)
    if not kind and head.lower() in words.groups("unnamed"):
        return _noun(page, words, first, (start, start + 1), Form.GROUP, kind)
    if kind and words.is_role(page.words[last - 1]):  # "der Ärztliche Direktor"
        return _noun(page, words, first, nouns, _role_form(kind), kind)
    offices = [i for i in range(start, last - 1) if words.is_role(page.words[i])]
    if last - start > 1 and (kind or offices):  # "Jansens Anwalt Peer Quast"
        split = offices[-1] + 1 if offices else start + 1
        return _person(page, words, first, (split, last), (start, split), "")
    if not kind and not words.is_role(head):
        return _person(page, words, first, nouns, (0, 0), "")
    return _noun(page, words, first, nouns, _role_form(kind), kind)


def _role_form(kind: str) -> Form:
    return Form.ANONYMOUS if kind == "indefinite" else Form.ROLE


def _is_body(page: Page, words: Vocabulary, nouns: tuple[int, int]) -> bool:
    first, last = nouns
    head = page.low[first]
    if head in words.people("roles"):  # "Landrat", though it ends as a body does
        return False
    is_many = last - first > 1
    looks_named = is_many and head in words.groups("adjectives")
    ends_so = is_many and words.is_body(page.words[last - 1])
    return looks_named or ends_so or words.is_body(page.words[first])


def _noun(
    page: Page,
    words: Vocabulary,
    first: int,
    nouns: tuple[int, int],
    form: Form,
    kind: str,
) -> Phrase:
    start, last = nouns
    ends_in = words.is_role if form is not Form.BODY else words.is_body
    head = page.words[last - 1 if ends_in(page.words[last - 1]) else start]
    gender = ""
    if form in {Form.ROLE, Form.ANONYMOUS}:
        tells = page.low[first] in words.people("feminine_determiners")
        gender = "f" if tells or words.is_feminine(head) else "m"
    return Phrase(
        first=first,
        last=last,
        form=form,
        head=head.lower(),
        name=(start, last),
        gender=gender,
        definite=kind in {"definite", "possessive"},
        document=form is Form.BODY and words.is_document(head),
    )


def _with_tail(
    page: Page, words: Vocabulary, found: Phrase, end: int, *, has_determiner: bool
) -> Phrase:
    """Take in what an office is of ("der Polizei"), brackets ("(SPD)"), and a name behind them."""
    i = _behind_brackets(page, found.last, end)
    takes = found.form is not Form.PERSON and (has_determiner or found.form is not Form.GROUP)
    if not takes or i >= end or page.low[i] not in words.people("tails"):
        return replace(found, last=i)
    _, start = _determiner(page, words, i + 1) if i + 1 < end else ("", i + 1)
    if page.low[i] in words.people("definite"):
        _, start = _determiner(page, words, i)
    nouns = _nouns(page, words, start, end)
    if nouns[0] == nouns[1]:
        return replace(found, last=i)
    named = next((k for k in range(*nouns) if words.first_name(page.words[k])), None)
    if named is None or named == nouns[0] or named + 1 == nouns[1]:
        last = _behind_brackets(page, nouns[1], end)
        return replace(found, last=last, name=(found.name[0], nouns[1]))
    gender = words.first_name(page.words[named])
    person = _person(page, words, found.first, (named, nouns[1]), (found.name[0], named), gender)
    return replace(person, last=_behind_brackets(page, person.last, end))


def _behind_brackets(page: Page, i: int, end: int) -> int:
    """Pass over "(SPD)" or "(52)"."""
    if i < end and page.words[i] == "(" and ")" in page.words[i : min(end, i + 6)]:
        return page.words.index(")", i) + 1
    return i

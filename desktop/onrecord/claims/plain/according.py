"""Sources that are named without a verb of their own: "laut X", "X zufolge", "so X", "wie X sagte"."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims.lexicon import table
from onrecord.claims.plain.page import Page
from onrecord.claims.plain.phrases import Phrase, phrase_at
from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord.claims.sketch import Form

_LONGEST = 9  # tokens of a phrase in front of "zufolge"
_NEAR = 4  # tokens between "heißt es" and "in dem Bericht"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Tokens of a source that is set into its sentence; what is left around it is the content."""

    first: int
    last: int
    cue: tuple[int, int]
    speaker: Phrase | None
    lemma: str


def find_asides(page: Page, words: Vocabulary, first: int, last: int) -> Iterator[Aside]:
    """Give the asides of a sentence outside quotations, in order."""
    position = first
    for i in page.outside(first, last):
        if i < position:
            continue
        found = (
            _stated(page, words, i, last)
            or _own(page, words, i, last)
            or _in_front_of_source(page, words, i, last)
            or _behind_source(page, words, i, (first, last))
            or _thus(page, words, i, (first, last))
            or _as_said(page, words, i, (first, last))
            or _impersonal(page, words, i, last)
            or _impersonal_in_front(page, words, i, (first, last))
        )
        if found is not None:
            yield found
            position = found.last


def _in_front_of_source(page: Page, words: Vocabulary, i: int, last: int) -> Aside | None:
    phrase = next((p for p in words.according if tuple(page.low[i : i + len(p)]) == p), None)
    if phrase is None:
        return None
    begin = i + len(phrase)
    joints = words.cue("of") - words.people("definite")
    begin += begin < last and page.low[begin] in joints
    source = phrase_at(page, words, begin, last)
    if source is None or source.head in words.cue("according_not"):
        return None
    return Aside(first=i, last=source.last, cue=(i, begin), speaker=source, lemma=" ".join(phrase))


def _stated(page: Page, words: Vocabulary, i: int, last: int) -> Aside | None:
    """Read "nach Polizeiangaben": the body is the first part of the compound."""
    ending = next(
        (e for e in words.cue("stated_endings") if i + 1 < last and page.low[i + 1].endswith(e)), ""
    )
    head = page.low[i + 1].removesuffix(ending).removesuffix("s") if ending else ""
    if not head or page.low[i] not in words.cue("stated"):
        return None
    speaker = Phrase(first=i + 1, last=i + 2, form=Form.BODY, head=head, name=(i + 1, i + 2))
    return Aside(first=i, last=i + 2, cue=(i, i + 1), speaker=speaker, lemma=page.low[i])


def _own(page: Page, words: Vocabulary, i: int, last: int) -> Aside | None:
    """Read "nach ihren Angaben" and "ihren Angaben zufolge": a pronoun's words."""
    genders = table("people", words.code)["possessive_gender"]
    gender = next((g for start, g in genders.items() if page.low[i].startswith(start)), None)
    follows = page.low[i + 1] if i + 1 < last else ""
    if gender is None or follows not in words.cue("according_own"):
        return None
    behind = i + 2 < last and page.low[i + 2] in words.cue("according_behind")
    before = i > 0 and (page.low[i - 1], follows) in words.according
    if not behind and not before:
        return None
    first, end = (i, i + 3) if behind else (i - 1, i + 2)
    speaker = Phrase(
        first=i, last=i + 1, form=Form.PRONOUN, head=page.low[i], name=(i, i + 1), gender=gender
    )
    return Aside(first=first, last=end, cue=(i + 1, end), speaker=speaker, lemma=follows)


def _behind_source(
    page: Page, words: Vocabulary, i: int, sentence: tuple[int, int]
) -> Aside | None:
    """Read "einem Sprecher zufolge", found at its first word."""
    end = min(sentence[1], i + _LONGEST)
    marks = words.cue("according_behind")
    at = next((k for k in range(i + 1, end) if page.low[k] in marks), None)
    source = phrase_at(page, words, i, at) if at is not None else None
    if at is None or source is None or source.last != at or source.form is Form.PRONOUN:
        return None
    return Aside(first=i, last=at + 1, cue=(at, at + 1), speaker=source, lemma=page.low[at])


def _thus(page: Page, words: Vocabulary, i: int, sentence: tuple[int, int]) -> Aside | None:
    """Read ", so Voss" behind what was said, and between its parts."""
    first, last = sentence
    if page.low[i] not in words.cue("thus") or i <= first:
        return None
    if page.words[i - 1] != "," and page.quote_of[i - 1] < 0:
        return None
    source = phrase_at(page, words, i + 1, last)
    if source is None or source.form is Form.PRONOUN:
        return None
    end = source.last
    while end < last and page.low[end] in words.cue("between"):
        end += 1
    ends = end >= last or not page.is_word(end) or page.quote_of[end] >= 0
    if not ends:
        comma = next((k for k in page.outside(end, last) if page.words[k] == ","), None)
        end = last if comma is None else comma
    return Aside(first=i - 1, last=end, cue=(i, i + 1), speaker=source, lemma=page.low[i])


def _as_said(page: Page, words: Vocabulary, i: int, sentence: tuple[int, int]) -> Aside | None:
    """Read "wie X am Freitag mitteilte" at the sentence's begin, end or in its middle."""
    first, last = sentence
    is_start = i == first or page.words[i - 1] == "," or page.quote_of[i - 1] >= 0
    if page.low[i] not in words.cue("as") or not is_start:
        return None
    emerges = i + 1 < last and page.low[i + 1] in words.cue("impersonal_in")
    source = phrase_at(page, words, i + 1 + emerges, last)
    if source is None:
        return None
    stops = (k for k in page.outside(source.last, last) if page.words[k] in {",", ".", ":"})
    end = next(stops, last)
    verbs = words.cue("emerging") if emerges else words.forms.keys()
    forms = [k for k in range(source.last, end) if page.low[k] in verbs]
    if not forms or forms[-1] < end - 2:
        return None
    verb = forms[-1]
    lemma = page.low[verb] if emerges else words.forms[page.low[verb]][0].lemma
    return Aside(first=i - (i > first), last=end, cue=(verb, verb + 1), speaker=source, lemma=lemma)


def _impersonal(page: Page, words: Vocabulary, i: int, last: int) -> Aside | None:
    """Read ", heißt es in dem Bericht": it is the document, or nobody, that says so."""
    ahead = page.low[i + 1] if i + 1 < last else ""
    if page.low[i] not in words.cue("impersonal") or ahead not in words.cue("it"):
        return None
    if i == 0 or not (page.words[i - 1] == "," or page.quote_of[i - 1] >= 0):
        return None
    begins = (
        k
        for k in range(i + 2, min(last, i + 2 + _NEAR))
        if page.low[k] in words.cue("impersonal_in")
    )
    at = next(begins, None)
    source = phrase_at(page, words, at + 1, last) if at is not None else None
    end = source.last if source is not None else i + 2
    return Aside(first=i - 1, last=end, cue=(i, i + 2), speaker=source, lemma=page.low[i])


def _impersonal_in_front(
    page: Page, words: Vocabulary, i: int, sentence: tuple[int, int]
) -> Aside | None:
    """Read "In dem Bericht heißt es, ..." and "Darin heißt es: ...", found at the first word."""
    first, last = sentence
    if i != first:
        return None
    near = range(first + 1, min(last - 2, first + _LONGEST))
    at = next((k for k in near if page.low[k] in words.cue("impersonal")), None)
    if at is None or page.low[at + 1] not in words.cue("it"):
        return None
    end = at + 2
    while end < last and page.low[end] in words.cue("between"):
        end += 1
    if end >= last or (page.words[end] not in {",", ":"} and page.quote_of[end] < 0):
        return None
    source = None
    if page.low[first] in words.cue("impersonal_in"):
        source = phrase_at(page, words, first + 1, at)
    return Aside(first=first, last=end, cue=(at, at + 2), speaker=source, lemma=page.low[at])

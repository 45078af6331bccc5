"""Find the verbs that report in a sentence, and who stands beside them as their subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.claims.plain.page import Page
from onrecord.claims.plain.phrases import Phrase, apposition_at, phrase_at
from onrecord.claims.plain.vocabulary import CueForm, Vocabulary
from onrecord.claims.sketch import Form

_PART_WITHIN = 30  # tokens between a verb and its part
_BREAKS = {":", ";", "–", "—"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting verb in a sentence, in tokens."""

    form: CueForm
    verb: int
    finite: int  # the helper, else the verb
    part: int | None  # the part that stands apart
    speaker: Phrase | None
    inverted: bool  # the speaker stands behind the verb
    begins: int  # first token of the cue's clause: speaker, helper or verb
    ends: int  # where the content may begin: behind verb and speaker
    plural: bool = False


def find_cues(page: Page, words: Vocabulary, first: int, last: int) -> Iterator[Cue]:
    """Give the cues of a sentence outside its quotations, in order."""
    before: Phrase | None = None
    for i in page.outside(first, last):
        for form in words.forms.get(page.low[i], ()):
            cue = _cue(page, words, (first, last), i, form)
            if cue is None:
                continue
            if cue.speaker is None and _goes_on(page, words, i):
                cue = replace(cue, speaker=before, inverted=False)
            before = cue.speaker or before
            yield cue


def _cue(
    page: Page, words: Vocabulary, sentence: tuple[int, int], i: int, form: CueForm
) -> Cue | None:
    first, last = sentence
    part = _part(page, words, form, i, last)
    if (form.part and part is None) or _is_negated(page, words, i, last):
        return None
    start = _clause_start(page, first, i)
    helper = _helper(page, words, start, i, form)
    finite = i if helper is None else helper
    speaker = _in_front(page, words, start, finite)
    behind = _behind(page, words, finite, last)
    is_aside = finite > first and (page.words[finite - 1] == "," or page.quote_of[finite - 1] >= 0)
    inverted = speaker is None or (
        behind is not None
        and (
            (is_aside and speaker.form is not Form.PERSON)
            or page.low[behind.first] in words.people("subject_pronouns")
        )
    )
    chosen = behind if inverted else speaker
    verb_end = max(i, finite) + 1
    ends = max(verb_end, chosen.last) if inverted and chosen is not None else verb_end
    return Cue(
        form=form,
        verb=i,
        finite=finite,
        part=part,
        speaker=chosen,
        inverted=inverted,
        begins=chosen.first if chosen is not None and not inverted else finite,
        ends=ends,
        plural=page.low[finite].endswith(tuple(words.cue("plural_ending"))),
    )


def _goes_on(page: Page, words: Vocabulary, i: int) -> bool:
    """Say whether a verb has the subject of the one before: "... und sagte"."""
    while i and page.low[i - 1] in words.cue("between"):
        i -= 1
    return i > 0 and page.low[i - 1] in words.cue("joining")


def _part(page: Page, words: Vocabulary, form: CueForm, i: int, last: int) -> int | None:
    """Find the part of a verb at the end of its clause: "teilte das Amt mit."."""
    if not form.part:
        return None
    for k in page.outside(i + 1, min(last, i + _PART_WITHIN)):
        ends = k + 1 >= last or not page.is_word(k + 1)
        ends = ends or page.low[k + 1] in words.cue("joining")
        if page.low[k] == form.part and ends:
            return k
    return None


def _is_negated(page: Page, words: Vocabulary, i: int, last: int) -> bool:
    near = range(i + 1, min(last, i + 4))
    until = next((k for k in near if not page.is_word(k) or page.quote_of[k] >= 0), i + 4)
    return any(page.low[k] in words.cue("negators") for k in near if k < until)


def _helper(page: Page, words: Vocabulary, start: int, i: int, form: CueForm) -> int | None:
    """Find the helper of a participle: "hat ... gesagt"; None for a verb that stands by itself."""
    if form.part:
        return None
    commas = [k for k in page.outside(start, i) if page.words[k] == ","]
    start = max([start, *commas])
    return next((k for k in page.outside(start, i) if page.low[k] in words.cue("helpers")), None)


def _clause_start(page: Page, first: int, i: int) -> int:
    """Give where the clause of a verb may begin: behind a quotation, a colon, or the sentence's."""
    for k in range(i - 1, first - 1, -1):
        if page.quote_of[k] >= 0 or page.words[k] in _BREAKS:
            return k + 1
    return first


def _in_front(page: Page, words: Vocabulary, start: int, verb: int) -> Phrase | None:
    """Give the subject in front of a verb: nothing but adverbs and what explains it between."""
    near = range(max(start, verb - _PART_WITHIN), verb)
    begins = [start, *(k + 1 for k in near if _opens(page, words, k))]
    for begin in begins:
        found = subject_at(page, words, begin, verb)
        if found is None:
            continue
        found = apposition_at(page, words, found, verb)
        i = found.last
        if i < verb and page.words[i] == "," and i + 1 == verb and "," in page.words[begin:i]:
            i = verb  # behind an apposition
        elif i < verb and page.words[i] == ",":
            i = _behind_aside(page, i, verb) if found.form is Form.PERSON or begin == start else i
        while i < verb and page.low[i] in words.cue("between"):
            i += 1
        if i == verb and begin < verb:
            return found
    return None


def subject_at(page: Page, words: Vocabulary, first: int, end: int) -> Phrase | None:
    """Give the phrase that begins at ``first`` unless its case says that it is no subject."""
    if first >= end or page.low[first] in words.people("oblique"):
        return None
    return phrase_at(page, words, first, end)


def _opens(page: Page, words: Vocabulary, k: int) -> bool:
    return page.low[k] in words.cue("joining") or page.words[k] == ","


def _behind_aside(page: Page, comma: int, verb: int) -> int:
    """Pass over one aside in commas that ends right in front of the verb."""
    commas = [k for k in range(comma, verb) if page.words[k] == ","]
    return verb if len(commas) > 1 and commas[-1] == verb - 1 else comma


def _behind(page: Page, words: Vocabulary, verb: int, last: int) -> Phrase | None:
    """Give the subject behind a verb: "sagte am Freitag auch Bürgermeister Olsen, ..."."""
    i = verb + 1
    while i < last and page.low[i] in words.cue("between"):
        i += 1
    found = subject_at(page, words, i, last)
    return None if found is None else apposition_at(page, words, found, last)

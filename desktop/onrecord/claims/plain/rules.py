"""Find the claims of one paragraph, from the surest rule to the loosest."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.claims.plain.according import find_asides
from onrecord.claims.plain.contents import (
    Clause,
    clause_behind,
    clause_goes_on,
    clause_in_front,
    object_of,
    quotations_beside,
)
from onrecord.claims.plain.cues import Cue, find_cues
from onrecord.claims.plain.dates import find_date
from onrecord.claims.plain.page import Page
from onrecord.claims.plain.phrases import Phrase, phrase_at
from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord.claims.sketch import Draft, Form, Mention, Opening
from onrecord_db.records import Span

# How sure each rule is of a claim with these spans; no more than an order.
_SCORES = {
    "quotation": 0.9,
    "clause": 0.8,
    "according": 0.8,
    "beside": 0.75,
    "colon": 0.7,
    "named": 0.7,
    "about": 0.6,
    "follows": 0.6,
    "alone": 0.55,
}
_FEW = 4  # words: a shorter quotation alone in its sentence needs a full stop to be one
_OBJECTS = {"naming": "named", "object": "about", "about": "about"}


@dataclass(slots=True, kw_only=True)
class Reader:
    """Reads the paragraphs of an article in order; ``last`` is who spoke last."""

    words: Vocabulary
    drafts: list[Draft] = field(default_factory=list)
    sentences: int = 0
    last: Draft | None = None

    def read(self, page: Page, label: Mention | None = None) -> list[Draft]:
        """Give the drafts of a paragraph; ``label`` is who stands in front of its colon."""
        begun = len(self.drafts)
        for first, last in page.sentences:
            found = self._asides(page, first, last) or self._cued(page, first, last)
            found += self._quotations(page, first, last, found, label)
            found = found or self._follows(page, first, last, begun)
            for draft in found:
                draft.sentence = self.sentences
            self.drafts += found
            self.last = found[-1] if found else self.last
            self.sentences += 1
        return self.drafts[begun:]

    def _asides(self, page: Page, first: int, last: int) -> list[Draft]:
        asides = list(find_asides(page, self.words, first, last))
        if len(asides) != 1:  # two sources in one sentence: whose is which part?
            return []
        aside = asides[0]
        behind = aside.last
        if aside.first > first:
            behind = self._behind_relative(page, behind, last)
        content = [page.span(first, aside.first), page.span(behind, last)]
        spans = [span for span in content if span is not None and _has_words(page, span)]
        if not spans:
            return []
        made = _draft(page, self.words, "according", spans, aside.speaker)
        made.cue, made.lemma = [page.exact(*aside.cue)], aside.lemma
        made.hidden = aside.speaker is None
        if aside.first == first:  # "Laut Polizei stieg die Zahl": the words are no sentence alone
            made.opening = Opening(start=page.exact(first, first + 1).start, named=False)
        made.when = find_date(page, self.words, aside.first, aside.last)
        return [made]

    def _behind_relative(self, page: Page, first: int, last: int) -> int:
        """Pass over a clause that explains a source: ", der am Montag erschien"."""
        if first + 1 >= last or page.words[first] != ",":
            return first
        if page.low[first + 1] not in self.words.cue("relative"):
            return first
        commas = (i for i in page.outside(first + 1, last) if page.words[i] == ",")
        return next(commas, last)

    def _cued(self, page: Page, first: int, last: int) -> list[Draft]:
        found: list[Draft] = []
        for cue in find_cues(page, self.words, first, last):
            verb = page.exact(cue.verb, cue.verb + 1)
            taken = any(_covers(d.content, verb) or verb in d.cue for d in found)
            made = None if taken or cue.speaker is None else self._of_cue(page, cue, first, last)
            if made is not None and not _overlap(made, found):
                found.append(made)
        return found

    def _of_cue(self, page: Page, cue: Cue, first: int, last: int) -> Draft | None:
        made = self._content_of(page, cue, first, last)
        if made is None:
            return None
        verb, part = page.exact(cue.verb, cue.verb + 1), cue.part
        made.cue = [verb] if part is None else [verb, page.exact(part, part + 1)]
        made.lemma = cue.form.lemma
        made.speech = cue.form.kind != "thought"
        is_denial = cue.form.lemma in self.words.cue("classes.denial")
        made.denies = is_denial and not _holds_quotation(page, made.content, first, last)
        if made.speaker is not None and cue.plural and made.speaker.form is Form.PRONOUN:
            made.speaker.gender, made.speaker.plural = "p", True
        made.when = self._when(page, made, (first, last))
        return made

    def _content_of(self, page: Page, cue: Cue, first: int, last: int) -> Draft | None:
        kind = cue.form.kind
        if kind in _OBJECTS:
            thing = object_of(page, self.words, cue, (first, last))
            if thing is None:
                return None
            made = _draft(page, self.words, _OBJECTS[kind], [thing], cue.speaker)
            made.opening = _opening_of_object(page, cue, thing, first)
            return made
        quoted = quotations_beside(page, self.words, cue, first, last)
        if quoted and kind != "thought":
            return _draft(page, self.words, "quotation", quoted, cue.speaker)
        return None if kind == "weak" else self._clause(page, cue, first, last)

    def _clause(self, page: Page, cue: Cue, first: int, last: int) -> Draft | None:
        front = None
        if cue.form.kind == "speech":
            front = clause_in_front(page, self.words, cue, first)
        if front is not None:
            more = clause_goes_on(page, self.words, cue, last)
            content = [front] if more is None else [front, more]
            return _draft(page, self.words, "clause", content, cue.speaker)
        clause = clause_behind(page, self.words, cue, last)
        if clause is None:
            return None
        made = _draft(page, self.words, "clause", [clause.span], cue.speaker)
        made.opening = _opening(page, cue, clause)
        return made

    def _when(self, page: Page, made: Draft, sentence: tuple[int, int]) -> Span | None:
        """Give a date in the cue's clause: not one that is said."""
        first, last = sentence
        free = [not _covers(made.content, page.exact(i, i + 1)) for i in range(first, last)]
        start = first
        for i in range(first, last + 1):
            if i == last or not free[i - first]:
                found = find_date(page, self.words, start, i)
                if found is not None:
                    return found
                start = i + 1
        return None

    def _quotations(
        self, page: Page, first: int, last: int, found: list[Draft], label: Mention | None
    ) -> list[Draft]:
        """Give the quotations that no cue carries: behind a colon, or alone in their sentence."""
        made: list[Draft] = []
        for number in page.numbers(first, last):
            span = page.quote_span(number)
            begin, end = page.quote_tokens(number)
            if any(_covers(d.content, span) for d in found) or not _is_said(page, number):
                continue
            outside = [i for i in page.outside(first, last) if page.is_word(i)]
            if not outside:
                made.append(self._alone(page, span, label if begin == 0 else None))
            elif page.words[begin - 1] == ":" and begin and not found:
                made += self._behind_colon(page, span, first, end)
        return made

    def _alone(self, page: Page, span: Span, label: Mention | None) -> Draft:
        is_here = self._is_here(page)
        score = _SCORES["beside" if is_here else "alone"]
        draft = Draft(content=[span], cue=[], lemma="", rule="alone", score=score)
        if label is not None:
            draft.speaker, draft.rule, draft.score = label, "colon", _SCORES["colon"]
            draft.source = [label.span]
            return draft
        draft.orphan = True
        _speak_as(draft, self.last, unsure=not is_here)
        return draft

    def _behind_colon(self, page: Page, span: Span, first: int, end: int) -> Iterable[Draft]:
        speaker = phrase_at(page, self.words, first, end)
        if speaker is None:
            return []
        draft = _draft(page, self.words, "colon", [span], speaker)
        draft.unsure = speaker.form is not Form.PERSON
        return [draft]

    def _follows(self, page: Page, first: int, last: int, begun: int) -> list[Draft]:
        """Give a sentence in the subjunctive behind a claim: it goes on what was reported."""
        if self.last is None or not self.last.speech or len(self.drafts) == begun:
            return []
        goes_on = self.last.sentence == self.sentences - 1
        tells = self.words.cue("reported_only")
        asks = [i for i in page.outside(first, last) if page.low[i] in self.words.cue("asking")]
        until = asks[0] if asks else last
        is_told = any(page.low[i] in tells for i in page.outside(first, until))
        if not goes_on or not (is_told or self._begins_reported(page, first, until)):
            return []
        colon = next((i for i in page.outside(first, last) if page.words[i] == ":"), first - 1)
        span = page.span(colon + 1, last)
        if span is None:
            return []
        draft = Draft(content=[span], cue=[], lemma="", rule="follows", score=_SCORES["follows"])
        _speak_as(draft, self.last, unsure=False)
        return [draft]

    def _begins_reported(self, page: Page, first: int, last: int) -> bool:
        """Say whether a pronoun and a verb in the subjunctive begin: "Sie freue sich"."""
        if last - first < _FEW or page.low[first] not in self.words.pronouns():
            return False
        verb, cue = page.low[first + 1], self.words.cue
        ends = verb.endswith(tuple(cue("reported_ending")))
        is_past = verb.endswith(tuple(cue("past_ending")))
        return ends and not is_past and verb not in cue("no_verbs")

    def _is_here(self, page: Page) -> bool:
        """Say whether the last claim stands in this paragraph, in the sentence before."""
        if self.last is None or self.last.sentence != self.sentences - 1:
            return False
        return self.last.content[0].start >= page.start


def _opening(page: Page, cue: Cue, clause: Clause) -> Opening | None:
    """Give what goes in front of a clause that is no sentence: "sagte, dass", "versprach,"."""
    if clause.kind not in {"that", "infinitive"}:
        return None
    if not cue.inverted:  # the article's own words from the verb on
        return Opening(start=page.exact(cue.finite, cue.finite + 1).start)
    tokens = {cue.finite, cue.verb} | ({cue.part} if cue.part is not None else set())
    verb = " ".join(page.words[i] for i in sorted(tokens))
    that = page.words[clause.first - 1] if clause.kind == "that" else ""
    return Opening(start=clause.span.start, cue=f"{verb}, {that}".rstrip())


def _opening_of_object(page: Page, cue: Cue, thing: Span, first: int) -> Opening | None:
    """Give what goes in front of an object: "nannte", "sprach von"."""
    if cue.form.kind == "object":
        return None
    if not cue.inverted:
        return Opening(start=page.exact(cue.finite, cue.finite + 1).start)
    if any(page.is_word(i) for i in range(first, cue.finite)) and cue.form.kind == "naming":
        return Opening(start=page.exact(first, first + 1).start, named=False)  # "Das nannte sie"
    return Opening(start=thing.start, cue=f"{page.words[cue.verb]} {cue.form.preposition}".rstrip())


def mention(page: Page, words: Vocabulary, phrase: Phrase) -> Mention:
    """Give the mention of a phrase, in offsets of the article.

    A body's name loses the ending of its genitive: it is what the actor is called.
    """
    first, last = phrase.name
    name = page.exact(first, last)
    called, rest = page.words[first], _words(page, name)[len(page.words[first]) :]
    if phrase.form is Form.BODY and page.low[phrase.first] in words.people("genitive"):
        called = words.nominative(called)
    role = page.exact(*phrase.role) if phrase.role[1] > phrase.role[0] else None
    printed = page.exact(phrase.first, max(phrase.name[1], phrase.role[1]))
    return Mention(
        span=printed,
        form=phrase.form,
        name=called + rest,
        name_span=name,
        head=phrase.head,
        role=_words(page, role) if role is not None else None,
        gender=phrase.gender,
        definite=phrase.definite,
        label="DOCUMENT" if phrase.document else "",
    )


def _draft(
    page: Page, words: Vocabulary, rule: str, content: list[Span], speaker: Phrase | None
) -> Draft:
    who = mention(page, words, speaker) if speaker is not None else None
    return Draft(
        content=content,
        cue=[],
        lemma="",
        rule=rule,
        speaker=who,
        source=[who.span] if who is not None else [],
        score=_SCORES[rule],
    )


def _speak_as(draft: Draft, other: Draft | None, *, unsure: bool) -> None:
    """Give a draft without a source of its own the speaker of the one before."""
    draft.speaker = other.speaker if other is not None else None
    draft.source = list(other.source) if other is not None else []
    draft.unsure = unsure or (other is not None and other.unsure)


def _is_said(page: Page, number: int) -> bool:
    begin, end = page.quote_tokens(number)
    count = sum(page.is_word(i) for i in range(begin, end))
    return count >= _FEW or (count > 1 and page.last_inner_mark(number) in ".!")


def _holds_quotation(page: Page, content: list[Span], first: int, last: int) -> bool:
    quotes = [page.quote_span(n) for n in page.numbers(first, last)]
    return any(q.start < s.end and s.start < q.end for q in quotes for s in content)


def _words(page: Page, span: Span) -> str:
    return page.text[span.start - page.start : span.end - page.start]


def _has_words(page: Page, span: Span) -> bool:
    return any(c.isalnum() for c in _words(page, span))


def _covers(content: list[Span], span: Span) -> bool:
    return any(s.start <= span.start and span.end <= s.end for s in content)


def _overlap(one: Draft, others: list[Draft]) -> bool:
    return any(
        a.start < b.end and b.start < a.end
        for other in others
        for a in one.content
        for b in other.content
    )

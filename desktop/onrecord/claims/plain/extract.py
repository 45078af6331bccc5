"""Find who claims what in an article of a language that has a lexicon but no model."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import spacy
import spacy.about
from spacy.language import Language

from onrecord.claims.lexicon import languages, table
from onrecord.claims.paragraphs import Paragraph, paragraphs
from onrecord.claims.plain.cast import Actor, Cast, preferred_name, roster
from onrecord.claims.plain.dates import resolve
from onrecord.claims.plain.page import Page, read_page
from onrecord.claims.plain.phrases import Phrase, phrase_at, unknown_name
from onrecord.claims.plain.rules import Reader, mention
from onrecord.claims.plain.types import claim_type
from onrecord.claims.plain.vocabulary import Vocabulary, vocabulary
from onrecord.claims.quotes import quotations
from onrecord.claims.sketch import Draft, Form, Mention
from onrecord.claims.statements import Lead, statement
from onrecord.claims.wording import tidy
from onrecord.claims.worthiness import worth
from onrecord_db.records import Block, ExtractedClaim, Extraction, Manner, Span, WorldDate

RULES = "plain rules 1"

_UNSURE_FACTOR = 0.8  # as with the full rules
_DOUBLE = re.compile(r"[“”\"«»„‟]")
_SINGLE = str.maketrans("‚‘", "„“")


def extract(
    text: str,
    *,
    language: str,
    blocks: Sequence[Block],
    published: WorldDate | None,
    pause: Callable[[int, int], None],
) -> Extraction:
    """Give the actors and claims of an article, claims in order of their first character.

    Args:
        language: of the article. Without a lexicon of it nothing is found, and the extraction's
            version says so.
        pause: told the paragraphs done and their number after each; may raise to stop the work.
    """
    if language not in languages():
        return Extraction(actors=(), claims=(), extractor=version(language))
    words = vocabulary(language)
    pieces = [_whole(p, text, words) for p in paragraphs(text, blocks)]
    reader, cast = Reader(words=words), Cast(words=words)
    items: list[_Item] = []
    quoted: list[Span] = []
    pages = list(_pages(pieces, language))
    repeated = _repeated(pages)
    for number, (piece, page) in enumerate(zip(pieces, pages, strict=True), 1):
        page.repeated = repeated
        quoted += [page.quote_span(n) for n in range(len(page.quotes))]
        first = reader.sentences
        drafts = reader.read(page, _label(piece, page, words)) if piece.claims else []
        items += _resolved(cast, drafts, _named(page, words) if piece.claims else [], first)
        pause(number, len(pieces))
    writer = _Writer(text=text, quoted=quoted, published=published, words=words)
    return writer.write(items, cast)


def version(language: str) -> str:
    """Say which rules find the claims of a language, or that there are none."""
    if language not in languages():
        return f"no rules ({language})"
    return f"{RULES} ({language}), spaCy {spacy.about.__version__}"


_Item = tuple[Draft, Actor | None]


@cache
def _tokenizer(language: str) -> Language:
    return spacy.blank(language)


def _pages(pieces: Sequence[Paragraph], language: str) -> Iterator[Page]:
    texts = [piece.text for piece in pieces]
    marked = texts
    if not any(_DOUBLE.search(t) for t in texts):
        marked = [t.translate(_SINGLE) for t in texts]  # an article that quotes with ‚ and ‘
    nlp = _tokenizer(language)
    for piece, row in zip(pieces, quotations(marked), strict=True):
        yield read_page(nlp.make_doc(piece.text), piece.start, row)


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    counts = Counter(p.words[i] for p in pages for i in range(len(p)) if p.is_capital(i))
    return frozenset(word for word, count in counts.items() if count > 1)


def _whole(piece: Paragraph, text: str, words: Vocabulary) -> Paragraph:
    """Put a label back that is no place and no speaker: "Die Bürgermeisterin – seit ... – sagte"."""
    first = piece.label.partition(" ")[0].lower()
    is_sentence = first in words.people("definite") | words.people("indefinite")
    if not piece.label or (piece.is_turn and not is_sentence):
        return piece
    if not is_sentence:
        return piece
    end = piece.start + len(piece.text)
    return replace(
        piece, start=piece.label_start, text=text[piece.label_start : end], label="", is_turn=False
    )


def _label(piece: Paragraph, page: Page, words: Vocabulary) -> Mention | None:
    """Give who stands in front of the colon that begins a paragraph: "Voss: „...“"."""
    if not piece.is_turn or not piece.label:
        return None
    span = Span(piece.label_start, piece.label_start + len(piece.label))
    doc = _tokenizer(words.code).make_doc(piece.label)
    label = read_page(doc, span.start, ())
    found = phrase_at(label, words, 0, len(label))
    if found is None or found.last < len(label) or not page.quotes:
        return None
    return mention(label, words, found)


def _named(page: Page, words: Vocabulary) -> list[tuple[int, Mention]]:
    """Give the people and bodies that a paragraph names, each with its sentence in the paragraph."""
    found: list[tuple[int, Mention]] = []
    for number, (first, last) in enumerate(page.sentences):
        i = first
        while i < last:
            phrase = phrase_at(page, words, i, last) if page.is_capital(i) else None
            if phrase is not None and (
                _is_named(page, words, phrase) or (i == first and _has_role(words, phrase))
            ):
                found.append((number, mention(page, words, phrase)))
                i = phrase.last
            else:
                i += 1
    return found


def _has_role(words: Vocabulary, phrase: Phrase) -> bool:
    """Say whether somebody with an office begins a sentence: "er" behind it may mean him."""
    return phrase.form in {Form.ROLE, Form.ANONYMOUS} and words.is_role(phrase.head)


def _is_named(page: Page, words: Vocabulary, phrase: Phrase) -> bool:
    first, last = phrase.name
    if phrase.form is Form.BODY:
        return last - first > 1 and all(page.is_capital(i) for i in range(first, last))
    if phrase.form is not Form.PERSON:
        return False
    if phrase.role[1]:
        return True
    known = bool(words.first_name(page.words[first]))
    return last - first > 1 and (known or unknown_name(page, words, first, last) is not None)


def _resolved(
    cast: Cast, drafts: list[Draft], people: list[tuple[int, Mention]], first: int
) -> list[_Item]:
    """Let the namings of a paragraph meet the cast in the order of the text."""
    items: list[_Item] = []
    steps: list[tuple[int, int, Mention | None, Draft | None]] = [
        (m.span.start, first + number, m, None) for number, m in people
    ]
    steps += [
        (d.source[0].start if d.source else d.content[0].start, d.sentence, d.speaker, d)
        for d in drafts
    ]
    known: dict[int, Actor | None] = {}
    for _, sentence, who, draft in sorted(steps, key=lambda s: (s[1], s[0], s[3] is not None)):
        if who is not None and id(who) not in known:
            found = cast.resolve(who, sentence)
            known[id(who)] = found.actor
            if draft is not None:
                draft.unsure = draft.unsure or found.unsure
        if draft is not None:
            actor = known.get(id(who)) if who is not None else None
            if actor is not None:
                actor.speaks = True
            items.append((draft, actor))
    return items


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes drafts down as records; holds what all claims of an article share."""

    text: str
    quoted: list[Span]  # in order
    published: WorldDate | None
    words: Vocabulary

    def write(self, items: list[_Item], cast: Cast) -> Extraction:
        items.sort(key=lambda item: item[0].content[0].start)
        actors = roster(cast.actors, self.words)
        keys = {id(actor): record.key for actor, record in actors}
        return Extraction(
            actors=tuple(record for _, record in actors),
            claims=tuple(self._claim(*item, f"c{n}", keys) for n, item in enumerate(items, 1)),
            extractor=version(self.words.code),
        )

    def _claim(
        self, draft: Draft, actor: Actor | None, key: str, keys: dict[int, str]
    ) -> ExtractedClaim:
        content, language = tidy(draft.content), self.words.code
        said = " ".join(self.text[s.start : s.end] for s in content)
        kind = claim_type(said, draft, language)
        rated = worth(
            said, kind, speech=draft.speech, named=False, denial=draft.denies, language=language
        )
        unsure = draft.unsure or actor is None
        return ExtractedClaim(
            key=key,
            actor=keys.get(id(actor)) if actor is not None else None,
            content=content,
            manner=self._manner(content),
            type=kind,
            statement=self._statement(draft, actor),
            cue=tidy(draft.cue),
            source=tidy(draft.source),
            said_on=self._said_on(draft),
            speech=draft.speech,
            unsure=unsure,
            denied=draft.denies,
            checkworthy=rated.score,
            reasons=rated.reasons,
            criteria=rated.criteria,
            score=round(draft.score * (_UNSURE_FACTOR if unsure else 1), 2),
        )

    def _said_on(self, draft: Draft) -> WorldDate | None:
        if draft.when is None:
            return None
        printed = self.text[draft.when.start : draft.when.end]
        return resolve(printed, self.published, self.words.code)

    def _manner(self, content: tuple[Span, ...]) -> Manner:
        """Say how much of the content stands in quotation marks."""
        letters = {i for s in content for i in range(s.start, s.end) if self.text[i].isalnum()}
        inside = {i for i in letters if any(q.start <= i < q.end for q in self.quoted)}
        if not inside:
            return Manner.INDIRECT
        return Manner.DIRECT if inside == letters else Manner.MIXED

    def _statement(self, draft: Draft, actor: Actor | None) -> str:
        lead = None
        opening = draft.opening
        if opening is not None and not opening.named:
            lead = Lead(name="", start=opening.start)
        elif opening is not None and actor is not None and not draft.unsure:
            lead = Lead(name=preferred_name(actor), start=opening.start, cue=opening.cue)
        denied = table("matching", self.words.code)["denied_mark"] if draft.denies else ""
        return statement(self.text, tidy(draft.content), [], lead, mark=denied)

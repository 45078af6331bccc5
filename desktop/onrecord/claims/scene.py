"""One parsed paragraph with its quotations: the ground that all rules stand on."""

from collections.abc import Iterable, Sequence

from onrecord.claims.lexicon import words
from onrecord.claims.quotes import Quotation
from onrecord.claims.tokens import Parse, Token
from onrecord_db.records import Span

_TRIM_LEFT = set(",;:.-–—")
_TRIM_RIGHT = set(",;:-–—")
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_CLOSING = {*"\"”’'»)", "''"}


class Scene:
    """A paragraph's parse, its quotations, and the way from tokens to offsets in the article."""

    def __init__(
        self, parse: Parse, start: int, quotes: Sequence[Quotation], first_sentence: int
    ) -> None:
        self.doc = parse.tokens
        self.text = parse.text
        self.ents = parse.ents
        self.start = start
        self.quotes = quotes
        self.quote_of = _quote_of_tokens(parse.tokens, quotes)
        self.sentence_of = self._sentences()
        self.first_sentence = first_sentence

    def _sentences(self) -> list[int]:
        """Number the sentences as a reader sees them: none begins inside a quotation."""
        numbers: list[int] = []
        current = 0
        for token in self.doc:
            if token.i and token.is_sent_start and not self._inside(token.i):
                current += not (self._runs_on(token.i) or self._after_title(token.i))
            elif token.i and self._new_after_quote(token.i):
                current += 1
            numbers.append(current)
        return numbers

    def _after_title(self, i: int) -> bool:
        """Say whether the token before is an abbreviated title: "Det." ends no sentence."""
        before = self.doc[i - 1].lower_
        if before == "." and i > 1:
            before = self.doc[i - 2].lower_ + before
        return before.endswith(".") and before[:-1] in words("people", "titles")

    def _inside(self, i: int) -> bool:
        """Say whether a sentence start at token ``i`` lies within one quotation."""
        return self.quote_of[i] >= 0 and self.quote_of[i] == self.quote_of[i - 1]

    def _runs_on(self, i: int) -> bool:
        """Say whether what follows a closed quotation only carries its sentence on."""
        before, token = self.doc[i - 1], self.doc[i]
        if self.quote_of[i - 1] < 0 or self.quote_of[i] >= 0:
            return False
        if before.text not in _CLOSING:
            return False
        return token.text[:1].islower() or token.text == "," or self.last_word_mark(i - 1) == ","

    def _new_after_quote(self, i: int) -> bool:
        """Say whether a sentence begins after a quotation that ended in a full stop."""
        if self.quote_of[i - 1] < 0 or self.quote_of[i] == self.quote_of[i - 1]:
            return False
        return self.last_word_mark(i - 1) == "." and self.doc[i].text[:1].isupper()

    def last_word_mark(self, i: int) -> str:
        """Give the text of the token before the closing marks that end at token ``i``."""
        while i >= 0 and (self.doc[i].text in _CLOSING or self.doc[i].is_space):
            i -= 1
        return self.doc[i].text if i >= 0 else ""

    def sentence_range(self, i: int) -> tuple[int, int]:
        """Give first and last token of the sentence around token ``i``, end exclusive."""
        number = self.sentence_of[i]
        first, last = i, i + 1
        while first and self.sentence_of[first - 1] == number:
            first -= 1
        while last < len(self.doc) and self.sentence_of[last] == number:
            last += 1
        return first, last

    def sentence_number(self, i: int) -> int:
        """Give the number of the token's sentence, running through the article."""
        return self.first_sentence + self.sentence_of[i]

    def quoted(self, token: Token) -> bool:
        """Say whether the token stands in a quotation."""
        return self.quote_of[token.i] >= 0

    def span(self, first: int, last: int) -> Span | None:
        """Give the article offsets of tokens ``first`` up to ``last``, edges tidied; None if empty.

        Commas and dashes at the edges go; a quotation that is cut is taken whole at its edge.
        """
        while first < last and (self.doc[first].is_space or self.doc[first].text in _TRIM_LEFT):
            first += 1
        while first < last and self._drops_right(last - 1):
            last -= 1
        if first >= last:
            return None
        start, end = self.doc[first].idx, self.doc[last - 1].idx + len(self.doc[last - 1])
        start, end = self._whole_quotes(start, end, first, last - 1)
        return Span(self.start + start, self.start + end)

    def _drops_right(self, i: int) -> bool:
        token = self.doc[i]
        if token.is_space or token.text in _TRIM_RIGHT:
            return True
        if token.dep_ == "cc" and self.quote_of[i] < 0:
            return True
        return token.text == "." and self.quote_of[i] < 0

    def _whole_quotes(self, start: int, end: int, first: int, last: int) -> tuple[int, int]:
        left, right = self.quote_of[first], self.quote_of[last]
        if left >= 0:
            start = min(start, self.quotes[left].span.start)
        if right >= 0:
            end = max(end, self.quotes[right].span.end)
        return start, end

    def token_span(self, tokens: Iterable[Token]) -> Span:
        """Give the article offsets from the first to the last of some tokens."""
        order = sorted(tokens, key=lambda t: t.i)
        last = order[-1]
        return Span(self.start + order[0].idx, self.start + last.idx + len(last))

    def quote_span(self, number: int) -> Span:
        """Give the article offsets of a quotation with its marks."""
        span = self.quotes[number].span
        return Span(self.start + span.start, self.start + span.end)

    def quote_tokens(self, number: int) -> tuple[int, int]:
        """Give the first and last token of a quotation, end exclusive; (0, 0) if it has none."""
        inside = [i for i, n in enumerate(self.quote_of) if n == number]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def quotation_end(self, end: int) -> int:
        """Give the end of a stretch of tokens, moved behind the quotation that it would cut."""
        number = self.quote_of[end - 1] if end else -1
        return max(end, self.quote_tokens(number)[1]) if number >= 0 else end


def _quote_of_tokens(doc: Sequence[Token], quotes: Sequence[Quotation]) -> list[int]:
    """Give the number of the quotation that each token stands in, -1 outside."""
    numbers = [-1] * len(doc)
    current = 0
    for token in doc:
        while current < len(quotes) and quotes[current].span.end <= token.idx:
            current += 1
        if current < len(quotes) and token.idx + len(token) > quotes[current].span.start:
            numbers[token.i] = current
    return numbers


def is_handle(token: Token) -> bool:
    """Say whether a token is an account's name: "@saltmere_gulls"."""
    return len(token) > 1 and token.text[0] == "@"


def is_initials(token: Token) -> bool:
    """Say whether a pronoun's letters are a body's initials: "WHO", "IT" in a text of small ones."""
    if len(token) < 2 or not token.is_upper or token.pos_ != "PRON":  # noqa: PLR2004
        return False
    return not any(t.is_upper and t.pos_ in {"VERB", "AUX", "DET"} for t in token.sent)


def child(token: Token, *deps: str) -> Token | None:
    """Give the first child with one of these dependency labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_negated(token: Token) -> bool:
    """Say whether a verb is denied: "did not say", "never said"."""
    before = [c for c in token.children if c.i < token.i]
    return any(
        c.dep_ == "neg" or (c.lower_ in {"never", "no"} and c.dep_ == "advmod") for c in before
    )


def has_subject(token: Token) -> bool:
    """Say whether a verb has a subject of its own."""
    return any(c.dep_ in _SUBJECTS for c in token.children)


def lemma(token: Token) -> str:
    """Give a verb's lemma as the lexicon spells it."""
    low = token.lemma_.lower()
    return _REPAIRED.get(token.lower_, low)


# The model lemmatises these wrongly in every context seen.
_REPAIRED = {"hoping": "hope", "hoped": "hope", "according": "accord", "tweeted": "tweet"}


def is_supposed(token: Token) -> bool:
    """Say whether a verb only might have happened: "could say", "if he says"."""
    modals = words("cues", "supposing")
    marks = words("cues", "supposing_marks")
    return any(
        (c.dep_ == "aux" and c.lower_ in modals) or (c.dep_ == "mark" and c.lower_ in marks)
        for c in token.children
    )


def is_occasion(token: Token) -> bool:
    """Say whether a phrase tells when or where something was said: "on Friday", "in a statement"."""
    if token.dep_ == "npadvmod":
        return token.ent_type_ in {"DATE", "TIME"}
    thing = child(token, "pobj") if token.dep_ == "prep" else None
    if thing is None:
        return False
    return thing.ent_type_ in {"DATE", "TIME"} or thing.lemma_.lower() in words("cues", "occasions")

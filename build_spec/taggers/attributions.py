"""Find the token of the parse that each annotated cue hangs on."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.claims.tokens import Token
from taggers.articles import ParsedParagraph
from taggers.gold import Article, Attribution, Spans, touches

CONTENT, SOURCE = 1, 2
SAYING, THINKING = 1, 2
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """An attribution and the tokens of its cue in one paragraph."""

    anchor: int  # the token that the cue's others hang on
    tokens: tuple[int, ...]
    is_speech: bool
    marked: Attribution


def kind_of(one: Anchored) -> int:
    """Give the label of a cue's anchor."""
    return SAYING if one.is_speech else THINKING


def anchored(
    article: Article,
    paragraphs: Sequence[ParsedParagraph],
    tokens: Sequence[Sequence[Token]],
    speech: Collection[str],
) -> list[list[Anchored]]:
    """Give the attributions of each paragraph; one without a cue has no place and is left out.

    Args:
        article: the annotation.
        paragraphs: of the article.
        tokens: of each paragraph.
        speech: words of saying, in lower case; a cue with one of them is one of saying.
    """
    found: list[list[Anchored]] = [[] for _ in paragraphs]
    for marked in article.attributions:
        for number, (paragraph, own) in enumerate(zip(paragraphs, tokens, strict=True)):
            if not marked.cue or not _begins_in(own, paragraph.start, marked.cue[0][0]):
                continue
            cue = _tokens(own, paragraph.start, marked.cue)
            if cue:
                one = Anchored(
                    anchor=_top(own, cue),
                    tokens=tuple(cue),
                    is_speech=_says(article.text, marked.cue, speech),
                    marked=marked,
                )
                found[number].append(one)
            break
    return found


def _tokens(own: Sequence[Token], begin: int, spans: Spans | None) -> list[int]:
    return [
        t.i for t in own if not t.is_space and touches(begin + t.idx, begin + t.idx + len(t), spans)
    ]


def _begins_in(own: Sequence[Token], begin: int, place: int) -> bool:
    return bool(own) and begin + own[0].idx <= place < begin + own[-1].idx + len(own[-1])


def _top(own: Sequence[Token], cue: Sequence[int]) -> int:
    inside = set(cue)
    tops = (i for i in cue if own[i].head.i not in inside or own[i].head.i == i)
    return next(tops, cue[0])


def _says(text: str, cue: Spans, speech: Collection[str]) -> bool:
    words = [word for start, end in cue for word in _WORD.findall(text[start:end].lower())]
    return any(word in speech for word in words)

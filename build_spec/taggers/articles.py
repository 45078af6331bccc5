"""Parse annotated articles as the program does, and keep what training asks of the parse."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec
from spacy.language import Language

from onrecord.claims import pipeline
from onrecord.claims.paragraphs import paragraphs
from onrecord.claims.quotes import Quotation, quotations
from onrecord.claims.tokens import Parse, Token
from taggers.gold import Article, whole_text


class KeptToken(NamedTuple):
    """One token of the parse, as it is stored."""

    idx: int
    text: str
    lemma: str
    tag: str
    dep: str
    name: str  # "O", "B-PERSON", "I-PERSON", ...
    is_space: bool
    is_sent_start: bool
    head: int  # number of the token that it hangs on; its own for a root


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedParagraph:
    """A parsed paragraph; ``start`` is where it begins in the article."""

    start: int
    tokens: list[KeptToken]
    quotes: tuple[Quotation, ...]

    def thawed(self) -> list[Token]:
        """Give its tokens as the program's own, without what training never asks."""
        tokens: list[Token] = []
        tokens += [_token(number, kept, tokens) for number, kept in enumerate(self.tokens)]
        for token, kept in zip(tokens, self.tokens, strict=True):
            token.head = tokens[kept.head]
        return tokens


def _token(number: int, kept: KeptToken, doc: Sequence[Token]) -> Token:
    begin, _, kind = kept.name.partition("-")
    return Token(
        i=number,
        idx=kept.idx,
        text=kept.text,
        whitespace_="",
        lower_=kept.text.lower(),
        lemma_=kept.lemma,
        pos_="",
        tag_=kept.tag,
        dep_=kept.dep,
        ent_type_=kind,
        ent_iob_=begin,
        is_space=kept.is_space,
        is_alpha=kept.text.isalpha(),
        is_punct=False,
        like_num=False,
        is_sent_start=kept.is_sent_start,
        doc=doc,
    )


def parse_articles(articles: Sequence[Article], work: Path) -> Iterator[list[ParsedParagraph]]:
    """Give the paragraphs of each article; an article that was parsed before is read from a file.

    Takes a fifth of a second an article.

    Args:
        articles: what to parse, in order.
        work: folder for one file an article; a change of text or language model makes a new one.
    """
    nlp = pipeline.load()
    work.mkdir(parents=True, exist_ok=True)
    decoder = msgspec.msgpack.Decoder(list[ParsedParagraph])
    for number, article in enumerate(articles, start=1):
        key = hashlib.sha256(f"{pipeline.label(nlp)}\n{article.text}".encode()).hexdigest()
        file = work / f"{key[:32]}.parse"
        if not file.is_file():
            partial = file.with_suffix(".part")
            partial.write_bytes(msgspec.msgpack.encode(parse(nlp, article.text)))
            partial.replace(file)
        sys.stderr.write(f"\rparsing: {number} of {len(articles)} articles")
        yield decoder.decode(file.read_bytes())
    sys.stderr.write("\n")


def parse(nlp: Language, text: str) -> list[ParsedParagraph]:
    """Parse a text paragraph by paragraph."""
    pieces = list(paragraphs(text, whole_text(text)))
    texts = [piece.text for piece in pieces]
    parses = pipeline.parse(nlp, texts)
    return [
        ParsedParagraph(start=piece.start, tokens=kept(found), quotes=quotes)
        for piece, found, quotes in zip(pieces, parses, quotations(texts), strict=True)
    ]


def kept(found: Parse) -> list[KeptToken]:
    """Give the tokens of a parse as they are stored."""
    return [
        KeptToken(
            idx=token.idx,
            text=token.text,
            lemma=token.lemma_,
            tag=token.tag_,
            dep=token.dep_,
            name=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O",
            is_space=token.is_space,
            is_sent_start=token.is_sent_start,
            head=token.head.i,
        )
        for token in found.tokens
    ]

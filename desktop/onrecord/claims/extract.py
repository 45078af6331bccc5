"""Find who claims what in an article."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from onrecord.claims import pipeline
from onrecord.claims.lexicon import LANGUAGE
from onrecord.claims.page import read_page
from onrecord.claims.paragraphs import Paragraph, paragraphs
from onrecord.claims.plain import extract as plain
from onrecord.claims.quotes import Quotation, quotations
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Sheet
from onrecord.claims.tagging.findings import Reading
from onrecord.claims.tagging.model import Taggers
from onrecord.claims.tagging.model import load as installed
from onrecord.claims.tokens import Parse
from onrecord.claims.turns import add_turn, turns
from onrecord.claims.wording import write_down
from onrecord.errors import CancelledError
from onrecord_db.records import Block, Extraction, WorldDate

RULES = "rules 1"


class Extractor:
    """Finds actors and claims; holds the language model, so keep one and use it often."""

    def __init__(self, *, taggers: Callable[[], Taggers | None] = installed) -> None:
        """Load the model and the taggers; where ``taggers`` gives None the rules work alone."""
        self._nlp = pipeline.load()
        self._taggers = taggers()
        found_by = RULES if self._taggers is None else f"{RULES}, {self._taggers.name}"
        self.version = f"{found_by}, {pipeline.label(self._nlp)}"

    def __call__(
        self,
        text: str,
        *,
        blocks: Sequence[Block],
        language: str | None = None,
        published: WorldDate | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Extraction:
        """Give the actors and claims of an article, claims in order of their first character.

        Claims are looked for in included blocks only; headlines give actors but no claims.

        Args:
            text: the article as stored; all spans are offsets into it.
            blocks: what its stretches are, in text order.
            language: of the article, ISO 639-1; None, where it is not known, is read as English.
                A language without a lexicon gives nobody and no claims.
            published: None leaves "on Friday" without a value.
            progress: told the paragraphs done and their number after every batch.
            cancelled: asked before every batch, about five times a second.

        Raises:
            CancelledError: ``cancelled`` said so.
        """
        pause = partial(_pause, progress, cancelled)
        if language is not None and language != LANGUAGE:
            return plain.extract(
                text, language=language, blocks=blocks, published=published, pause=pause
            )
        pieces = list(paragraphs(text, blocks))
        quotes = quotations([p.text for p in pieces])
        sheets: list[Sheet] = []
        for sheet in self._sheets(pieces, quotes):
            sheets.append(sheet)
            pause(len(sheets), len(pieces))
        return write_down(
            text,
            sheets,
            published=published,
            version=self.version,
            pause=lambda: _stop_if(cancelled),
        )

    def _sheets(
        self, pieces: list[Paragraph], quotes: list[tuple[Quotation, ...]]
    ) -> Iterator[Sheet]:
        parsed = self._read(pieces, quotes)
        sentences = 0
        for piece, row, (parse, reading), turn in zip(
            pieces, quotes, parsed, turns(pieces), strict=True
        ):
            scene = Scene(parse, piece.start, row, sentences)
            sheet = read_page(scene, claims=piece.claims, reading=reading, taggers=self._taggers)
            if turn:
                add_turn(sheet, piece, sentences)
            sentences += sheet.sentences
            yield sheet

    def _read(
        self, pieces: list[Paragraph], quotes: list[tuple[Quotation, ...]]
    ) -> Iterator[tuple[Parse, Reading | None]]:
        """Parse the paragraphs and, with the taggers, name their entities and find cues."""
        texts = (p.text for p in pieces)
        if self._taggers is None:
            return ((parse, None) for parse in pipeline.parse(self._nlp, texts))
        parses = pipeline.parse(self._nlp, texts, names=False)
        return self._taggers.read(zip(parses, quotes, strict=True))


def _pause(
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
    done: int,
    total: int,
) -> None:
    """Report a batch of paragraphs and stop behind it where that is asked for."""
    if done % pipeline.BATCH == 0 or done == total:
        if progress is not None:
            progress(done, total)
        _stop_if(cancelled)


def _stop_if(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        message = "The analysis was cancelled."
        raise CancelledError(message)

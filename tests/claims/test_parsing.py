"""What the rules see of a parse is what spaCy itself says, though it comes a quicker way."""

import pytest
from spacy.pipeline import AttributeRuler

from onrecord.claims import pipeline
from onrecord.claims.parsing import read_doc
from onrecord.claims.ruling import Ruling, UnknownRuleError
from onrecord.claims.tokens import printed

TEXT = (
    "On Friday, Mayor Ada Lind, 44, didn't say: \"We're gonna sell the ferries.\"  "
    "There is no Plan B, she’d told the Saltmere Gazette’s reporters, who\n asked twice. "
    "Let's see what the U.S. government and its 27 officials, paid $3.5 million, are doing. 🙂"
)
SAME = (
    "i", "idx", "text", "whitespace_", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_",
    "ent_iob_", "is_space", "is_alpha", "is_punct", "like_num",
)  # fmt: skip
RELATED = ("head", "left_edge", "right_edge")


@pytest.fixture(scope="module")
def nlp():
    return pipeline.load()


@pytest.fixture(scope="module")
def pair(nlp):
    doc = nlp(TEXT)
    return doc, next(iter(pipeline.parse(nlp, [TEXT])))


@pytest.mark.parametrize("name", SAME)
def test_a_token_has_the_values_of_spacys(pair, name):
    doc, parse = pair
    assert [getattr(t, name) for t in parse.tokens] == [getattr(t, name) for t in doc]


@pytest.mark.parametrize("name", RELATED)
def test_tokens_are_related_as_spacys(pair, name):
    doc, parse = pair
    assert [getattr(t, name).i for t in parse.tokens] == [getattr(t, name).i for t in doc]


def test_children_and_subtrees_come_in_spacys_order(pair):
    doc, parse = pair
    assert [[c.i for c in t.children] for t in parse.tokens] == [
        [c.i for c in t.children] for t in doc
    ]
    assert [[c.i for c in t.subtree] for t in parse.tokens] == [
        [c.i for c in t.subtree] for t in doc
    ]


def test_sentences_begin_where_spacys_do(pair):
    doc, parse = pair
    assert [t.i for t in parse.tokens if t.is_sent_start] == [s.start for s in doc.sents]


def test_entities_are_spacys(pair):
    doc, parse = pair
    assert [(e.label_, e.start, e.end, e.start_char, e.end_char, e.root.i) for e in parse.ents] == [
        (e.label_, e.start, e.end, e.start_char, e.end_char, e.root.i) for e in doc.ents
    ]


def test_a_slice_is_printed_as_spacys(pair):
    doc, parse = pair
    assert printed(parse.tokens[3:9]) == doc[3:9].text
    assert printed(parse.tokens[3:3]) == ""


def test_an_empty_paragraph_has_no_tokens(nlp):
    assert read_doc(nlp(""), "").tokens == []


def test_a_rule_that_looks_at_more_than_a_kind_is_left_to_spacy(nlp):
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"LENGTH": 3}]], {"POS": "NOUN"})
    with pytest.raises(UnknownRuleError, match="LENGTH"):
        Ruling(ruler)


def test_a_later_rule_has_the_last_word(nlp):
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"LOWER": "ferry"}]], {"POS": "NOUN", "LEMMA": "boat"})
    ruler.add([[{"LOWER": "the"}, {"LOWER": {"REGEX": "^ferr"}}]], {"LEMMA": "ship"}, index=1)
    ruler.add([[{"LOWER": {"IN": ["ferry", "bus"]}}]], {"POS": "PROPN"})
    doc, other = nlp.make_doc("The ferry met a ferry."), nlp.make_doc("The ferry met a ferry.")
    assert [(t.pos_, t.lemma_) for t in Ruling(ruler)(doc)] == [
        (t.pos_, t.lemma_) for t in ruler(other)
    ]

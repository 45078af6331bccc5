"""What the taggers are told about cue candidates and about the words around a cue."""

from onrecord.claims.tagging.cue_features import candidates, cue_features
from onrecord.claims.tagging.span_features import Describer, window

ODDS = {"say/V": 5, "plan/N": 0, "warn/V": 4}
REPORT = "Mayor Ada Quill said on Monday that the bridge will close. The plan surprised traders."
BROKEN = "“The bridge will close,” Quill said. “It is not safe.” The town waits."


def described(paragraph, cue):
    frame = window(paragraph.words, cue)
    describer = Describer(paragraph.words, [cue], ODDS, paragraph.hints)
    return dict(zip(range(frame.first, frame.last), describer.features(frame), strict=True))


def test_a_word_is_a_candidate_by_its_lemma_and_kind(paragraph):
    read = paragraph(REPORT)
    found = [read.words.low[i] for i in candidates(read.words, ODDS, read.hints)]
    assert found == ["said", "plan"]


def test_a_cue_of_the_rules_is_a_candidate_without_a_table(paragraph):
    read = paragraph(REPORT)
    assert read.at("said") in candidates(read.words, {}, read.hints)


def test_a_candidate_tells_which_rule_took_it(paragraph):
    read = paragraph(REPORT)
    assert "r=clause" in cue_features(read.words, read.at("said"), ODDS, read.hints)


def test_a_candidate_tells_how_near_a_quotation_stands(paragraph):
    read = paragraph(BROKEN)
    features = cue_features(read.words, read.at("said"), ODDS, read.hints)
    assert {"qb=3", "qa=0"} <= set(features)


def test_the_window_takes_quoted_sentences_and_one_more(paragraph):
    read = paragraph(BROKEN)
    frame = window(read.words, read.at("said"))
    assert read.shown(tuple(range(frame.first, frame.last))).endswith("safe . ”")


def test_the_subject_tells_its_way_to_the_cue(paragraph):
    read = paragraph(REPORT)
    assert "p=nsubjL" in described(read, read.at("said"))[read.at("quill")]


def test_the_clause_tells_its_way_to_the_cue(paragraph):
    read = paragraph(REPORT)
    assert "p=ccompR" in described(read, read.at("said"))[read.at("bridge")]


def test_no_feature_holds_two_words_of_the_text(paragraph):
    read = paragraph(REPORT)
    every = described(read, read.at("said")).values()
    values = {part for f in every for part in " ".join(f).replace("|", " ").split()}
    assert not {v for v in values if "bridge" in v and "will" in v}

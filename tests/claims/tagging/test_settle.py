"""Each word goes to one cue, each utterance stands by itself."""

from onrecord.claims.tagging.model import Found
from onrecord.claims.tagging.settle import settled

BROKEN = "“The bridge will close,” Quill said. “It is not safe.”"
CARRIED = "“The bridge,” Quill said, “will close.”"
REPORTED = "Quill said the bridge will close. “It is not safe.”"
TWO = "Quill said the bridge will close. Hale warned that shops will suffer."


def found(read, cue, *content):
    tokens = tuple(i for part in content for i in read.tokens(part))
    return Found(cue=read.at(cue), content=tokens, source=(), speech=True, chance=1.0, sure=1.0)


def shown(read, items):
    return [read.shown(item.content) for item in items]


def test_a_new_sentence_behind_the_cue_is_a_claim_of_its_own(paragraph):
    read = paragraph(BROKEN)
    item = found(read, "said", "“The bridge will close,”", "“It is not safe.”")
    assert len(settled(read.words, [item])) == 2


def test_a_quotation_that_goes_on_in_its_sentence_is_one_claim(paragraph):
    read = paragraph(CARRIED)
    item = found(read, "said", "“The bridge,”", "“will close.”")
    assert settled(read.words, [item]) == [item]


def test_reported_words_end_with_the_sentence_of_their_cue(paragraph):
    read = paragraph(REPORTED)
    item = found(read, "said", "the bridge will close", "“It is not safe.”")
    assert shown(read, settled(read.words, [item])) == ["the bridge will close"]


def test_words_of_another_sentence_go_to_its_own_cue(paragraph):
    read = paragraph(TWO)
    said = found(read, "said", "the bridge will close", "shops will suffer")
    warned = found(read, "warned", "shops will suffer")
    assert shown(read, settled(read.words, [said, warned])) == [
        "the bridge will close",
        "shops will suffer",
    ]


def test_a_finding_of_marks_alone_is_dropped(paragraph):
    read = paragraph(CARRIED)
    item = found(read, "said", "“")
    assert settled(read.words, [item]) == []

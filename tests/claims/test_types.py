"""What a claim is about."""

import pytest

from onrecord.claims.types import Wording, claim_type
from onrecord_db.records import ClaimType


@pytest.mark.parametrize(
    ("content", "cue", "kind"),
    [
        ("the bridge was closed in May", "say", ClaimType.EVENT),
        ("412 people had been left behind", "say", ClaimType.QUANTITY),
        ("more than 1,200 people were hurt", "say", ClaimType.QUANTITY),
        ("the record shows that he left", "say", ClaimType.EVENT),
        ("it was the hottest summer on record", "say", ClaimType.COMPARISON),
        ("he was released from court", "say", ClaimType.EVENT),
        ("the new bridge costs more than the old one", "say", ClaimType.COMPARISON),
        ("the crack was caused by frost", "say", ClaimType.CAUSE),
        ("the ban is illegal", "say", ClaimType.LAW),
        ("the council should close the bridge", "say", ClaimType.POSITION),
        ("to close the bridge", "promise", ClaimType.PLEDGE),
        ("we will close the bridge", "say", ClaimType.PLEDGE),
        ("the bridge will fall", "say", ClaimType.PREDICTION),
        ("I hope it does not come to that", "say", ClaimType.OPINION),
        ("the plan is disgraceful", "say", ClaimType.OPINION),
        ("I saw the bridge fall", "say", ClaimType.EXPERIENCE),
        ("the bridge stands there", "say", ClaimType.OTHER),
    ],
)
def test_the_words_tell_the_type(content, cue, kind):
    assert claim_type(Wording(content=content, cue=cue, rule="clause")) is kind


def test_a_government_that_says_it_will_act_makes_a_threat():
    wording = Wording(
        content='if the plan fails, Washington will respond "strongly"',
        cue="warn",
        rule="clause",
        speaker=frozenset({"washington", "united states"}),
    )
    assert claim_type(wording) is ClaimType.PLEDGE


def test_a_name_given_is_an_opinion():
    assert claim_type(Wording(content="the plan rushed", cue="call", rule="named")) is (
        ClaimType.OPINION
    )

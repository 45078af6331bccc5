"""A claim's score is its chance to be right, as the taggers' table has it."""

from dataclasses import replace

from claims.conftest import body_blocks
from onrecord.claims.extract import Extractor
from onrecord.claims.tagging.calibrate import Chances
from onrecord.claims.tagging.findings import Reading
from onrecord.claims.tagging.model import FOLDER, Taggers
from onrecord.paths import resource

SAID = "The ferry will sail on Friday, Teo Marsh said."


class Silent(Taggers):
    """Taggers that find nothing."""

    def read(self, paragraphs):
        return ((parse, Reading()) for parse, _ in paragraphs)


def scores(taggers: Taggers, chances: Chances) -> list[float]:
    taggers.least = replace(taggers.least, chances=chances)
    found = Extractor(taggers=lambda: taggers)(SAID, blocks=body_blocks(SAID))
    return [claim.score for claim in found.claims]


def test_what_the_model_found_has_the_chance_of_its_raw_score():
    assert scores(Taggers(resource(FOLDER)), Chances(steps=[(0.0, 0.25)])) == [0.25]


def test_what_a_rule_alone_found_has_the_share_that_was_right():
    assert scores(Silent(resource(FOLDER)), Chances(alone=0.5)) == [0.5]


def test_the_installed_table_rises():
    steps = Taggers(resource(FOLDER)).least.chances.steps
    assert list(steps) == sorted(steps)
    assert [right for _, right in steps] == sorted(right for _, right in steps)

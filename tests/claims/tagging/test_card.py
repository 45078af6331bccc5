"""The models ship with a card, stay small, and hold no text that could be read."""

import json
import re

import pytest

from onrecord.claims.tagging import model
from onrecord.paths import resource

FOLDER = resource(model.FOLDER)
_LARGEST = 20_000_000  # bytes, all files together
_PHRASE = re.compile(rb"[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")  # three words in a row


@pytest.fixture
def card():
    return (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_card_names_what_they_were_trained_on(card):
    assert "English political news articles of 2015-16" in card


def test_the_card_names_the_command_of_its_figures(card):
    assert "python -m onrecord.claims.tagging.train --data FOLDER" in card


@pytest.mark.parametrize(
    "line", ["| dev | all | with taggers |", "| dev | speech | with taggers |"]
)
def test_the_card_has_scores(card, line):
    assert line in card


def test_the_files_are_small():
    assert sum(f.stat().st_size for f in FOLDER.iterdir()) < _LARGEST


@pytest.mark.parametrize("name", [model.CUES, model.SPANS])
def test_no_three_words_stand_together_in_a_model(name):
    assert _PHRASE.findall((FOLDER / name).read_bytes()) == []


def test_the_table_holds_single_words_only():
    table = json.loads((FOLDER / model.TABLE).read_text(encoding="utf-8"))
    assert not [w for w in table["odds"] if " " in w]


def test_chances_rise_with_the_score():
    table = json.loads((FOLDER / model.TABLE).read_text(encoding="utf-8"))
    rates = [rate for _, rate in table["scores"]]
    assert rates == sorted(rates)

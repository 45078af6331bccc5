"""The whole training runs on a few articles of our own, and its models are read again."""

import pytest

from onrecord.claims.tagging import model, train
from onrecord.claims.tagging.train import train as train_models

NAMES = ["Quill", "Hale", "Ohm", "Berg", "Vance"]
THINGS = ["the bridge will close", "the ferry is late", "prices have risen", "the vote was fair"]


def article(seed):
    text, quotes = "", []
    for n in range(seed, seed + 4):
        who, what, start = NAMES[n % 5], THINGS[(n * 3) % 4], len(text)
        verb = "said" if n % 2 else "hoped"
        text += f"{who} {verb} {what}.\n"
        cue = start + len(who) + 1
        quotes.append(
            {
                "source": [[start, start + len(who)]],
                "cue": [[cue, cue + len(verb)]],
                "content": [[cue + len(verb) + 1, cue + len(verb) + 1 + len(what)]],
            }
        )
    return {"doc_id": str(seed), "text": text, "quotes": quotes}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("models")
    train_models([article(n) for n in range(6)], out, frozenset({"said"}))
    return out


def test_the_three_files_are_written(folder):
    assert {f.name for f in folder.iterdir()} == {model.CUES, model.SPANS, model.TABLE}


def test_the_new_models_find_what_they_were_taught(folder, paragraph):
    read = paragraph("Hale said the tower is old.")
    taggers = model.Taggers(folder)
    chances = taggers.cues(read.words, read.hints)
    found = taggers.spans(read.words, read.hints, chances, [read.at("said")])
    assert [read.shown(f.content) for f in found] == ["the tower is old"]


def test_the_models_carry_their_name(folder):
    assert model.Taggers(folder).name == train.NAME

"""Statements of found claims: they stand alone, and every word of them stands in the article."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.conftest import body_blocks
from onrecord.claims.extract import Extractor
from onrecord.paths import resource

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
SAMPLES = ("samples/harbour-ferry.md", "samples/harbour-ferry-follow-up.md")

SENTENCES = (
    ("The Kremlin said that it would not accept the plan.", "The Kremlin would not accept the plan"),
    (
        "The ministry said that it had the letter and that its lawyers were reading it.",
        "The ministry had the letter and that the ministry’s lawyers were reading it",
    ),
    ("“We will not pay,” said mayor Ann Ode.", "We [Ann Ode] will not pay"),
    ("“Our ships are safe,” said Northline Ferries.", "Our [Northline Ferries’] ships are safe"),
    ("“My house burned down,” Ann Ode said.", "My [Ann Ode’s] house burned down"),
    ("Ann Ode said her party would win.", "Ann Ode’s party would win"),
    ("Ann Ode said that he had lied to her.", "He had lied to Ann Ode"),
    ("Tom Berg met Ann Ode. She said that he had lied.", "Tom Berg had lied"),
    ("Northline Ferries added that it had looked twice.", "Northline Ferries had looked twice"),
    ("The firm has a ship. It said that the ship was new.", "The ship was new"),
    ("Ann Ode said that she and her husband left.", "Ann Ode and Ann Ode’s husband left"),
    ("The mayor, Ann Ode, said her office knew.", "Ann Ode’s office knew"),
    ("“They took our money,” said Tom Berg.", "They took our [Tom Berg’s] money"),
    ("The government said their plan was ready.", "The government’s plan was ready"),
    ("Residents said they had heard a bang.", "Residents had heard a bang"),
    ("U.S. officials said they were ready.", "U.S. officials were ready"),
    ("Ann Ode told Tom Berg that he was wrong.", "Tom Berg was wrong"),
    ("Ann Ode said that this was her last term.", "This was Ann Ode’s last term"),
    ("“It is a scandal,” Ann Ode said of the report.", "It is a scandal"),
    ("“You cannot trust them,” Ann Ode said.", "You cannot trust them"),
    ("Moscow was silent. It said that Washington should act.", "Washington should act"),
    ("Ann Ode accused the firm of hiding its losses.", "Ann Ode accused the firm of hiding its losses"),
    ("Ann Ode promised that she would resign.", "Ann Ode would resign"),
    ("Ann Ode said it was raining.", "It was raining"),
    ("Ann Ode said: “I am ready. My team is ready.”", "I [Ann Ode] am ready. My team is ready."),
    ("The bank’s chairman, Tom Reik, said it had lost money.", "It had lost money"),
    ("Ann Ode denied that she had taken money.", "Denied: Ann Ode had taken money"),
    pytest.param("Ann Ode said of the bridge that it was closed.", "It was closed", marks=pytest.mark.rules_alone),
    ("The EU said that it and its members would pay.", "The EU and the EU’s members would pay"),
    ("“We’re closing today,” Ann Ode said on Friday.", "We’re [Ann Ode] closing today [Friday]"),
    ("“We’re closing today,” Ann Ode said.", "We’re [Ann Ode] closing today"),
    ("“I’ve never met him,” Ann Ode said of Tom Berg.", "I’ve [Ann Ode] never met him"),
    ("“Let us be clear: we lost,” said Ann Ode.", "Let us [Ann Ode] be clear: we lost"),
    ("The ministers said that they trusted the union.", "The ministers trusted the union"),
    (
        "The villagers said that they saw soldiers and that they hid from them.",
        "The villagers saw soldiers and that they hid from them",
    ),
    ("Ann Ode and Tom Berg met. They said that they agreed.", "They agreed"),
    ("Doctors said the men were ill and that they needed help.", "The men were ill and that they needed help"),
    ("Ann Ode said that Tom Berg hurt himself.", "Tom Berg hurt himself"),
    ("Ann Ode said that plan was bad.", "That plan was bad"),
    ("“We waited,” Ann Ode said, “and we left.”", "“We [Ann Ode] waited,” “and we left.”"),
    ("“I saw it from here,” Ann Ode said on Friday.", "I [Ann Ode] saw it from here"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_a_statement_stands_alone(read, text, wanted):
    assert [claim.statement for claim in read(text).claims] == [wanted]


def strange(text: str, statement: str) -> set[str]:
    """Give the words of a statement that the article does not have."""
    known = {word.lower() for word in _WORD.findall(text)}
    known |= {re.sub(r"[’']\w*$", "", word) for word in known}
    said = [re.sub(r"[’']\w*$", "", word.lower()) for word in _WORD.findall(statement)]
    return {word for word in said if word not in known and not _is_form(word, known)}


def _is_form(word: str, known: set[str]) -> bool:
    """Say whether a word is the mark of a denial, or another form of the article's verb."""
    return word == "denied" or any(word[:-3] and known_one[:4] == word[:4] for known_one in known)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_a_statement_stands_in_the_article(extractor, name):
    text = Path(resource(name)).read_text(encoding="utf-8")
    found = extractor(text, blocks=body_blocks(text))
    assert len(found.claims) > 5
    assert {w for claim in found.claims for w in strange(text, claim.statement)} == set()


WHO = st.sampled_from(["Ann Ode", "The ministry", "Residents", "Northline Ferries", "He", "They"])
CUE = st.sampled_from(["said", "denied", "promised", "added", "told Tom Berg", "warned on Friday"])
WHAT = st.sampled_from(
    ["it was late", "her ship had sunk", "they would pay", "he had lied to them", "we are closing"]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sentences=st.lists(st.tuples(WHO, CUE, WHAT), min_size=1, max_size=3))
def test_no_statement_has_a_word_of_its_own(extractor: Extractor, sentences):
    text = " ".join(f"{who} {cue} that {what}." for who, cue, what in sentences)
    found = extractor(text, blocks=body_blocks(text))
    assert {w for claim in found.claims for w in strange(text, claim.statement)} == set()

"""Claims that a noun reports, and attributions that stand aside."""

import pytest


def test_an_assertion_is_a_claim_of_its_owner(read):
    found = read("Brandt’s assertion that the lock was full at night is not true.")
    assert found.said == [("Brandt", "the lock was full at night")]


def test_a_view_is_that(read):
    found = read("Ada Lind is a pilot. Her argument is that the channel silts up.")
    assert found.said == [("Ada Lind", "the channel silts up")]


def test_an_idea_is_of_who_put_it_forward(read):
    found = read("One idea, put forward by the pilot Ada Lind in 1990, is that the weed sinks.")
    assert found.said == [("Ada Lind", "the weed sinks")]


@pytest.mark.rules_alone
def test_who_makes_a_claim_speaks(read):
    found = read("Ada Lind repeated her claim that the harbour was shallow.")
    assert found.said == [("Ada Lind", "the harbour was shallow")]


@pytest.mark.rules_alone
def test_a_denial_is_a_claim_that_it_is_not_so(read):
    found = read("Brandt’s denial that he sold the lock was short.")
    assert [c.statement for c in found.claims] == ["Denied: he sold the lock"]


def test_a_noun_of_nobody_is_no_claim(read):
    assert read("The claim that the lock is old has been heard before.").claims == ()


def test_an_opinion_given_as_such_is_a_claim(read):
    found = read(
        "Dr Ada Lind told the court that the beam was wet. In her opinion, it had rotted for years."
    )
    assert found.said[1] == ("Ada Lind", "it had rotted for years")


def test_as_somebody_said_leaves_the_sentence_as_the_claim(read):
    found = read("As Ada Lind told The Harbour Post, the ferry has sailed late since May.")
    assert found.said == [("Ada Lind", "the ferry has sailed late since May")]


def test_an_attribution_in_the_middle_breaks_the_claim_in_two(read):
    found = read("The real winner, as Ada Lind observed, was the harbour.")
    assert found.said == [("Ada Lind", "The real winner ... was the harbour")]


def test_as_somebody_said_behind_anothers_claim_is_no_claim(read):
    found = read("The port insisted that no pilot had been there, as Ada Lind had claimed.")
    assert [s for s, _ in found.said] == ["The port"]

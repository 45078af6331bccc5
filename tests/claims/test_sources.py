"""Which noun of a sentence speaks: the subject, not what stands beside it."""

import pytest


def said(found):
    return [(s, w) for s, w in found.said]


def test_what_stands_in_brackets_behind_a_name_does_not_speak(read):
    found = read("Rep. Dana Holt (I-OR) said that the bridge was closed.")
    assert said(found) == [("Dana Holt", "the bridge was closed")]


def test_a_paper_that_was_told_does_not_speak(read):
    found = read('"We were wrong to wait," Holt, 58, told the Echo in an interview on Monday.')
    assert said(found) == [("Holt", '"We were wrong to wait,"')]


@pytest.mark.rules_alone
def test_who_is_called_something_says_nothing(read):
    assert read("The sign shows a group called the Friends of the Pier.").claims == ()


def test_who_is_told_something_says_nothing(read):
    assert read("A woman cannot run for mayor without being told to smile.").claims == ()


def test_a_thing_does_not_go_on_to_accuse(read):
    found = read(
        "Harbour master Ada Lind said the map showed a pier that does not exist and "
        "accused Northport of holding back the tide tables."
    )
    assert said(found) == [
        ("Ada Lind", "the map showed a pier that does not exist"),
        ("Ada Lind", "Northport of holding back the tide tables"),
    ]


def test_a_thing_does_not_go_on_to_promise(read):
    found = read(
        "Ada Lind told local radio that a tug had been sent and promised to meet the crews."
    )
    assert said(found) == [("Ada Lind", "a tug had been sent"), ("Ada Lind", "to meet the crews")]


def test_a_quotation_that_reads_like_a_subject_is_none(read):
    found = read("“Stone cracks, as skin wrinkles,” Ms Lind told a hearing on Monday.")
    assert said(found) == [("Lind", "“Stone cracks, as skin wrinkles,”")]


@pytest.mark.rules_alone
def test_a_body_that_is_cited_speaks_and_not_the_paper(read):
    found = read("At noon we reported, citing the port office, that the crane had fallen.")
    assert said(found) == [("The port office", "the crane had fallen")]


def test_it_can_admit(read):
    found = read("Northline says that its offer is final, although it admits that the ship is old.")
    assert said(found) == [("Northline", "its offer is final"), ("Northline", "the ship is old")]


def test_initials_that_read_like_a_pronoun_are_a_body(read):
    found = read("WHO say the outbreak is over in most of the islands.")
    assert said(found) == [("WHO", "the outbreak is over in most of the islands")]


def test_an_account_speaks_and_is_taken_up(read):
    found = read(
        "The first post came from the account @gull_watch_ on Sunday. “The pier moved!” she wrote."
    )
    assert said(found) == [("@gull_watch_", "“The pier moved!”")]


def test_a_letter_by_somebody_named_is_his(read):
    found = read("The lock was never safe, according to a letter by Peter Marsh.")
    assert said(found) == [("Peter Marsh", "The lock was never safe")]


def test_a_paper_filed_by_somebody_named_is_his(read):
    found = read("The lock is old, according to a document filed by attorney Susan Holt.")
    assert said(found) == [("Susan Holt", "The lock is old")]


@pytest.mark.rules_alone
def test_what_goes_without_saying_is_nobodys_claim(read):
    assert read("It goes without saying that the lock is old.").claims == ()


def test_what_is_done_in_order_to_show_something_is_no_claim(read):
    assert read("The crew opened the lock in order to show that it was safe.").claims == ()


def test_who_is_asked_does_not_ask(read):
    found = read(
        "Asked what colour he would like the lock to be, Peter Marsh said that it was red."
    )
    assert said(found) == [("Peter Marsh", "it was red")]


@pytest.mark.rules_alone
def test_a_title_behind_its_work_is_no_quotation(read):
    found = read("In her 2002 book, “Make Your Own Lock,” Susan Holt suggested buying old ones.")
    assert "Make Your Own Lock" not in "".join(w for _, w in said(found))

"""Quotations that are signed."""

import pytest


@pytest.mark.parametrize("dash", [" — ", "― ", " -- "])
def test_a_signed_quotation_is_its_signers(read, dash):
    found = read(f"“We waited all night and nobody came to the pier.”{dash}Marta Lind, Saltmere")
    assert found.said == [("Marta Lind", "“We waited all night and nobody came to the pier.”")]


def test_a_post_is_its_accounts(read):
    found = read("The ferry is late again, and so are the buses — Marta Lind (@mlind) May 3, 2026")
    assert found.said == [("Marta Lind", "The ferry is late again, and so are the buses")]


def test_a_dash_in_a_sentence_signs_nothing(read):
    assert read("The ferry is late — Marta Lind is not surprised.").claims == ()

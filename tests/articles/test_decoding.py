"""Bytes become the text that was meant, or are refused."""

# ruff: noqa: RUF001  # the letters of other scripts are meant as they are

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.decoding import decode
from onrecord.errors import ReadError

ENGLISH = "“We will not go back,” the mayor’s spokeswoman said – naïve or not. The café is closed."
RUSSIAN = (
    "Пресс-секретарь заявил, что решение о порте будет принято в пятницу. "
    "«Никто не прочитал план», — сказала она журналистам."
)
POLISH = (
    "Burmistrz oświadczył, że głosowanie nad planem portu zostanie przełożone, "
    "ponieważ „nikt go nie przeczytał”."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        ("It cost £40.", "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16"),
        ("Он заявил об этом.", "cp1251"),
        (POLISH, "cp1250"),
        ("Die Bürgermeisterin erklärte: „Niemand hat den Plan gelesen“.", "cp1252"),
    ],
)
def test_text_is_decoded_as_it_was_written(text, encoding):
    assert decode(text.encode(encoding), "a.txt") == text


def test_big_endian_text_with_a_mark_is_decoded():
    assert decode(codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), "a.txt") == ENGLISH


def test_the_declared_encoding_wins_over_a_guess():
    assert decode("ĄĆĘ".encode("iso8859-2"), "a.html", declared="iso8859-2") == "ĄĆĘ"


def test_a_declared_encoding_that_does_not_exist_is_passed_over():
    assert decode(ENGLISH.encode("cp1252"), "a.html", declared="x-klingon") == ENGLISH


def test_a_stray_nul_does_not_make_a_text_binary():
    data = (ENGLISH * 20).encode() + b"\x00"
    assert decode(data, "a.txt").endswith("\x00")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_read_error(data):
    try:
        text = decode(data, "a.txt")
    except ReadError as error:
        text = error.message
    assert isinstance(text, str)

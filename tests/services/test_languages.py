"""What is said of an article whose claims are not looked for."""

from onrecord.services import languages


def test_languages_with_a_lexicon_are_read() -> None:
    assert languages.known() == ["de", "en"]
    assert [languages.is_read(code) for code in ("de", "en", "pl", None)] == [
        True,
        True,
        False,
        True,
    ]


def test_only_another_language_gets_a_note() -> None:
    assert [languages.note(code) for code in ("de", "en", None)] == [None] * 3
    assert languages.note("pl") == (
        "Claims in this language (pl) are not found automatically."
        " OnRecord finds claims in: de, en."
    )

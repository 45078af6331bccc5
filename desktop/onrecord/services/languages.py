"""In which languages claims are found, and what is said of an article in another one."""

from onrecord.claims import lexicon


def known() -> list[str]:
    """Give the ISO 639-1 codes of the languages in which claims are found."""
    return sorted(lexicon.languages())


def is_read(language: str | None) -> bool:
    """Say whether claims are found in a language; one that is not known is read as English."""
    return language is None or language in lexicon.languages()


def note(language: str | None) -> str | None:
    """Give what to say of an article whose claims are not found; None where they are."""
    if is_read(language):
        return None
    return (
        f"Claims in this language ({language}) are not found automatically."
        f" OnRecord finds claims in: {', '.join(known())}."
    )

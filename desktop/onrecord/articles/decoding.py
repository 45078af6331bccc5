"""Turns the bytes of a file into text, or says that they are none."""

# the signs and letters of printed text are meant as they are

import codecs
import re

from onrecord.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark starts with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What newspapers use; single-byte code pages beyond these are guesses that often fail.
_GUESSES = ["cp1252", "cp1251", "cp1250", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
            "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"]  # fmt: skip
_WESTERN_SIGNS = "‘’“”„‚–—…•«»€£©®™°§´\xa0¿¡"


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """Give the text that ``data`` spells.

    A byte order mark wins, then strict UTF-8, then the encoding that the file declares, then
    a guess among the encodings that newspapers used.

    Args:
        data: the whole file.
        name: the file's name, for messages.
        declared: the encoding named inside the file, as an HTML page does; None: it names none.

    Raises:
        ReadError: the bytes are no text, or in an encoding that cannot be told.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, name)
    _refuse_binary(data, name)
    for candidate in ("utf-8", _without_bom(data), declared):
        text = _try(data, candidate) if candidate else None
        if text is not None:
            return text
    return _guessed(data, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"{name} says that it is {encoding.upper()} text, but it is damaged."
        raise ReadError(message, hint="Save it again as UTF-8 text.") from error


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            message = f"{name} is {what}, not text."
            raise ReadError(message, hint="Save the article as text, Markdown or HTML first.")
    if _without_bom(data):
        return
    head = data[:65536]
    # A text may hold a stray NUL or control character; a program holds them all over.
    if data.count(0) > len(data) // 1000 or len(_CONTROLS.findall(head)) > len(head) // 100:
        message = f"{name} is not text."
        raise ReadError(message, hint="Save the article as text, Markdown or HTML first.")


def _without_bom(data: bytes) -> str | None:
    """Tell UTF-16 of a Latin script by its NULs: every other byte."""
    head = data[:4096]
    if len(head) < 8 or len(data) % 2:  # noqa: PLR2004  # four characters prove little
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    if even > 0.7 * half and not odd:
        return "utf-16-be"
    return None


def _guessed(data: bytes, name: str) -> str:
    western = _try(data, "cp1252")
    if western is not None and _is_western(western):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415  # rarely needed

    best = from_bytes(data, cp_isolation=_GUESSES, threshold=0.15).best()
    if best is None:
        message = f"The encoding of {name} cannot be told."
        raise ReadError(message, hint="Open it in a text editor and save it as UTF-8.")
    return str(best)


def _is_western(text: str) -> bool:
    """Say whether the only signs beyond ASCII are typographic ones and a few accents."""
    beyond = [sign for sign in text if sign > "\x7f"]
    letters = sum(sign.isalpha() for sign in text)
    signs = sum(sign in _WESTERN_SIGNS for sign in beyond)
    accents = len(beyond) - signs
    plain = sum(sign in "àâäçèéêëîïñóôöùûüßÀÂÄÇÈÉÊËÑÖÜáíúãõåæøØÅÆ" for sign in beyond)
    return plain == accents and accents < 0.1 * max(letters, 1)

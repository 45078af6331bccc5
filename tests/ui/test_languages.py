"""What the window says of an article by its language: claims, or why there are none."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from onrecord.ui import wording
from onrecord.ui.window import Window

CZECH = """Přívoz v Saltmere nevyjede

Starosta města Jan Novák v pátek řekl, že plán nebude číst a že není jeho věcí říkat, kdo ho napsal. „Lidé se nemusí bát,“ dodal.
"""
GERMAN = """Fähre fährt wieder

Die Fähre werde im Juni wieder fahren, sagte Hafenmeisterin Dörte Kransfeld am Freitag. „Wir haben das Schiff lange getestet“, so Kransfeld, die auch die Werft leitet.
"""


def file_of(folder: Path, text: str) -> Path:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_article_in_a_language_that_is_not_read_says_so(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    tmp_path: Path,
) -> None:
    window = open_window()
    import_file(window, file_of(tmp_path, CZECH))
    message = window.panel.message
    assert window.reading.claims == ()
    assert message.isVisible()
    assert message.title.text() == "Claims in Czech are not found automatically"
    assert message.hint.text().startswith("OnRecord finds claims in English and German.")
    assert window.reader.notice() == "Claims in Czech are not found automatically"
    assert "Starosta" in window.reader.toPlainText()


def test_the_next_article_is_not_told_the_same(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    article_file: Path,
    tmp_path: Path,
) -> None:
    window = open_window()
    import_file(window, file_of(tmp_path, CZECH))
    import_file(window, article_file)
    assert window.reading.claims
    assert window.panel.message.unread == ("", "")
    assert window.reader.notice() == ""


def test_a_german_article_has_its_claims(
    open_window: Callable[..., Window],
    import_file: Callable[[Window, Path], int],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    window = open_window()
    import_file(window, file_of(tmp_path, GERMAN))
    qtbot.waitUntil(lambda: len(window.reading.claims) == 2)
    assert {claim.actor_name for claim in window.reading.claims} == {"Dörte Kransfeld"}
    assert window.reading.version is not None
    assert window.reading.version.extractor.startswith("plain rules 1 (de)")


def test_languages_are_called_by_their_names() -> None:
    names = [wording.language(code) for code in ("de", "pl", "xx")]
    assert names == ["German", "Polish", "xx"]
    assert wording.listed(names) == "German, Polish and xx"
    assert wording.listed(["English"]) == "English"

"""The language of the window: the person's choice, else the desktop's, else English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from onrecord.paths import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

LANGUAGES = ("en", "de")
SYSTEM = "system"


def code_of(choice: str) -> str:
    """Give the language that a choice means: "system" is the first of the desktop's that there is."""
    if choice in LANGUAGES:
        return choice
    wanted = [one.split("-")[0] for one in QLocale.system().uiLanguages()]
    return next((one for one in wanted if one in LANGUAGES), "en")


def speak(app: QApplication, choice: str) -> None:
    """Show everything that is made from now on in a language.

    Args:
        app: the application; translators from before are taken away.
        choice: one of LANGUAGES, or "system".
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    code = code_of(choice)
    ours = str(resource("translations"))
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", of_qt), (f"onrecord_{code}", ours)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)

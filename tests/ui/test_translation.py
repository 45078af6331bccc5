"""Every visible text is translated, and the window speaks another language and mirrors."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from translating import __main__ as translating

from onrecord.paths import resource
from onrecord.ui import language, said, wording
from onrecord.ui.models import claim_words
from onrecord.ui.window import Window
from onrecord_db.records import Basis, Precision, WorldDate

Open = Callable[..., Window]
Import = Callable[[Window, Path], int]

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "desktop" / "onrecord" / "ui"

# What takes a text that people see. Its argument must come through tr(), or from data.
SHOWING = frozenset({
    "setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle", "setTitle",
    "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "addItem", "addTab",
    "setTabText", "warn", "tell", "show_error", "setSuffix", "setPrefix", "add_buttons",
    "add_field", "set_saved", "setLabelText", "addButton",
})  # fmt: skip
WIDGETS = frozenset({"QPushButton", "QLabel", "Label", "ElidedLabel", "Tick", "TextButton",
                     "QAction", "QDockWidget", "QToolBar", "QCheckBox", "QRadioButton"})  # fmt: skip


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program in German."""
    language.speak(qapp, "de")
    yield
    language.speak(qapp, "en")


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Everything laid out from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def literals(source: str) -> Iterator[tuple[int, str]]:
    """Give the texts in a module that are shown as they stand."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if name in SHOWING | WIDGETS:
                yield from ((node.lineno, text) for one in node.args for text in _texts(one))


def _texts(node: ast.expr) -> Iterator[str]:
    """Give a literal's words, those of an f-string and of a choice between two too."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (text for part in node.values for text in _texts(part))
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))


# The name, the filter language and the beginning of addresses are the same in every language.
SAME = re.compile(r"OnRecord|https://|\b[a-z]+:[a-z]*")


def is_word(text: str) -> bool:
    """Tell whether a text says something that another language says otherwise."""
    return bool(re.search(r"[A-Za-z]{2,}", SAME.sub("", text)))


def test_a_visible_text_without_tr_is_found() -> None:
    found = list(literals('label.setText("Not saved")\nQPushButton(f"Open {name}")\n'))
    assert [text for _, text in found if is_word(text)] == ["Not saved", "Open "]


def test_no_visible_text_goes_past_tr() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted(UI.rglob("*.py"))
        for line, text in literals(path.read_text("utf-8"))
        if is_word(text)
    ]
    assert found == []


@pytest.mark.slow
def test_the_translations_hold_every_text_of_the_sources_and_no_other() -> None:
    assert translating.problems(resource("translations")) == []


def test_the_compiled_translations_are_of_the_same_texts(german: None) -> None:
    path = resource("translations") / "onrecord_de.ts"
    compiled = QCoreApplication.translate
    plain = [(c, t) for (c, t) in translating.messages(path) if "%n" not in t]
    same = [t for c, t in plain if compiled(c, t) == t]
    assert len(plain) > 500
    # names, formats of dates, percentages and words that both languages share
    assert len(same) < 60


def test_a_translation_keeps_the_places_of_its_text() -> None:
    tree = translating.ET.parse(resource("translations") / "onrecord_de.ts")
    wrong = [
        message.findtext("source")
        for message in tree.iter("message")
        if message.get("numerus") is None
        and _places(message.findtext("source")) != _places(message.findtext("translation"))
    ]
    assert wrong == []


def _places(text: str | None) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text or ""))


def test_every_act_of_the_services_has_a_form() -> None:
    files = [
        *(ROOT / "desktop" / "onrecord" / "services").rglob("*.py"),
        *(ROOT / "db" / "onrecord_db").rglob("*.py"),
    ]
    labels = {label for path in files for label in _steps(path.read_text("utf-8"))}
    assert len(labels) > 20
    assert sorted(label for label in labels if not _has_form(label)) == []


def _steps(source: str) -> Iterator[str]:
    """Give the labels of the undoable steps in a module, {} for what is filled in."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "attr", "") == "step"
            and node.args
            and not any(one.arg == "undoable" for one in node.keywords)
        ):
            label = node.args[0]
            if isinstance(label, ast.Constant):
                yield str(label.value)
            elif isinstance(label, ast.JoinedStr):
                yield "".join(_texts_or_blank(part) for part in label.values)


def _texts_or_blank(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "3"


def _has_form(label: str) -> bool:
    return any(pattern.fullmatch(label) for _, pattern in said._patterns(said.ACTS))


def test_acts_are_named_in_german_with_the_verdict(german: None) -> None:
    assert said.act("Mark Partly true") == "Urteil „Teils wahr“"
    assert said.act("Import ferry.txt") == "ferry.txt importieren"
    assert said.act("Not a claim") == "Keine Behauptung"
    assert said.act("Something new") == "Something new"


def test_reasons_are_named_in_german(german: None) -> None:
    assert said.reason("of public interest (war and peace)") == (
        "von öffentlichem Interesse (Krieg und Frieden)"
    )


def test_dates_are_written_as_the_language_does(german: None) -> None:
    day = WorldDate(value="2025-03-14", precision=Precision.DAY, basis=Basis.STATED)
    assert wording.day(day, weekday=True) == "Freitag 14. März 2025"


def test_counts_take_the_right_form(qapp: QApplication) -> None:
    text = "%n command(s) share a key with another."
    language.speak(qapp, "en")
    assert QCoreApplication.translate("ShortcutEditor", text, "", 1).startswith("1 command shares")
    language.speak(qapp, "de")
    assert QCoreApplication.translate("ShortcutEditor", text, "", 2).startswith("2 Befehle teilen")
    language.speak(qapp, "en")


def test_the_system_language_is_taken_where_there_is_a_translation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "de_AT:en")
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert language.code_of("system") in {"de", "en"}  # Qt reads the environment at the start
    assert language.code_of("de") == "de"
    assert language.code_of("xx") in language.LANGUAGES


def test_the_window_speaks_german(
    german: None, open_window: Open, import_file: Import, article_file: Path
) -> None:
    window = open_window()
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus[:2] == ["&Datei", "&Bearbeiten"]
    import_file(window, article_file)
    window.panel.focus_list()
    window.reading.select(window.reading.claims[0].id)
    QTest.keyClick(window.panel.tree, Qt.Key.Key_1)
    assert window.commands.actions["undo"].text() == "&Rückgängig Urteil „Wahr“"
    assert claim_words.status(window.reading.claims[0]).word == "Wahr"
    window.commands.launching.show_commands()
    finder = window.commands.launching.finder
    QTest.keyClicks(finder.line, "quelle verk")
    assert finder.current().target == "link"  # type: ignore[union-attr]


@pytest.mark.usefixtures("mirrored")
def test_the_docks_change_sides_where_text_runs_from_right_to_left(open_window: Open) -> None:
    window = open_window()
    area = window.dockWidgetArea
    assert area(window.library_dock) == Qt.DockWidgetArea.RightDockWidgetArea
    assert area(window.claims_dock) == Qt.DockWidgetArea.LeftDockWidgetArea


def test_the_docks_follow_when_the_direction_changes(
    open_window: Open, qapp: QApplication, qtbot: QtBot
) -> None:
    window = open_window()
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    assert window.dockWidgetArea(window.library_dock) == left
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.dockWidgetArea(window.claims_dock) == left)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: window.dockWidgetArea(window.library_dock) == left)

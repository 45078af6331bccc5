"""One setting: its name and what it means, and the control of its kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from onrecord.ui.options.table import Kind, Option, Value
from onrecord.ui.widgets.choice import Choice
from onrecord.ui.widgets.labels import BODY, SECONDARY, Label
from onrecord.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.ui.theme import Look

_FIELD, _TOLD = 150, 64  # LOOK's pixels
_WAIT = 400  # ms after the last key in a field before it takes effect


class OptionRow(QWidget):
    """Shows a setting; ``changed`` when the person changes it."""

    changed = Signal(object, object)  # Option, value
    command_wanted = Signal(str)

    def __init__(
        self, look: Look, option: Option, value: Value, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self.option = look, option
        self.control = self._make_control(value)
        self.control.setObjectName(option.key)
        name = _said(option.label)
        self.control.setAccessibleName(name)
        words = QVBoxLayout()
        words.setSpacing(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(16))
        if option.kind is Kind.FLAG:
            words.addWidget(self.control)
        else:
            label = Label(look, name, BODY)
            label.setBuddy(self.control)
            words.addWidget(label)
        self._add_help(words, indent=look.px(24) if option.kind is Kind.FLAG else 0)
        across.addLayout(words, 1)
        if option.kind is not Kind.FLAG:
            across.addWidget(self.control)
        if option.kind is Kind.NUMBER:
            across.addWidget(self.told)

    def _add_help(self, words: QVBoxLayout, *, indent: int) -> None:
        texts = [_said(self.option.help)] if self.option.help else []
        if self.option.per_database:
            texts.append(self.tr("For this database."))
        told = " ".join(texts)
        if self.option.kind is Kind.FOLDER:
            told = f"{self._path}\n{told}".strip()
        if not told:
            return
        below = Label(self._look, told, SECONDARY)
        below.setWordWrap(True)
        below.setContentsMargins(indent, 0, 0, 0)
        self.control.setAccessibleDescription(told)
        words.addWidget(below)

    def _make_control(self, value: Value) -> QWidget:
        makers = {
            Kind.FLAG: self._flag, Kind.CHOICE: self._choice, Kind.NUMBER: self._number,
            Kind.TEXT: self._text, Kind.COMMAND: self._command, Kind.FOLDER: self._folder,
        }  # fmt: skip
        return makers[self.option.kind](value)

    def _tell(self, value: Value) -> None:
        self.changed.emit(self.option, value)

    def _flag(self, value: Value) -> QWidget:
        box = Tick(self._look, _said(self.option.label))
        box.setChecked(bool(value))
        box.toggled.connect(self._tell)
        return box

    def _choice(self, value: Value) -> QWidget:
        box = Choice(self._look)
        for key, name in self.option.choices:
            box.addItem(_said(name), key)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.setMinimumWidth(self._look.px(_FIELD))
        box.currentIndexChanged.connect(lambda _index: self._tell(box.currentData()))
        return box

    def _number(self, value: Value) -> QWidget:
        option = self.option
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, round((option.most - option.least) / option.step))
        slider.setPageStep(max(1, slider.maximum() // 8))
        slider.setValue(round((float(value) - option.least) / option.step))
        slider.setMinimumWidth(self._look.px(_FIELD))
        self.told = Label(self._look, self._number_text(float(value)), SECONDARY)
        self.told.setMinimumWidth(self._look.px(_TOLD))
        slider.valueChanged.connect(self._take_step)
        self._settle(slider, lambda: option.least + slider.value() * option.step)
        return slider

    def _number_text(self, value: float) -> str:
        text = f"{value:.2f}" if self.option.step < 1 else f"{value:.0f}"
        return f"{text} {_said(self.option.unit)}".strip()

    @Slot(int)
    def _take_step(self, steps: int) -> None:
        value = self.option.least + steps * self.option.step
        self.told.setText(self._number_text(value))
        self._wait.start()

    def _text(self, value: Value) -> QWidget:
        line = QLineEdit(str(value))
        line.setMinimumWidth(self._look.px(_FIELD))
        self._settle(line, line.text)
        line.editingFinished.connect(self.settle)
        line.textEdited.connect(self._wait.start)
        return line

    def _settle(self, control: QWidget, read: Callable[[], Value]) -> None:
        """Tell once nothing was typed or moved for a moment."""
        self._read = read
        self._wait = QTimer(control)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self.settle)

    @Slot()
    def settle(self) -> None:
        """Tell what was typed, at once."""
        if self._wait.isActive() or self.sender() is self._wait:
            self._wait.stop()
            self._tell(self._read())

    def _command(self, _value: Value) -> QWidget:
        button = QPushButton(self.tr("Open…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: self.command_wanted.emit(self.option.key))
        return button

    def _folder(self, value: Value) -> QWidget:
        self._path = Path(str(value))
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        name = _said(self.option.label)
        for text, told, act in (
            (self.tr("Copy"), self.tr("Copy the place: {0}"), self._copy_path),
            (self.tr("Show"), self.tr("Show the folder: {0}"), self._show_folder),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setAccessibleName(told.format(name))
            button.clicked.connect(act)
            across.addWidget(button)
        return both

    @Slot()
    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))

    @Slot()
    def _show_folder(self) -> None:
        folder = self._path if self._path.is_dir() else self._path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _said(text: str) -> str:
    return QCoreApplication.translate("settings", text)

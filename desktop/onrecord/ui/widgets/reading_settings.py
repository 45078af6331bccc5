"""A small window over the article: how its text is set, and the theme, seen at once in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.theme import READING_FONTS, THEMES, ReadingStyle
from onrecord.ui.widgets.labels import NAME, SECONDARY, STATEMENT, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from onrecord.ui.theme import Look

_WAIT = 40  # ms after a slider's last move: setting a long article takes longer than a move
_SIZES, _LINES, _MEASURES = (13, 32), (24, 44), (40, 100)  # pixels, twentieths, characters


class ReadingSettings(QFrame):
    """Everything takes effect while it is changed; Esc or a click beside closes."""

    changed = Signal(object)  # ReadingStyle
    theme_chosen = Signal(str)

    def __init__(self, look: Look, theme: str, parent: QWidget) -> None:
        """Show the look in force; ``theme`` is what the person chose, "system" for one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._style = look, look.reading
        self._page: QWidget | None = None
        self.setObjectName("readingSettings")
        self.setProperty("role", "popover")
        self.setAccessibleName(self.tr("Reading settings"))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT)
        self._wait.timeout.connect(self._tell)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(8))
        self._fonts = self._choice(self._font_names())
        self._size, self._size_label = self._slider(self.tr("Size"), _SIZES)
        self._line, self._line_label = self._slider(self.tr("Line height"), _LINES)
        self._measure, self._measure_label = self._slider(self.tr("Line length"), _MEASURES)
        self._themes = self._choice(self._theme_names())
        self._lay_out()
        self._show_style(theme)
        self._connect()
        look.changed.connect(self._follow_look)

    def _font_names(self) -> dict[str, str]:
        names = (self.tr("Source Serif"), self.tr("Inter"), self.tr("System"))
        return dict(zip(READING_FONTS, names, strict=True))

    def _theme_names(self) -> dict[str, str]:
        names = (self.tr("System"), self.tr("Light"), self.tr("Dark"), self.tr("Sepia"),
                 self.tr("High contrast"))  # fmt: skip
        return dict(zip(("system", *THEMES), names, strict=True))

    def _choice(self, names: dict[str, str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for key, name in names.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("segment", "true")
            button.setProperty("small", "true")
            button.setProperty("choice", key)
            button.setAccessibleName(name)
            group.addButton(button)
        return group

    def _slider(self, name: str, ends: tuple[int, int]) -> tuple[QSlider, Label]:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*ends)
        slider.setPageStep(max(1, (ends[1] - ends[0]) // 8))
        slider.setAccessibleName(name)
        slider.setMinimumWidth(self._look.px(170))
        value = Label(self._look, "", SECONDARY)
        value.setMinimumWidth(self._look.px(86))
        title = Label(self._look, name, SECONDARY)
        title.setBuddy(slider)
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(slider, row, 1)
        self._grid.addWidget(value, row, 2)
        return slider, value

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(Label(self._look, self.tr("Reading settings"), NAME), 1)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("quiet", "true")
        head.addWidget(self.reset)
        column.addLayout(head)
        column.addLayout(_row(self._fonts))
        column.addLayout(self._grid)
        self._sample = Label(
            self._look,
            self.tr("“The bridge is safe,” the mayor said on Friday, and 41 engineers agree."),
            STATEMENT,
        )
        self._sample.setWordWrap(True)
        self._sample.setAccessibleName(self.tr("Sample of the text"))
        column.addWidget(self._sample)
        column.addLayout(_row(self._themes))

    def _show_style(self, theme: str) -> None:
        style = self._style
        _check(self._fonts, style.font)
        _check(self._themes, theme)
        self._size.setValue(round(style.size))
        self._line.setValue(round(style.line * 20))
        self._measure.setValue(style.measure)
        self._say_values()

    def _connect(self) -> None:
        for slider in (self._size, self._line, self._measure):
            slider.valueChanged.connect(self._take)
        self._fonts.buttonClicked.connect(self._take)
        self._themes.buttonClicked.connect(self._choose_theme)
        self.reset.clicked.connect(self._reset)

    def open_over(self, page: QWidget) -> None:
        """Show at the upper right of a page of the same window, with the keyboard inside."""
        self._page = page
        self._place()
        self.show()
        self.raise_()
        self._fonts.buttons()[0].setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _place(self) -> None:
        self.adjustSize()
        if self._page is not None:
            away = self._look.px(20)
            corner = QPoint(self._page.width() - self.width() - away, self._look.px(8))
            self.move(self._page.mapTo(self.window(), corner))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isAncestorOf(now):
            self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value:
            self.close()
            if self._page is not None:
                self._page.setFocus()
        else:
            super().keyPressEvent(event)

    def style_shown(self) -> ReadingStyle:
        """Give what the controls say."""
        chosen = self._fonts.checkedButton()
        return ReadingStyle(
            font=str(chosen.property("choice")) if chosen else self._style.font,
            size=float(self._size.value()),
            line=self._line_value(),
            measure=self._measure.value(),
        )

    def _line_value(self) -> float:
        """Give the line height; the slider's step next to LOOK's own height means that."""
        usual = ReadingStyle().line
        value = self._line.value() / 20
        return usual if self._line.value() == round(usual * 20) else value

    @Slot()
    def _take(self) -> None:
        self._style = self.style_shown()
        self._say_values()
        self._wait.start()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self._style)
        self._say_values()

    @Slot()
    def _reset(self) -> None:
        self._style = replace(ReadingStyle())
        for slider in (self._size, self._line, self._measure):
            slider.blockSignals(True)
        chosen = self._themes.checkedButton()
        self._show_style(str(chosen.property("choice")) if chosen else "system")
        for slider in (self._size, self._line, self._measure):
            slider.blockSignals(False)
        self._tell()

    def _say_values(self) -> None:
        self._size_label.setText(self.tr("{n} px").format(n=self._size.value()))
        self._line_label.setText(f"{self._line_value():.2f}")
        form = self.tr("{n} letters")
        self._measure_label.setText(form.format(n=self._measure.value()))
        self._sample.setFont(self._look.reading_font(17))

    def _choose_theme(self, button: QPushButton) -> None:
        self.theme_chosen.emit(str(button.property("choice")))

    def _follow_look(self) -> None:
        self._say_values()
        self._place()


def _row(group: QButtonGroup) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for button in group.buttons():
        row.addWidget(button)
    row.addStretch(1)
    return row


def _check(group: QButtonGroup, choice: str) -> None:
    for button in group.buttons():
        button.setChecked(button.property("choice") == choice)

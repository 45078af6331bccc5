"""The line under a very long article: which section is shown, and the way to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from onrecord.ui.models.claim_words import isolate
from onrecord.ui.widgets.buttons import IconButton
from onrecord.ui.widgets.chooser import Chooser
from onrecord.ui.widgets.labels import SECONDARY, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from onrecord.ui.theme import Look
    from onrecord.ui.widgets.reader.sections import Section

HEIGHT = 40  # LOOK's pixels
_WIDE = 520  # of which the words are told too


class SectionBar(QWidget):
    """Previous, chooser, next. Hidden while the article is one section."""

    chosen = Signal(int)  # number of a section, from 0

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sections: tuple[Section, ...] = ()
        self.setObjectName("sectionBar")
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back = IconButton(look, "arrow-up", self.tr("Previous section"))
        self._on = IconButton(look, "arrow-down", self.tr("Next section"))
        self._words = Label(look, "", SECONDARY)
        self.chooser = Chooser(look, self.tr("Section of the article"))
        self.chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chooser.setMinimumContentsLength(12)
        self.chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(6)
        for part in (self._back, self._on):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.chooser, 1)
        row.addWidget(self._words)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self.chooser.activated.connect(self.chosen)
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.hide()

    def show_sections(self, sections: Sequence[Section], current: int) -> None:
        """Offer the sections of an article; hides where there is only one."""
        if tuple(sections) != self._sections:
            self._sections = tuple(sections)
            self.chooser.clear()
            for one in sections:
                form = self.tr("{n} of {of}:  {opening}")
                line = form.format(n=one.number + 1, of=one.of, opening=isolate(one.opening))
                self.chooser.addItem(line)
        self.setVisible(len(sections) > 1)
        if not sections:
            return
        self.chooser.setCurrentIndex(current)
        self._back.setEnabled(current > 0)
        self._on.setEnabled(current < len(sections) - 1)
        here, number = sections[current].words, QLocale().toString
        form = self.tr("words {first} to {last} of {all}")
        self._words.setText(
            form.format(
                first=number(here.start + 1),
                last=number(here.end),
                all=number(sections[-1].words.end),
            )
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._words.setVisible(self.width() > self._look.px(_WIDE))
        super().resizeEvent(event)

    def _go_back(self) -> None:
        self.chosen.emit(self.chooser.currentIndex() - 1)

    def _go_on(self) -> None:
        self.chosen.emit(self.chooser.currentIndex() + 1)

    def _follow_look(self) -> None:
        self.chooser.setFont(self._look.sans(12))

"""Say what makes a claim worth checking: one slider a criterion, and the list follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QSlider, QWidget
from typing_extensions import override

from onrecord.ui.dialogs.base import FIELD_NAME, Dialog
from onrecord.ui.widgets.labels import SECONDARY, Label, TextStyle, plain_tip
from onrecord.ui.widgets.scroll_pane import ScrollPane
from onrecord_db.records import Weights

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from onrecord.ui.theme import Look

BASE = "base"
_STEPS = 20  # of a slider, for a weight of 1
_LARGEST = 10  # steps either way: half of the scale
_PAUSE = 150  # ms after the last move before the claims are rated anew
_VALUE = TextStyle(12, 500, "2")


class _Row(NamedTuple):
    key: str
    name: str
    tip: str


_GROUPS: tuple[tuple[str, tuple[_Row, ...]], ...] = (
    ("Where it starts", (_Row(BASE, "Any claim", "Before anything counts"),)),
    (
        "Mostly for a check",
        (
            _Row("number", "Gives a number", "Counts, sums, shares, ranks: to be compared"),
            _Row("specific", "Specific and verifiable", "Names who or where, and how many or when"),
            _Row("many", "Many people affected", "A thousand people or more, or everyone"),
            _Row("public_interest", "Of public interest", "Money, health, war, rights, supply"),
            _Row("event", "Says what happened", "An event that took place or did not"),
            _Row("comparison", "Compares", "More, fewer, the first, a record"),
            _Row("cause", "Names a cause", "Because of, led to, to blame for"),
            _Row("law", "Law or rule", "What is legal, banned, required"),
            _Row("named", "Names who or where", "Somebody or something to be looked up"),
            _Row("denial", "A denial", "The actor says that it is not so"),
        ),
    ),
    (
        "Mostly against it",
        (
            _Row("opinion", "An opinion", "A judgement that no source can settle"),
            _Row("wish", "A thought or wish", "Reported as thought, wanted or planned, not said"),
            _Row("position", "A position", "What somebody asks for or stands for"),
            _Row("experience", "A personal experience", "What somebody saw or felt"),
            _Row("pledge", "A pledge or threat", "Can be followed up, though not settled yet"),
            _Row("prediction", "About the future", "Cannot be settled yet"),
            _Row("hedged", "Put carefully", "May, might, perhaps"),
            _Row("short", "Very short", "Fewer than five words"),
        ),
    ),
)


class WeightsDialog(Dialog):
    """Edits weights; ``weighed`` tells after every change, and Cancel tells the former ones."""

    weighed = Signal(object)  # Weights

    def __init__(
        self, look: Look, weights: Weights, defaults: Weights, parent: QWidget | None
    ) -> None:
        super().__init__(look, self.tr("What is worth checking"), parent)
        self.setObjectName("weightsDialog")
        self.setMinimumSize(look.px(520), look.px(420))
        self.resize(look.px(560), look.px(670))
        self._before, self._told, self._defaults = weights, weights, defaults
        self._sliders: dict[str, QSlider] = {}
        self._values: dict[str, Label] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        hint = Label(
            look,
            self.tr(
                "Right speaks for a check, left against it, the middle counts nothing. The claims "
                "follow as you move a slider; nothing is analysed again."
            ),
            SECONDARY,
        )
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addWidget(self._make_rows(), 1)
        box = self.add_buttons(self.tr("Keep"))
        self._reset = box.addButton(
            self.tr("Reset to the program’s"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self._reset.setObjectName("resetWeights")
        self._reset.setToolTip(plain_tip(self.tr("Put every slider where it is at first")))
        self._reset.clicked.connect(self.reset)
        self._show(weights)

    def _make_rows(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, self.look.px(12), 0)
        grid.setHorizontalSpacing(self.look.px(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        at = 0
        for title, rows in _GROUPS:
            heading = Label(self.look, _said(title), TextStyle(12, 650))
            heading.setContentsMargins(0, self.look.px(8 if at else 0), 0, 0)
            grid.addWidget(heading, at, 0, 1, 3)
            at += 1
            for row in rows:
                self._add(grid, at, row)
                at += 1
        grid.setRowStretch(at, 1)
        pane = ScrollPane()
        pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane.setWidget(inside)
        for ground in (inside, pane.viewport()):
            ground.setAutoFillBackground(False)
        self._pane = pane
        return pane

    def _add(self, grid: QGridLayout, at: int, row: _Row) -> None:
        said, tip = _said(row.name), _said(row.tip)
        name = Label(self.look, said, FIELD_NAME)
        slider = _Slider(self.look, marks_zero=row.key != BASE)
        slider.setObjectName(f"weight_{row.key}")
        slider.setAccessibleName(said)
        slider.setAccessibleDescription(tip)
        slider.setToolTip(plain_tip(tip))
        name.setToolTip(plain_tip(tip))
        lowest = 0 if row.key == BASE else -_LARGEST
        slider.setRange(lowest, _STEPS if row.key == BASE else _LARGEST)
        slider.setPageStep(2)
        slider.valueChanged.connect(self._follow)
        name.setBuddy(slider)
        value = Label(self.look, "", _VALUE)
        value.setMinimumWidth(self.look.px(40))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sliders[row.key], self._values[row.key] = slider, value
        for column, part in enumerate((name, slider, value)):
            grid.addWidget(part, at, column)

    def weights(self) -> Weights:
        """Give the weights as the sliders stand; an untouched one keeps its exact weight."""
        of = dict(self._told.of)
        for key, slider in self._sliders.items():
            if key != BASE and slider.value() != _steps(of.get(key, 0.0)):
                of[key] = slider.value() / _STEPS
        base = self._told.base
        if self._sliders[BASE].value() != _steps(base):
            base = self._sliders[BASE].value() / _STEPS
        return Weights(base, of)

    @Slot()
    def reset(self) -> None:
        """Put every slider where it is at first."""
        self._told = self._defaults
        self._show(self._defaults)
        self._pause.stop()
        self.weighed.emit(self._defaults)

    def _show(self, weights: Weights) -> None:
        for key, slider in self._sliders.items():
            blocked = slider.blockSignals(True)
            slider.setValue(_steps(weights.base if key == BASE else weights.of.get(key, 0.0)))
            slider.blockSignals(blocked)
            self._say(key)

    def _say(self, key: str) -> None:
        slider = self._sliders[key]
        value = slider.value() / _STEPS
        sign = "" if key == BASE else "+" if value > 0 else "−" if value < 0 else ""
        self._values[key].setText(f"{sign}{abs(value):.2f}")

    @Slot()
    def _follow(self) -> None:
        slider = self.sender()
        if isinstance(slider, QSlider):
            self._say(slider.objectName().removeprefix("weight_"))
            self._pane.ensureWidgetVisible(slider)
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        told = self.weights()
        if told != self._told:
            self._told = told
            self.weighed.emit(told)

    @override
    def accept(self) -> None:
        self._pause.stop()
        self._tell()
        super().accept()

    @override
    def reject(self) -> None:
        self._pause.stop()
        if self._told != self._before:
            self.weighed.emit(self._before)
        super().reject()


class _Slider(QSlider):
    """A slider that shows where nothing counts."""

    def __init__(self, look: Look, *, marks_zero: bool) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._marks_zero = look, marks_zero

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marks_zero:
            painter = QPainter(self)
            high = self._look.px(12)
            line = QRectF(self.width() / 2 - 0.5, (self.height() - high) / 2, 1, high)
            painter.fillRect(line, self._look.theme.colour("ink3"))
            painter.end()
        super().paintEvent(event)


def texts() -> list[str]:
    """Give the texts of the table, for those who translate."""
    rows = [row for _, rows in _GROUPS for row in rows]
    return [title for title, _ in _GROUPS] + [t for row in rows for t in (row.name, row.tip)]


def _steps(weight: float) -> int:
    return round(weight * _STEPS)


def _said(text: str) -> str:
    return QCoreApplication.translate("WeightsDialog", text)

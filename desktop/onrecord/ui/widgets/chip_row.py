"""The chips above the claims: how many are unreviewed, how many have which verdict."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from onrecord.ui.models import claim_words
from onrecord.ui.models.claim_words import DONE, UNREVIEWED, Status
from onrecord.ui.widgets.buttons import Chip
from onrecord.ui.widgets.flow import FlowLayout
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import Claim, Scale

_ALL = ""
_THOUGHTS = "thoughts"
_UNSURE = "unsure"
_SWITCHES = {_ALL, _THOUGHTS, _UNSURE}  # chips that are no status


class ChipRow(QWidget):
    """Chips that choose by status, none on means all, and two switches. ``changed`` tells of clicks."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self, gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_claims(self, claims: Sequence[Claim], scale: Scale) -> None:
        """Count claims anew; a chip is there for every status in use, and while it is on."""
        speech = [claim for claim in claims if claim.speech]
        thoughts = len(claims) - len(speech)
        counted = claims if self.has_thoughts() else speech
        numbers = Counter(claim_words.status(claim).key for claim in counted)
        numbers[_ALL], numbers[_THOUGHTS] = len(counted), thoughts
        numbers[_UNSURE] = sum(claim.unsure for claim in counted)
        wanted, tips = self._statuses(scale), self._tips()
        for status in wanted:
            chip = self._chips.get(status.key)
            if chip is None:
                chip = self._add(status)
            chip.set_number(numbers[status.key])
            if status.key in tips:
                tip = tips[status.key].format(number=numbers[status.key])
                chip.setToolTip(plain_tip(tip))
                chip.setAccessibleDescription(tip)
            is_fixed = status.key in {_ALL, UNREVIEWED}
            chip.setVisible(is_fixed or numbers[status.key] > 0 or chip.isChecked())
        for key in self._chips.keys() - {status.key for status in wanted}:
            self._chips.pop(key).deleteLater()
        self._mark_all()
        self.updateGeometry()

    def chosen(self) -> frozenset[str]:
        """Give the keys of the statuses that are on; empty for all."""
        return frozenset(
            key for key, chip in self._chips.items() if chip.isChecked() and key not in _SWITCHES
        )

    def has_thoughts(self) -> bool:
        """Tell whether thoughts and plans are to be shown too."""
        return self._is_on(_THOUGHTS)

    def has_only_unsure(self) -> bool:
        """Tell whether only claims of an unsure speaker are to be shown."""
        return self._is_on(_UNSURE)

    def turn_thoughts(self, *, on: bool) -> None:
        """Show thoughts and plans too, as a click on their chip does."""
        self._turn(_THOUGHTS, on=on)

    def turn_unsure(self, *, on: bool) -> None:
        """Show only claims of an unsure speaker, as a click on their chip does."""
        self._turn(_UNSURE, on=on)

    def _is_on(self, key: str) -> bool:
        chip = self._chips.get(key)
        return chip is not None and chip.isChecked()

    def _turn(self, key: str, *, on: bool) -> None:
        chip = self._chips.get(key)
        if chip is not None and chip.isChecked() != on:
            chip.setChecked(on)
            self._mark_all()
            self.changed.emit()

    def show_all(self) -> None:
        """Turn every status off, as a click on "All" does."""
        for key, chip in self._chips.items():
            if key != _THOUGHTS:
                chip.setChecked(key == _ALL)
        self.changed.emit()

    def _statuses(self, scale: Scale) -> list[Status]:
        return [
            Status(_ALL, "", self.tr("All"), "accent"),
            Status(UNREVIEWED, "○", self.tr("Unreviewed"), "none"),
            *(claim_words.of_rating(rating) for rating in scale.ratings),
            Status(DONE, "●", self.tr("Done"), "none"),
            Status(_UNSURE, "", self.tr("Unsure"), "none"),
            Status(_THOUGHTS, "💭", self.tr("Thoughts"), "none"),
        ]

    def _tips(self) -> dict[str, str]:
        return {
            _UNSURE: self.tr("Show only the {number} claims whose speaker is not sure (U)"),
            _THOUGHTS: self.tr("Show what is thought, wanted or planned too: {number} (Shift+T)"),
        }

    def _add(self, status: Status) -> Chip:
        chip = Chip(self._look, status, shows_word=status.key in _SWITCHES, parent=self)
        chip.clicked.connect(self._choose)
        self._chips[status.key] = chip
        self._flow.addWidget(chip)
        return chip

    def _choose(self) -> None:
        if self.sender() is self._chips[_ALL]:
            self.show_all()
            return
        self._mark_all()
        self.changed.emit()

    def _mark_all(self) -> None:
        self._chips[_ALL].setChecked(not self.chosen() and not self.has_only_unsure())

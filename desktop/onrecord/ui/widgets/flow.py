"""A layout that puts widgets in lines and breaks where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Lines of widgets at their preferred width.

    Args:
        gap: between widgets and between lines, in logical pixels.
        is_grid: in columns over the whole width, in the number that leaves the fewest holes
            (six widgets: 6, 3, 2 or 1 columns).
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 6, is_grid: bool = False
    ) -> None:
        super().__init__(parent)
        self.setContentsMargins(QMargins())
        self._gap, self._is_grid = gap, is_grid
        self._items: list[QLayoutItem] = []

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _item, box in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]  # all in one line
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    @override
    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = max((hint.width() for hint in hints), default=0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        for item, box in self._places(rect.width()):
            if is_mirrored:
                box.moveLeft(rect.width() - box.width() - box.left())
            item.setGeometry(box.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Give each shown item its place, from (0, 0), in a layout ``width`` wide."""
        items = self._shown()
        if self._is_grid:
            return self._grid_places(items, width)
        places: list[tuple[QLayoutItem, QRect]] = []
        at, line_height = QPoint(0, 0), 0
        for item in items:
            hint = item.sizeHint()
            if at.x() > 0 and at.x() + hint.width() > width:
                at, line_height = QPoint(0, at.y() + line_height + self._gap), 0
            places.append((item, QRect(at, QSize(min(hint.width(), width), hint.height()))))
            at.setX(at.x() + hint.width() + self._gap)
            line_height = max(line_height, hint.height())
        return places

    def _grid_places(self, items: list[QLayoutItem], width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Place items in columns as wide as their widest item, what is left over shared out."""
        if not items:
            return []
        hints = [item.sizeHint() for item in items]
        height = max(hint.height() for hint in hints)
        columns = self._columns([hint.width() for hint in hints], width)
        spare = width - sum(columns) - self._gap * (len(columns) - 1)
        places: list[tuple[QLayoutItem, QRect]] = []
        for number, item in enumerate(items):
            row, column = divmod(number, len(columns))
            left = sum(columns[:column]) + self._gap * column + spare * column // len(columns)
            right = left + columns[column] + spare // len(columns)
            places.append((item, QRect(left, row * (height + self._gap), right - left, height)))
        return places

    def _columns(self, widths: list[int], width: int) -> list[int]:
        """Give the widths of the most columns that fit and leave the fewest holes in the last row."""
        for most in range(len(widths), 0, -1):
            rows = -(-len(widths) // most)
            count = -(-len(widths) // rows)
            columns = [max(widths[column::count]) for column in range(count)]
            if sum(columns) + self._gap * (count - 1) <= width:
                return columns
        return [width]

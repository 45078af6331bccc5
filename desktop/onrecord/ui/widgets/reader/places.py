"""Lines of a document by position and height, without laying out more than is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_TOLERANCE = 2.0  # pixels of a line that may be hidden above the edge


def line_top(document: QTextDocument, position: int) -> float:
    """Give where the letters of the line at a document position begin, from the document's top."""
    block = document.findBlock(position)
    origin = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return origin + (line.y() if line.isValid() else 0.0)


def first_position(document: QTextDocument, top: float) -> int:
    """Give the position of the first line that lies wholly below ``top``."""
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)))
    while block.isValid():
        origin = layout.blockBoundingRect(block).top()
        lines = block.layout()
        for i in range(lines.lineCount()):
            line = lines.lineAt(i)
            if origin + line.y() >= top - _TOLERANCE:
                return block.position() + line.textStart()
        block = block.next()
    return max(0, document.characterCount() - 1)

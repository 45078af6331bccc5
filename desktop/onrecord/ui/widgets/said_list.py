"""The claims of an actor's page: statement, and below it verdict, day and article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.glyphs import draw_glyph
from onrecord.ui.widgets.labels import plain_tip
from onrecord.ui.wording import iso_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.ui.theme import Look
    from onrecord_db.records import ActorClaim, Rating

    Index = QModelIndex | QPersistentModelIndex

_ROW, _PAD, _SIGN = 50, 10, 14  # LOOK's pixels
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Said(NamedTuple):
    """A row: a claim with the sign, word and colour role of its verdict."""

    claim: ActorClaim
    glyph: str
    word: str
    role: str


class _Model(QAbstractListModel):
    """The claims, in the page's order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Said] = []

    def show(self, rows: Sequence[Said]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.claim.statement
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.claim.statement)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((row.claim.statement, *told(row)))
        return row if role == Qt.ItemDataRole.UserRole else None


class _Painter(QStyledItemDelegate):
    """Draws a row in two lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Said = index.data(Qt.ItemDataRole.UserRole)
        colour, px = self._look.theme.colour, self._look.px
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("accent-on"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colour("accent"))
        inner = box.adjusted(px(_PAD), px(6), -px(_PAD), -px(6))
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setHeight(inner.height() / 2)
        lower.setTop(upper.bottom())
        self._line(painter, upper, claim_words.isolate(row.claim.statement), 13, "ink")
        sign = QRectF(lower.left(), lower.center().y() - px(_SIGN) / 2, px(_SIGN), px(_SIGN))
        draw_glyph(painter, self._look, row.glyph, sign, colour(row.role))
        lower.setLeft(sign.right() + px(6))
        self._line(painter, lower, " · ".join(told(row)), 12, "ink3")
        painter.setPen(colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, size: int, ink: str) -> None:
        font = self._look.sans(size)
        painter.setFont(font)
        painter.setPen(self._look.theme.colour(ink))
        painter.drawText(box, _LEFT, QFontMetrics(font).elidedText(text, _ELIDE, int(box.width())))


class SaidList(QListView):
    """Lists what an actor claims; several can be selected, Enter opens one in its article."""

    opened = Signal(int, int)  # article id, claim id
    selection_changed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = _Model(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(look, self))
        self.setAccessibleName(name)
        self.setProperty("field", "true")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._open)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def show_claims(self, claims: Sequence[ActorClaim], ratings: Mapping[str, Rating]) -> None:
        """Show claims; those that were selected stay so."""
        chosen = set(self.chosen())
        self.rows.show([_said(claim, ratings.get(claim.rating_key or "")) for claim in claims])
        for at, row in enumerate(self.rows.rows):
            if row.claim.id in chosen:
                index = self.rows.index(at, 0)
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)

    def chosen(self) -> list[int]:
        """Give the ids of the claims that are selected, in the order of the rows."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [self.rows.rows[index.row()].claim.id for index in indexes]

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        claim = self.rows.rows[index.row()].claim
        self.opened.emit(claim.article_id, claim.id)


def told(row: Said) -> tuple[str, ...]:
    """Give verdict, day and article in words."""
    day = iso_day(row.claim.day)
    where = claim_words.isolate(row.claim.article_title)
    return (row.word, day, where) if day else (row.word, where)


def _said(claim: ActorClaim, rating: Rating | None) -> Said:
    state = claim_words.of_state(rating, claim.review_state)
    return Said(claim, state.glyph, state.word, state.role)

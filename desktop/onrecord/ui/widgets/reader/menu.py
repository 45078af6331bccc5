"""The reader's context menu: the claims under the pointer, then what can be done with the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from onrecord.ui.models import claim_words
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QTextEdit

    from onrecord_db.records import Claim

_LONGEST = 64  # characters of a claim


def make_menu(
    view: QTextEdit,
    claims: Iterable[Claim],
    current: int | None,
    *,
    go: Callable[[int], None],
    acts: Sequence[QAction],
) -> QMenu:
    """Make the menu.

    Args:
        view: has the text.
        claims: those under the pointer, the shortest first; each gets a line.
        current: the claim that is ticked.
        go: makes a claim the current one.
        acts: what can be made of the selection.
    """
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    named = list(claims)
    for claim in named:
        line = menu.addAction(_line(claim))
        line.setCheckable(True)
        line.setChecked(claim.id == current)
        line.setToolTip(plain_tip(claim_words.isolate(claim.statement or claim.exact)))
        line.triggered.connect(partial(_go, go, claim.id))
    if named:
        menu.addSeparator()
    has_words = view.textCursor().hasSelection()
    if has_words and acts:
        menu.addActions(list(acts))
        menu.addSeparator()
    menu.addAction(QCoreApplication.translate("Reader", "Copy"), view.copy).setEnabled(has_words)
    menu.addAction(QCoreApplication.translate("Reader", "Select all"), view.selectAll)
    return menu


def _go(go: Callable[[int], None], claim_id: int, *_checked: bool) -> None:
    go(claim_id)


def _line(claim: Claim) -> str:
    words = " ".join((claim.statement or claim.exact).split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    status = claim_words.status(claim)
    actor, words = claim_words.isolate(claim.actor_name), claim_words.isolate(words)
    line = f"{claim.number}   {actor}: {words}   {status.glyph} {status.word}"
    return line.replace("&", "&&")

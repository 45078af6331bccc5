"""Icons: Material Design outline through qtawesome, tinted by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import qtawesome

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from onrecord.ui.theme import Look


def icon(look: Look, name: str, *, role: str = "ink", active: str | None = None) -> QIcon:
    """Give a Material Design icon, ``name`` without its prefix ("tray-arrow-down").

    Args:
        role: colour role at rest; disabled icons take the role "disabled".
        active: colour role under the pointer; None keeps ``role``.
    """
    made: QIcon = qtawesome.icon(
        f"mdi6.{name}",
        color=look.theme.colour(role),
        color_active=look.theme.colour(active or role),
        color_disabled=look.theme.colour("disabled"),
    )
    return made

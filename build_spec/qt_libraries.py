"""Which system libraries Qt lacks on this Linux, and the Debian packages that bring them."""

from __future__ import annotations

import ctypes
import os
import sys

# What the Qt wheels link to and do not bring: shared library, Debian package. The first part is
# needed by every Qt program, the second by windows under X11 only.
QT_LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
X11_LIBRARIES = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


def missing(*, x11: bool) -> list[str]:
    """Give the Debian packages of the libraries that are absent; empty outside Linux.

    Args:
        x11: windows are to be opened through X11, not only drawn in memory or by Wayland.
    """
    if not sys.platform.startswith("linux"):
        return []
    wanted = QT_LIBRARIES + X11_LIBRARIES if x11 else QT_LIBRARIES
    return [package for library, package in wanted if not _loads(library)]


def uses_x11() -> bool:
    """Say whether Qt would open its windows through X11 here."""
    if "QT_QPA_PLATFORM" in os.environ:
        return os.environ["QT_QPA_PLATFORM"].startswith("xcb")
    return "WAYLAND_DISPLAY" not in os.environ


def _loads(library: str) -> bool:
    """Say whether the dynamic linker finds ``library`` and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True

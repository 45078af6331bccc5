"""Write the open article's verification report to a file of the user's choice."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from onrecord.errors import KnownError
from onrecord.ui import late

if TYPE_CHECKING:
    from onrecord.ui.window import Window

_LENGTH = 60  # characters of the title in the proposed file name


class ReportWriter(QObject):
    """Asks where, takes the snapshot, and has it written beside the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def choose(self) -> None:
        """Ask for the file and write the report there."""
        window = self._window
        article = window.reading.row
        if article is None:
            return
        window.panel.flush()
        kinds = {f"{row.label} (*{row.suffix})": row.key for row in late.reporting.FORMATS}
        folder = Path(window.preferences.text("report/folder", str(Path.home())))
        proposal = str(folder / f"{_file_name(article.title)}.html")
        title = self.tr("Write verification report")
        name, kind = QFileDialog.getSaveFileName(window, title, proposal, ";;".join(kinds))
        if name:
            window.preferences.put("report/folder", str(Path(name).parent))
            self.write(Path(name), kinds.get(kind, "html"))

    def write(self, path: Path, format_key: str) -> None:
        """Write the open article's report; the file's suffix wins over ``format_key``."""
        window = self._window
        suffixes = {row.suffix: row.key for row in late.reporting.FORMATS}
        if path.suffix.lower() in suffixes:
            format_key = suffixes[path.suffix.lower()]
        else:
            path = path.with_name(f"{path.name}.{format_key}")
        try:
            data = late.reporting.snapshot(
                window.case.store, f"article:{window.reading.article_id}"
            )
        except KnownError as error:
            window.show_error(error)
            return
        work = partial(late.reporting.save, data, format_key, path)
        task = window.case.imports.run(self.tr("Writing {0}").format(path.name), work)
        task.retry = partial(self.write, path, format_key)
        task.show_result = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        task.succeeded.connect(partial(self._tell, path))

    def _tell(self, path: Path, _result: object) -> None:
        self._window.banner.tell(
            self.tr("Report written: {0}").format(path.name),
            button=self.tr("Open it"),
            act=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))),
        )


def _file_name(title: str) -> str:
    """Make a file name of a title: letters, digits and hyphens."""
    words = re.sub(r"[^\w]+", "-", title).strip("-").lower()
    return words[:_LENGTH].strip("-") or "report"

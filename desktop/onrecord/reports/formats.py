"""The table of report formats: a new one is a module and a row here."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from onrecord.errors import ReportError
from onrecord.reports.data import ReportData

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file that a report can be written as."""

    key: str  # as the command line names it
    label: str
    suffix: str
    module: str  # has render(data) -> bytes

    def render(self, data: ReportData) -> bytes:
        """Give the file's bytes. Equal data give equal bytes."""
        # Imported late: a report in one format does not pay for the libraries of the others.
        render = cast("Callable[[ReportData], bytes]", import_module(self.module).render)
        return render(data)


FORMATS = (
    Format(key="html", label="Web page", suffix=".html", module="onrecord.reports.html"),
    Format(key="csv", label="Table (CSV)", suffix=".csv", module="onrecord.reports.csv"),
)


def named(key: str) -> Format:
    """Give the format of that key.

    Raises:
        ReportError: there is none.
    """
    for row in FORMATS:
        if row.key == key:
            return row
    message = f"Reports cannot be written as {key}."
    raise ReportError(message, hint=f"Choose one of {', '.join(row.key for row in FORMATS)}.")

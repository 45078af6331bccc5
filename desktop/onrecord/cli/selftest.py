"""The commands for crash tests: do real acts and acknowledge them, and tell which are there."""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.cli import terminal

if TYPE_CHECKING:
    import argparse


def write(options: argparse.Namespace) -> int:
    """Do acts; print ``ACK TOKEN`` once each is durable."""
    from onrecord.services import library, selftest  # noqa: PLC0415

    with closing(library.open_store(options.db)) as store:
        for token in islice(selftest.acts(store), options.count):
            terminal.write(f"ACK {token}\n")
    return 0


def check(options: argparse.Namespace) -> int:
    """Print every token that the database holds, one a line; errors as ``selftest.check``."""
    from onrecord.services import library, selftest  # noqa: PLC0415

    with closing(library.open_store(options.db, create=False)) as store:
        terminal.write("".join(f"{token}\n" for token in selftest.check(store)))
    return 0

"""The log file: what the program did, never what an article says or who is named in it."""

import logging
import logging.handlers
import time

from onrecord import paths

FILE_NAME = "onrecord.log"
_SIZE = 1_000_000  # bytes a file; with three old ones the log never passes 4 MB
_FORMAT = "%(asctime)sZ %(levelname)s %(name)s %(message)s"


def start(*, level: int = logging.INFO) -> bool:
    """Send the log of every package to a rotating file.

    Returns:
        False where the folder cannot be written: the program then runs without a log.
    """
    folder = paths.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_SIZE, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return False
    formatter = logging.Formatter(_FORMAT)
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    root = logging.getLogger("onrecord")
    root.addHandler(handler)
    root.setLevel(level)
    return True

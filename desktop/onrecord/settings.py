"""Settings that hold for a person on a computer, readable without Qt.

The window writes the file with QSettings in INI form; what is read here are the few settings
that the command line needs too.
"""

import configparser
import getpass

from onrecord import paths

REVIEWER = "reviewer"  # the name that verdicts are signed with


def reviewer() -> str:
    """Give the name verdicts are signed with: the one set, else the account's, else ""."""
    return _stored(REVIEWER) or _account()


def _stored(key: str) -> str:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(paths.settings_file(), encoding="utf-8")
    except (OSError, configparser.Error, UnicodeDecodeError):
        return ""  # a broken settings file must not stop the program: the default holds
    # QSettings puts keys without a group under [General] and quotes some values.
    return parser.get("General", key, fallback="").strip().strip('"')


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such account; ImportError on Windows
        return ""

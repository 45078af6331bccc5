"""Every setting as one row: the settings dialog is made of this table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.ui.theme import ReadingStyle

Value = str | float | bool


class Kind(StrEnum):
    """What a setting is, and so by what control it is changed."""

    FLAG = "flag"  # on or off
    CHOICE = "choice"  # one of a few
    NUMBER = "number"
    TEXT = "text"
    COMMAND = "command"  # a command of the registry, which has a dialog of its own
    FOLDER = "folder"  # where something lies; it can be opened and copied, not changed
    KEYS = "keys"  # the editor of keys


class Page(StrEnum):
    """The pages, in this order."""

    GENERAL = "General"
    READING = "Reading"
    REVIEW = "Review"
    KEYBOARD = "Keyboard"
    ACCESSIBILITY = "Accessibility"
    BACKUP = "Backup"
    LANGUAGE = "Language"
    ADVANCED = "Advanced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One setting. All take effect at once; none waits for a new start."""

    key: str  # of the preferences, or the id of the command
    page: Page
    kind: Kind
    label: str
    help: str = ""
    default: Value = ""
    choices: tuple[tuple[str, str], ...] = ()  # value and name
    least: float = 0.0
    most: float = 0.0
    step: float = 1.0
    unit: str = ""
    per_database: bool = False  # holds for everybody who opens this database


_STYLE = ReadingStyle()

OPTIONS: tuple[Option, ...] = (
    Option(
        key="reviewer", page=Page.GENERAL, kind=Kind.TEXT, label="Your name",
        help="Verdicts are signed with it, and the log of the database names it.",
    ),
    Option(
        key="status/keys", page=Page.GENERAL, kind=Kind.FLAG, label="Show key hints", default=True,
        help="At the foot of the window, for the part that has the keyboard.",
    ),
    Option(
        key="weights", page=Page.GENERAL, kind=Kind.COMMAND, label="What is worth checking",
        help="How much each sign speaks for or against a check.", per_database=True,
    ),
    Option(
        key="view/theme", page=Page.READING, kind=Kind.CHOICE, label="Theme", default="system",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark"),
                 ("sepia", "Sepia"), ("contrast", "High contrast")),
        help="Colours of the window and of the text.",
    ),
    Option(
        key="view/text", page=Page.READING, kind=Kind.CHOICE, label="Size of everything",
        default="1.0",
        choices=(("0.85", "85 %"), ("1.0", "100 %"), ("1.15", "115 %"), ("1.3", "130 %"),
                 ("1.5", "150 %"), ("1.75", "175 %"), ("2.0", "200 %")),
        help="Text, signs and rows of the whole window.",
    ),
    Option(
        key="reading/font", page=Page.READING, kind=Kind.CHOICE, label="Font of articles",
        default=_STYLE.font,
        choices=(("serif", "Source Serif"), ("sans", "Inter"), ("system", "As the system")),
    ),
    Option(
        key="reading/size", page=Page.READING, kind=Kind.NUMBER, label="Text size of articles",
        default=_STYLE.size, least=13, most=32, unit="px",
        help="At 100 % of the size of everything.",
    ),
    Option(
        key="reading/line", page=Page.READING, kind=Kind.NUMBER, label="Line height of articles",
        default=_STYLE.line, least=1.2, most=2.2, step=0.05,
        help="Times the height of the font. Less than 1.5 leaves little room for underlines.",
    ),
    Option(
        key="reading/measure", page=Page.READING, kind=Kind.NUMBER, label="Line length of articles",
        default=float(_STYLE.measure), least=40, most=100, step=2, unit="letters",
        help="About 66 are read with the least effort.",
    ),
    Option(
        key="review/advance", page=Page.REVIEW, kind=Kind.FLAG, label="Go on after a verdict",
        default=True, help="A digit gives the verdict and goes to the next unreviewed claim.",
    ),
    Option(
        key="review/needs-source", page=Page.REVIEW, kind=Kind.FLAG,
        label="False and Misleading need a source", default=False, per_database=True,
        help="Where a claim has none, the digit asks for it first. Esc gives the verdict without one.",
    ),
    Option(
        key="keys/single-letters", page=Page.KEYBOARD, kind=Kind.FLAG, label="Single letters",
        default=True,
        help="Letters, digits and signs alone are commands in the article and the claims, and "
        "never in a field. Off, Ctrl+Alt and the letter do the same.",
    ),
    Option(key="keys/changed", page=Page.KEYBOARD, kind=Kind.KEYS, label="Keys of the commands"),
    Option(
        key="access/big-targets", page=Page.ACCESSIBILITY, kind=Kind.FLAG, label="Big targets",
        default=False, help="Higher rows and buttons, wider scroll bars.",
    ),
    Option(
        key="access/reduce-motion", page=Page.ACCESSIBILITY, kind=Kind.FLAG, label="Reduce motion",
        default=False, help="Nothing glides: the article jumps to the claim.",
    ),
    Option(
        key="keys/single-letters", page=Page.ACCESSIBILITY, kind=Kind.FLAG, label="Single letters",
        default=True,
        help="Switch them off where a screen reader or speech input uses letters itself.",
    ),
    Option(
        key="backup/minutes", page=Page.BACKUP, kind=Kind.CHOICE, label="Back up while you work",
        default="30",
        choices=(("10", "Every 10 minutes"), ("30", "Every 30 minutes"), ("60", "Every hour"),
                 ("0", "Only at the start")),
        help="Only where something changed. Each backup is read again to prove it.",
    ),
    Option(
        key="backups", page=Page.BACKUP, kind=Kind.COMMAND, label="Backups of this database",
        help="Look inside one, or restore it as a copy.", per_database=True,
    ),
    Option(
        key="language", page=Page.LANGUAGE, kind=Kind.CHOICE, label="Language", default="system",
        choices=(("system", "As the system"), ("en", "English"), ("de", "Deutsch")),
        help="Of menus, buttons and messages. Articles and reports keep theirs.",
    ),
    Option(
        key="folder/database", page=Page.ADVANCED, kind=Kind.FOLDER, label="This database",
        help="Its files lie beside it.", per_database=True,
    ),
    Option(key="folder/settings", page=Page.ADVANCED, kind=Kind.FOLDER, label="Settings"),
    Option(
        key="folder/log", page=Page.ADVANCED, kind=Kind.FOLDER, label="Log",
        help="What the program did, never what an article says.",
    ),
    Option(
        key="passphrase", page=Page.ADVANCED, kind=Kind.COMMAND, label="Passphrase",
        help="Lock the database, or change or take the passphrase away.", per_database=True,
    ),
)  # fmt: skip

CHANGEABLE = frozenset({Kind.FLAG, Kind.CHOICE, Kind.NUMBER, Kind.TEXT})
BY_KEY = {option.key: option for option in OPTIONS}


def of_page(page: Page) -> tuple[Option, ...]:
    """Give the settings of a page."""
    return tuple(option for option in OPTIONS if option.page is page)

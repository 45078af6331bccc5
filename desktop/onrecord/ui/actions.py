"""Every command of the window as one row: menus, toolbar, key sheet and shortcuts are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from onrecord.ui.icons import icon
from onrecord.ui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onrecord.ui.theme import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One command.

    ``scope`` "window" works everywhere in the window; "claims" only while the reader or the
    claims panel has the keyboard, so that single letters never act while somebody types.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    scope: str = "window"
    checkable: bool = False
    short: str = ""  # on the toolbar


FILE, EDIT, VIEW, CLAIM, GO, HELP = "&File", "&Edit", "&View", "&Claim", "&Go", "&Help"
MENUS = (FILE, EDIT, VIEW, CLAIM, GO, HELP)
SEPARATOR = "-"


ROWS: tuple[Row, ...] = (
    Row(
        id="import", text="&Import files…", menu=FILE, keys=("Ctrl+O", "Ctrl+I"),
        icon="tray-arrow-down", tip="Open news articles: text, Markdown or saved HTML",
        short="Import",
    ),
    Row(
        id="import_folder", text="Import a &folder…", menu=FILE, keys=("Ctrl+Shift+O",),
        icon="folder-open-outline", tip="Open every readable article of a folder",
    ),
    Row(
        id="paste", text="&Paste an article", menu=FILE, keys=("Ctrl+Shift+V",),
        icon="clipboard-text-outline", tip="Make an article of the text on the clipboard",
        short="Paste",
    ),
    Row(id="sample", text="Open the &sample", menu=FILE, tip="Open the bundled sample article"),
    Row(id="-1", text=SEPARATOR, menu=FILE),
    Row(
        id="details", text="Article &details…", menu=FILE, keys=("Ctrl+E",),
        icon="card-text-outline", tip="Correct title, outlet, byline and published date",
    ),
    Row(
        id="trash", text="Move article to &trash", menu=FILE, icon="trash-can-outline",
        tip="Take the article out of the library; it can be brought back",
    ),
    Row(id="-2", text=SEPARATOR, menu=FILE),
    Row(
        id="report", text="Verification &report…", menu=FILE, keys=("Ctrl+Shift+E",),
        icon="file-document-check-outline", short="Report",
        tip="Write the article's verification report as HTML or CSV",
    ),
    Row(id="close_article", text="&Close article", menu=FILE, keys=("Ctrl+W",)),
    Row(id="-12", text=SEPARATOR, menu=FILE),
    Row(id="new_database", text="&New database…", menu=FILE,
        tip="Make a database of its own for another subject or desk"),
    Row(id="open_database", text="&Open database…", menu=FILE,
        tip="Close this database and open another"),
    Row(id="passphrase", text="Passp&hrase…", menu=FILE,
        tip="Lock the database by a passphrase, or change or take it away"),
    Row(id="-3", text=SEPARATOR, menu=FILE),
    Row(id="quit", text="&Quit", menu=FILE, keys=("Ctrl+Q",)),
    Row(id="undo", text="&Undo", menu=EDIT, keys=("Ctrl+Z",), icon="undo-variant"),
    Row(id="redo", text="&Redo", menu=EDIT, keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-variant"),
    Row(id="undo_letter", text="Undo", menu="", keys=("Z",), scope="claims"),
    Row(id="-4", text=SEPARATOR, menu=EDIT),
    Row(id="copy", text="&Copy", menu=EDIT, keys=("Ctrl+C",), icon="content-copy",
        tip="Copy the selected text as it stands in the article"),
    Row(id="user", text="Your &name…", menu=EDIT, tip="The name that verdicts are signed with"),
    Row(
        id="library", text="&Library", menu=VIEW, keys=("Ctrl+1",), checkable=True,
        icon="bookshelf", tip="Show or hide the library",
    ),
    Row(
        id="panel", text="&Claims", menu=VIEW, keys=("Ctrl+3",), checkable=True,
        icon="format-quote-close", tip="Show or hide the claims",
    ),
    Row(id="reader_only", text="&Reader only", menu=VIEW, keys=("F9",), checkable=True,
        tip="Hide everything but the article"),
    Row(id="-5", text=SEPARATOR, menu=VIEW),
    Row(
        id="left_out", text="Lines &left out", menu=VIEW, keys=("B",), checkable=True,
        scope="claims", tip="Show the lines of the file that are not part of the article",
    ),
    Row(id="caret", text="Text c&ursor", menu=VIEW, keys=("F7",), checkable=True,
        tip="Show a cursor in the article, to select its text by the keyboard"),
    Row(id="thoughts", text="T&houghts and plans", menu=VIEW, keys=("Shift+T", "Ctrl+Alt+P"),
        checkable=True, scope="claims",
        tip="List what people are reported to think, want or plan beside what they said"),
    Row(id="unsure", text="Only &unsure speakers", menu=VIEW, keys=("U", "Ctrl+Alt+U"),
        checkable=True, scope="claims",
        tip="List only the claims whose speaker the program is not sure of"),
    Row(id="-6", text=SEPARATOR, menu=VIEW),
    Row(id="bigger", text="&Bigger text", menu=VIEW, keys=("Ctrl++", "Ctrl+=")),
    Row(id="smaller", text="&Smaller text", menu=VIEW, keys=("Ctrl+-",)),
    Row(id="normal", text="&Normal text size", menu=VIEW, keys=("Ctrl+0",)),
    Row(id="-7", text=SEPARATOR, menu=VIEW),
    Row(id="theme_system", text="Theme of the s&ystem", menu=VIEW, checkable=True),
    Row(id="theme_light", text="&Light theme", menu=VIEW, checkable=True),
    Row(id="theme_dark", text="&Dark theme", menu=VIEW, checkable=True),
    Row(id="-8", text=SEPARATOR, menu=VIEW),
    Row(id="reset_layout", text="Reset la&yout", menu=VIEW,
        tip="Put every pane back where it was at first"),
    Row(id="add_claim", text="&Add a claim…", menu=CLAIM, keys=("A", "Ctrl+Alt+A"),
        scope="claims", icon="comment-quote-outline", short="Claim",
        tip="Make a claim of the selected words"),
    Row(id="add_words", text="Add or take away wor&ds", menu=CLAIM,
        keys=("Shift+A", "Ctrl+Alt+Shift+A"), scope="claims",
        tip="Let the claim stand on the selected words too, or no longer"),
    Row(id="edge_start", text="Move the claim's &start", menu=CLAIM, keys=("[", "Ctrl+Alt+["),
        scope="claims", tip="Take the first edge of the claim; the arrow keys move it"),
    Row(id="edge_end", text="Move the claim's &end", menu=CLAIM, keys=("]", "Ctrl+Alt+]"),
        scope="claims", tip="Take the last edge of the claim; the arrow keys move it"),
    Row(id="merge", text="&Merge the selected claims", menu=CLAIM, keys=("M", "Ctrl+Alt+M"),
        scope="claims", tip="Make one claim of several, with all that they have"),
    Row(id="split", text="S&plit the claim", menu=CLAIM, keys=("Shift+M", "Ctrl+Alt+Shift+M"),
        scope="claims", tip="Make a claim of its own of the selected words of the claim"),
    Row(id="-13", text=SEPARATOR, menu=CLAIM),
    Row(id="speaker", text="&Who says it…", menu=CLAIM, keys=("W", "Ctrl+Alt+W"), scope="claims",
        icon="account-outline", tip="Give the claim to another actor, a new one or nobody"),
    Row(id="kind", text="&Kind of claim…", menu=CLAIM, keys=("T", "Ctrl+Alt+T"), scope="claims",
        tip="Say what the claim is about"),
    Row(id="statement", text="Edit the s&tatement", menu=CLAIM, keys=("E", "Ctrl+Alt+E"),
        scope="claims", tip="Word in one sentence what is claimed"),
    Row(id="actor_page", text="A&ctor's page…", menu=CLAIM, keys=("Shift+W", "Ctrl+Alt+I"),
        scope="claims", tip="Names and roles of the actor, and all that the actor claims"),
    Row(id="-14", text=SEPARATOR, menu=CLAIM),
    Row(id="link", text="&Link a source…", menu=CLAIM, keys=("L", "Ctrl+Alt+L"), scope="claims",
        icon="link-variant", tip="Link an address or a file to the claim", short="Link source"),
    Row(id="reason", text="&Reason for the verdict", menu=CLAIM, keys=("R", "Ctrl+Alt+R"),
        scope="claims", icon="comment-text-outline"),
    Row(id="note", text="&Note", menu=CLAIM, keys=("N", "Ctrl+Alt+N"), scope="claims",
        icon="note-text-outline", tip="A note for the desk; it stays out of the report"),
    Row(id="compare", text="&Compare with earlier claim", menu=CLAIM, keys=("C", "Ctrl+Alt+C"),
        scope="claims", icon="swap-horizontal", short="Compare",
        tip="Show the claim beside the earlier one that it may repeat"),
    Row(id="analyse", text="Look for claims a&gain", menu=CLAIM, keys=("F5",), icon="refresh",
        tip="Analyse the article again; what a person decided stays"),
    Row(id="-9", text=SEPARATOR, menu=CLAIM),
    Row(id="reject", text="Not a clai&m", menu=CLAIM, keys=("X", "Ctrl+Alt+X"), scope="claims",
        icon="close-circle-outline", tip="Take the proposal off the list; undo brings it back"),
    Row(id="clear", text="Clear &verdict", menu=CLAIM, keys=("0", "Ctrl+Alt+0"), scope="claims"),
    Row(id="-10", text=SEPARATOR, menu=CLAIM),
    Row(id="advance", text="&Go on after a verdict", menu=CLAIM, checkable=True,
        tip="After a verdict, go to the next unreviewed claim"),
    Row(id="weights", text="What is &worth checking…", menu=CLAIM, keys=("Ctrl+Alt+Shift+W",),
        tip="Say what makes a claim worth checking at this desk"),
    Row(id="next", text="&Next claim", menu=GO, keys=("J", "Ctrl+Alt+J"), scope="claims",
        icon="arrow-down"),
    Row(id="previous", text="&Previous claim", menu=GO, keys=("K", "Ctrl+Alt+K"), scope="claims",
        icon="arrow-up"),
    Row(id="next_unreviewed", text="Next &unreviewed claim", menu=GO, keys=("Shift+J",),
        scope="claims"),
    Row(id="previous_unreviewed", text="Previous unre&viewed claim", menu=GO, keys=("Shift+K",),
        scope="claims"),
    Row(id="overlap", text="Next &overlapping claim", menu=GO, keys=("O",), scope="claims",
        tip="Where claims stand on the same words, go to the next of them"),
    Row(id="filter", text="&Filter claims", menu=GO, keys=("/", "Ctrl+F"), scope="claims",
        icon="filter-outline"),
    Row(id="-11", text=SEPARATOR, menu=GO),
    Row(id="to_reader", text="Go to the &article text", menu=GO, keys=("F6",)),
    Row(id="to_panel", text="Go to the &claims", menu=GO, keys=("Shift+F6",)),
    Row(id="start_page", text="&Start page", menu=GO, keys=("Alt+Home",), icon="home-outline"),
    Row(id="keys", text="&Keys", menu=HELP, keys=("F1",), icon="keyboard-outline",
        tip="All keys on one sheet"),
    Row(id="keys_letter", text="Keys", menu="", keys=("?",), scope="claims"),
    Row(id="about", text="&About OnRecord", menu=HELP, icon="information-outline"),
)  # fmt: skip

TOOLBAR = ("import", "paste", "link", "compare", "report")
TOOLBAR_END = ("undo", "redo", "library", "panel", "keys")


def build(
    look: Look, parent: QObject, handlers: Mapping[str, Callable[..., object]]
) -> dict[str, QAction]:
    """Make one QAction a row.

    Args:
        handlers: the callable of each action's id; checkable actions call it with a bool.

    Returns:
        The actions by id, in the table's order, separators included.
    """
    made: dict[str, QAction] = {}
    for row in ROWS:
        action = QAction(parent)
        action.setObjectName(row.id)
        made[row.id] = action
        if row.text == SEPARATOR:
            action.setSeparator(True)
            continue
        _describe(action, row)
        handler = handlers[row.id]
        if row.checkable:
            action.toggled.connect(handler)
        else:
            action.triggered.connect(_without_tick(handler))
    tint(look, made)
    return made


def _without_tick(handler: Callable[..., object]) -> Callable[[bool], None]:
    """Drop the bool that ``triggered`` brings: partials would take it for an argument."""

    def run(_checked: bool) -> None:  # noqa: FBT001  # a signal's argument
        handler()

    return run


def _describe(action: QAction, row: Row) -> None:
    text = QCoreApplication.translate("actions", row.text)
    action.setText(text)
    short = QCoreApplication.translate("actions", row.short)
    action.setIconText(f" {short}" if short else text.replace("&", ""))  # a gap from the icon
    action.setCheckable(row.checkable)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    if row.scope == "claims":
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    tip = QCoreApplication.translate("actions", row.tip) or text.replace("&", "").rstrip("…")
    action.setStatusTip(tip)
    keys = f"  {QKeySequence(row.keys[0]).toString(_NATIVE)}" if row.keys else ""
    action.setToolTip(plain_tip(tip + keys))


_NATIVE = QKeySequence.SequenceFormat.NativeText


def tint(look: Look, actions: dict[str, QAction]) -> None:
    """Give the actions icons in the colours of the theme in force."""
    for row in ROWS:
        if row.icon:
            actions[row.id].setIcon(icon(look, row.icon))


def key_rows(rows: Iterable[Row] = ROWS) -> list[tuple[str, str, str]]:
    """Give menu, text and keys of every command that has a key, for the key sheet."""
    return [
        (
            row.menu.replace("&", ""),
            row.text.replace("&", "").rstrip("…"),
            "  ".join(QKeySequence(key).toString(_NATIVE) for key in row.keys),
        )
        for row in rows
        if row.keys
    ]

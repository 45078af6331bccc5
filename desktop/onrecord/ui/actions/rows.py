"""Every command of the window as one row: all that shows, names or runs commands is made of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One command.

    ``scope`` "window" works everywhere in the window; "claims" only while the reader or the
    claims panel has the keyboard. Whatever the scope is, a key without Ctrl, Alt or Meta (F-keys
    left out) never works elsewhere, so that no letter acts while somebody types. A row whose keys
    are all single ones gets a form with Ctrl+Alt as well (``keys.default_keys``).
    """

    id: str
    text: str
    menu: str  # "" for a command that stands in no menu
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    scope: str = "window"
    checkable: bool = False
    short: str = ""  # on the toolbar
    standard: str = (
        ""  # a QKeySequence.StandardKey: its keys, where it has some, go before ``keys``
    )
    role: str = ""  # a QAction.MenuRole, for macOS: "About", "Preferences", "Quit"


FILE, EDIT, VIEW, CLAIM, GO = "&File", "&Edit", "&View", "&Claim", "&Go"
HELP = "Hel&p"  # Alt+H is a command
LAYOUT = "&Layout"  # within View
VERDICT = "Verdict"  # no menu of its own: the ratings of the scale stand at the end of Claim
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
    Row(id="close_article", text="&Close", menu=FILE, keys=("Ctrl+W",),
        tip="Close the article, or the list of all claims"),
    Row(id="-3", text=SEPARATOR, menu=FILE),
    Row(id="new_database", text="&New database…", menu=FILE,
        tip="Make a database of its own for another subject or desk"),
    Row(id="open_database", text="&Open database…", menu=FILE,
        tip="Close this database and open another"),
    Row(id="passphrase", text="Passp&hrase…", menu=FILE,
        tip="Lock the database by a passphrase, or change or take it away"),
    Row(id="-4", text=SEPARATOR, menu=FILE),
    Row(id="back_up", text="Back &up now", menu=FILE, icon="content-save-outline",
        tip="Write a verified backup of the database and its files"),
    Row(id="backups", text="Resto&re…", menu=FILE, keys=("Ctrl+Shift+B",), icon="history",
        tip="The backups of the database: look inside one, or restore it as a copy"),
    Row(id="-5", text=SEPARATOR, menu=FILE),
    Row(id="quit", text="&Quit", menu=FILE, keys=("Ctrl+Q",), role="Quit"),
    Row(id="undo", text="&Undo", menu=EDIT, keys=("Ctrl+Z", "Z"), icon="undo-variant"),
    Row(id="redo", text="&Redo", menu=EDIT, keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-variant"),
    Row(id="-6", text=SEPARATOR, menu=EDIT),
    Row(id="copy", text="&Copy", menu=EDIT, keys=("Ctrl+C",), icon="content-copy",
        tip="Copy the selected text as it stands in the article"),
    Row(id="-7", text=SEPARATOR, menu=EDIT),
    Row(id="find", text="&Find…", menu=EDIT, keys=("Ctrl+F",), icon="text-box-search-outline",
        tip="Find words in this article, or in all"),
    Row(id="find_next", text="Find ne&xt", menu=EDIT, keys=("F3",)),
    Row(id="find_previous", text="Find pre&vious", menu=EDIT, keys=("Shift+F3",)),
    Row(id="-8", text=SEPARATOR, menu=EDIT),
    Row(id="user", text="Your &name…", menu=EDIT, tip="The name that verdicts are signed with"),
    Row(id="settings", text="&Settings…", menu=EDIT, standard="Preferences", keys=("Ctrl+,",),
        icon="cog-outline", role="Preferences",
        tip="How OnRecord looks, reads, reviews and sounds; its keys, backups and language"),
    Row(
        id="library", text="&Library", menu=VIEW, keys=("Ctrl+1",), checkable=True,
        icon="bookshelf", tip="Show or hide the library",
    ),
    Row(
        id="panel", text="&Claims", menu=VIEW, keys=("Ctrl+3",), checkable=True,
        icon="format-quote-close", tip="Show or hide the claims",
    ),
    Row(
        id="all_claims", text="&All claims", menu=VIEW, keys=("Ctrl+Shift+A",),
        icon="format-list-bulleted", tip="List the claims of all articles, to filter and judge them",
        short="All claims",
    ),
    Row(id="jobs", text="&Jobs and problems", menu=VIEW, keys=("Ctrl+J",), checkable=True,
        tip="What is under way, how it ended, and what needs somebody’s eye"),
    Row(id="reader_only", text="&Reader only", menu=VIEW, keys=("F9",), checkable=True,
        tip="Hide everything but the article and a line on the current claim"),
    Row(id="reading", text="Readin&g settings…", menu=VIEW, keys=("Ctrl+Shift+,", "Ctrl+<"),
        tip="Font, size, line height and width of the text; theme"),
    Row(id="-9", text=SEPARATOR, menu=VIEW),
    Row(
        id="left_out", text="Lines &left out", menu=VIEW, keys=("B",), checkable=True,
        scope="claims", tip="Show the lines of the file that are not part of the article",
    ),
    Row(id="marks", text="&Marks", menu=VIEW, keys=("H", "Ctrl+Alt+H"), checkable=True,
        scope="claims", tip="Show the marks of the claims in the text, or none"),
    Row(id="only_unreviewed", text="Mark only unre&viewed", menu=VIEW,
        keys=("Shift+H", "Ctrl+Alt+Shift+H"), checkable=True, scope="claims",
        tip="Mark only claims that are not reviewed yet"),
    Row(id="only_actor", text="Mark only this &actor", menu=VIEW, keys=("Alt+H",),
        checkable=True, scope="claims",
        tip="Mark only the claims of the current claim’s actor"),
    Row(id="caret", text="Text c&ursor", menu=VIEW, keys=("F7",), checkable=True,
        tip="Show a cursor in the article, to select its text by the keyboard"),
    Row(id="thoughts", text="T&houghts and plans", menu=VIEW, keys=("Shift+T", "Ctrl+Alt+P"),
        checkable=True, scope="claims",
        tip="List what people are reported to think, want or plan beside what they said"),
    Row(id="unsure", text="Only &unsure speakers", menu=VIEW, keys=("U", "Ctrl+Alt+U"),
        checkable=True, scope="claims",
        tip="List only the claims whose speaker the program is not sure of"),
    Row(id="-10", text=SEPARATOR, menu=VIEW),
    Row(id="bigger", text="&Bigger text", menu=VIEW, keys=("Ctrl++", "Ctrl+=")),
    Row(id="smaller", text="&Smaller text", menu=VIEW, keys=("Ctrl+-",)),
    Row(id="normal", text="&Normal text size", menu=VIEW, keys=("Ctrl+0",)),
    Row(id="-11", text=SEPARATOR, menu=VIEW),
    Row(id="theme_system", text="Theme of the s&ystem", menu=VIEW, checkable=True),
    Row(id="theme_light", text="&Light theme", menu=VIEW, checkable=True),
    Row(id="theme_dark", text="&Dark theme", menu=VIEW, checkable=True),
    Row(id="theme_sepia", text="Sepia t&heme", menu=VIEW, checkable=True),
    Row(id="theme_contrast", text="High &contrast", menu=VIEW, checkable=True),
    Row(id="-12", text=SEPARATOR, menu=VIEW),
    Row(id="layout_read", text="&Read", menu=LAYOUT, keys=("Alt+1",),
        tip="The article, and a line on the current claim"),
    Row(id="layout_review", text="Re&view", menu=LAYOUT, keys=("Alt+2",),
        tip="Library, article and claims"),
    Row(id="layout_evidence", text="&Evidence", menu=LAYOUT, keys=("Alt+3",),
        tip="The article beside a large card with the claim’s sources"),
    Row(id="layout_compare", text="&Compare", menu=LAYOUT, keys=("Alt+4",),
        tip="The article beside the claims, and the current claim beside the earlier one"),
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
    Row(id="-claim1", text=SEPARATOR, menu=CLAIM),
    Row(id="speaker", text="&Who says it…", menu=CLAIM, keys=("W", "Ctrl+Alt+W"), scope="claims",
        icon="account-outline", short="Actor",
        tip="Give the claim to another actor, a new one or nobody"),
    Row(id="kind", text="&Kind of claim…", menu=CLAIM, keys=("T", "Ctrl+Alt+T"), scope="claims",
        tip="Say what the claim is about"),
    Row(id="statement", text="Edit the s&tatement", menu=CLAIM, keys=("E", "Ctrl+Alt+E"),
        scope="claims", tip="Word in one sentence what is claimed"),
    Row(id="actor_page", text="A&ctor's page…", menu=CLAIM, keys=("Shift+W", "Ctrl+Alt+I"),
        scope="claims", tip="Names and roles of the actor, and all that the actor claims"),
    Row(id="-claim2", text=SEPARATOR, menu=CLAIM),
    Row(id="link", text="&Link a source…", menu=CLAIM, keys=("L", "Ctrl+Alt+L"), scope="claims",
        icon="link-variant", tip="Link an address or a file to the claim", short="Link source"),
    Row(id="reason", text="&Reason for the verdict", menu=CLAIM, keys=("R", "Ctrl+Alt+R"),
        scope="claims", icon="comment-text-outline"),
    Row(id="note", text="&Note", menu=CLAIM, keys=("N", "Ctrl+Alt+N"), scope="claims",
        icon="note-text-outline", short="Note",
        tip="A note for the desk; it stays out of the report"),
    Row(id="passage", text="Source &passage", menu=CLAIM, keys=("P", "Ctrl+Alt+S"), scope="claims",
        short="Source passage", tip="Link a source to the claim, with the selected words as its passage"),
    Row(id="compare", text="&Compare with earlier claim", menu=CLAIM, keys=("C", "Ctrl+Alt+C"),
        scope="claims", icon="swap-horizontal", short="Compare",
        tip="Show the claim beside the earlier one that it may repeat"),
    Row(id="analyse", text="Look for claims a&gain", menu=CLAIM, keys=("F5",), icon="refresh",
        tip="Analyse the article again; what a person decided stays"),
    Row(id="-13", text=SEPARATOR, menu=CLAIM),
    Row(id="accept", text="Accept as a cla&im", menu=CLAIM, keys=("Y", "Ctrl+Alt+Y"),
        scope="claims", icon="check-bold",
        tip="Take the proposal for a claim; Enter in the list of claims does it too"),
    Row(id="reject", text="Not a clai&m", menu=CLAIM, keys=("X", "Ctrl+Alt+X"), scope="claims",
        icon="close-circle-outline", tip="Take the proposal off the list; undo brings it back"),
    Row(id="clear", text="Clear &verdict", menu=CLAIM, keys=("0", "Ctrl+Alt+0"), scope="claims"),
    Row(id="defer", text="Put o&ff…", menu=CLAIM, keys=("D", "Ctrl+Alt+D"), scope="claims",
        tip="Look at the claim again on another day"),
    Row(id="second", text="Ask for a second &opinion", menu=CLAIM,
        keys=("!", "Ctrl+Alt+Shift+O"), scope="claims", icon="flag-outline",
        tip="Leave the claim to a second person; again takes that back"),
    Row(id="important", text="More imp&ortant", menu=CLAIM, keys=("*", "Ctrl+Alt+Shift+I"),
        scope="claims", tip="Importance 1, 2, 3, then none again"),
    Row(id="-14", text=SEPARATOR, menu=CLAIM),
    Row(id="advance", text="&Go on after a verdict", menu=CLAIM, checkable=True,
        tip="After a verdict, go to the next unreviewed claim"),
    Row(id="weights", text="What is &worth checking…", menu=CLAIM, keys=("Ctrl+Alt+Shift+W",),
        tip="Say what makes a claim worth checking at this desk"),
    Row(id="review", text="&Review what is listed", menu=GO, keys=("F8",),
        icon="check-circle-outline", short="Review",
        tip="Go through the listed claims one by one: a digit gives the verdict and goes on"),
    Row(id="next", text="&Next claim", menu=GO, keys=("J", "Ctrl+Alt+J"), scope="claims",
        icon="arrow-down"),
    Row(id="previous", text="&Previous claim", menu=GO, keys=("K", "Ctrl+Alt+K"), scope="claims",
        icon="arrow-up"),
    Row(id="next_unreviewed", text="Next &unreviewed claim", menu=GO, keys=("Shift+J",),
        scope="claims"),
    Row(id="previous_unreviewed", text="Previous unre&viewed claim", menu=GO, keys=("Shift+K",),
        scope="claims"),
    Row(id="overlap", text="Next &overlapping claim", menu=GO, keys=("O", "Ctrl+Alt+O"), scope="claims",
        tip="Where claims stand on the same words, go to the next of them"),
    Row(id="filter", text="&Filter claims", menu=GO, keys=("/", "Ctrl+Alt+F"), scope="claims",
        icon="filter-outline"),
    Row(id="-15", text=SEPARATOR, menu=GO),
    Row(id="back", text="&Back to where you read", menu=GO, keys=("Alt+Left",),
        icon="arrow-left", tip="Go back to the place that the last jump left"),
    Row(id="forward", text="F&orward again", menu=GO, keys=("Alt+Right",), icon="arrow-right"),
    Row(id="next_section", text="Next sec&tion", menu=GO, keys=("Ctrl+PgDown",),
        tip="Show the next section of a very long article"),
    Row(id="previous_section", text="Previous &section", menu=GO, keys=("Ctrl+PgUp",)),
    Row(id="-16", text=SEPARATOR, menu=GO),
    Row(id="to_reader", text="Go to the &article text", menu=GO, keys=("F6",)),
    Row(id="to_panel", text="Go to the &claims", menu=GO, keys=("Shift+F6",)),
    Row(id="find_article", text="Fin&d an article", menu=GO, keys=("Ctrl+L",),
        tip="Filter the library by title, outlet or date"),
    Row(id="next_tab", text="Ne&xt page", menu=GO, keys=("Ctrl+Tab",),
        tip="Go between the article and the list of all claims"),
    Row(id="go_to", text="Go to an&ything…", menu=GO, keys=("Ctrl+K",), icon="magnify",
        tip="Find an article, a claim, an actor or a source, and go there"),
    Row(id="palette", text="&Every command…", menu=GO, keys=("Ctrl+Shift+P",),
        icon="console-line", tip="Find a command by its name, see its keys, and run it"),
    Row(id="start_page", text="&Start page", menu=GO, keys=("Alt+Home",), icon="home-outline"),
    Row(id="keys", text="&Keys", menu=HELP, keys=("F1", "?"), icon="keyboard-outline",
        tip="All keys on one sheet"),
    Row(id="shortcuts", text="&Change keys…", menu=HELP,
        tip="Give commands other keys; keep them in a file or take them from one"),
    Row(id="about_database", text="About this &database…", menu=HELP, icon="database-outline",
        tip="Size, counts, backups, the log's head; check the database and its log"),
    Row(id="about", text="&About OnRecord", menu=HELP, icon="information-outline",
        role="About"),
)  # fmt: skip

TOOLBAR = ("import", "paste", "review", "link", "compare", "report", "all_claims")
TOOLBAR_END = ("undo", "redo", "library", "panel", "keys")

"""The open database as the window sees it: acts go in, ``changed`` comes out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from onrecord.errors import KnownError
from onrecord.ui import late, said
from onrecord.ui.imports import Imports
from onrecord.ui.lookups import Lookups
from onrecord.ui.mending import Mending
from onrecord_db.errors import InUseError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.services.workers import Worker
    from onrecord_db.keys import Key
    from onrecord_db.reader import Reader
    from onrecord_db.records import (
        ArticleRow,
        ArticleVersion,
        Change,
        Claim,
        Scale,
        Stance,
        Weights,
        WorldDate,
    )
    from onrecord_db.store import Store

_MOST_ROWS = 300  # articles that a list without pages shows


class Case(QObject):
    """Owns the store; every act of the user is one method, every change one signal.

    Views reload on ``changed`` and do not ask who caused it. An act that fails leaves the
    database as it was and emits ``failed``.
    """

    changed = Signal(object)  # Change
    failed = Signal(object)  # KnownError
    opened = Signal()  # a database was opened, with new ``imports``
    closing = Signal()  # the database is about to be closed
    shown = Signal()  # after ``opened``, and when a backup is looked into, or not any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._imports: Imports | None = None
        self.mending = Mending(self)
        self.worker: Worker | None = None  # of the database that was opened last
        self._lookups: Lookups | None = None
        self._inside: Reader | None = None  # of the backup that is looked into
        self.was_left_open = False  # whoever had it open last did not come to close it
        self.held = ""  # who has the database open, in a sentence, where that made it read-only

    # --- the database -------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """True while a database is open."""
        return self._store is not None

    @property
    def store(self) -> Store:
        """The open store; only between ``opened`` and ``close``."""
        if self._store is None:
            message = "no database is open"
            raise RuntimeError(message)
        return self._store

    @property
    def imports(self) -> Imports:
        """Reading and analysing of articles for the open database."""
        if self._imports is None:
            message = "no database is open"
            raise RuntimeError(message)
        return self._imports

    @property
    def reader(self) -> Reader:
        """What is shown: the open database, or the backup that is looked into."""
        return self._inside or self.store

    @property
    def lookups(self) -> Lookups:
        """Questions to what is shown, answered beside the window."""
        if self._lookups is None:
            message = "no database is open"
            raise RuntimeError(message)
        return self._lookups

    @property
    def is_inside(self) -> bool:
        """True while a backup is looked into."""
        return self._inside is not None

    @property
    def is_read_only(self) -> bool:
        """True while nothing can be changed; ``why_read_only`` says why."""
        return self._inside is not None or (self._store is not None and self._store.is_read_only)

    @property
    def why_read_only(self) -> str:
        """Say in a sentence why nothing can be changed; "" where it can."""
        if self._inside is not None:
            return self.tr("This is a backup: it can be read, not changed.")
        if not self.is_read_only:
            return ""
        return self.held or self.tr("The database lies where nothing can be written.")

    def open(self, path: Path | None, worker: Worker, key: Key | None = None) -> None:
        """Open a database, None for the default one, and import with the help of ``worker``.

        Where another program has it open, it is opened for reading alone.

        Args:
            path: it is made when it is missing.
            worker: reads and analyses articles.
            key: opens a locked database and locks one that is made.

        Raises:
            LockedError, WrongPassphraseError: it has a passphrase, and this is not it.
            KnownError: it is newer, damaged or not ours; nothing was touched.
        """
        self.worker, self.held = worker, ""
        file = path or late.library.default_database()
        was_left_open = file.exists() and not late.reader.is_quiet(file)
        try:
            self._store = late.library.open_store(path, key=key)
        except InUseError as error:
            self.held = str(error)
            self._store = late.library.open_store(path, key=key, read_only=True)
        self.was_left_open = was_left_open and not self.held
        self._imports = Imports(self, worker)
        self._look_up(self._opening())
        self.opened.emit()
        self.shown.emit()

    def _opening(self) -> Callable[[], Reader]:
        """Give what opens another connection to the database, in any thread."""
        return partial(late.reader.Reader.open, self.store.path, self.store.key)

    def open_at(self, path: Path) -> None:
        """Close what is open and open a database with the same worker, for writing where it can be.

        Raises:
            KnownError: it cannot be opened; nothing is open now.
        """
        worker, key = self.worker, self._store.key if self._store else None
        self.close()
        if worker is not None:
            self.open(path, worker, key)

    def look_inside(self, open_reader: Callable[[], Reader]) -> None:
        """Show a backup in place of the database, which stays open meanwhile.

        Raises:
            KnownError: the backup cannot be read.
        """
        inside = open_reader()
        self._end_inside()
        self._inside = inside
        self._look_up(open_reader)
        self.shown.emit()

    def come_back(self) -> None:
        """Show the database again after a backup."""
        self._end_inside()
        self._look_up(self._opening())
        self.shown.emit()

    def _end_inside(self) -> None:
        if self._inside is not None:
            self._inside.close()
            self._inside = None

    def _look_up(self, open_reader: Callable[[], Reader]) -> None:
        if self._lookups is not None:
            self._lookups.close()
        self._lookups = Lookups(open_reader, self)
        self._lookups.failed.connect(self.failed)

    def close(self) -> None:
        """End the work under way and close the database."""
        self.closing.emit()
        if self._imports is not None:
            self._imports.close()
            self._imports = None
        if self._lookups is not None:
            self._lookups.close()
            self._lookups = None
        self._end_inside()
        if self._store is not None:
            self._store.close()
            self._store = None

    # --- reading ------------------------------------------------------------------------

    def article_rows(self, *, trashed: bool = False) -> tuple[ArticleRow, ...]:
        """Give the newest articles, or of those in the trash; a few hundred at most."""
        found = late.totals.article_ids(self.reader, trashed=trashed)
        return late.totals.article_rows(self.reader, found.ids[:_MOST_ROWS])

    def article(self, article_id: int) -> tuple[ArticleRow, ArticleVersion]:
        """Give an article and its latest version."""
        return late.articles.row(self.reader, article_id), late.articles.version(
            self.reader, article_id
        )

    def claims(self, article_id: int) -> tuple[Claim, ...]:
        """Give an article's claims in text order, rejected ones left out."""
        return late.claims.of_article(self.reader, article_id)

    def claims_after(
        self, article_id: int, known: Sequence[Claim], changed: frozenset[int]
    ) -> tuple[Claim, ...]:
        """Give an article's claims as ``claims`` does, when only ``changed`` are not as known."""
        return late.claims.after(self.reader, article_id, known, changed)

    def claim(self, claim_id: int) -> Claim:
        """Give one claim as it stands."""
        return late.claims.get(self.reader, claim_id)

    def scale(self) -> Scale:
        """Give the database's verdict scale."""
        return late.verdicts.scale(self.reader)

    def place(self, article_id: int) -> tuple[int | None, int | None]:
        """Give where the reader was: claim and first visible code point, None when unknown."""
        return late.articles.place(self.reader, article_id)

    def keep_place(self, article_id: int, claim_id: int | None, scroll: int) -> None:
        """Remember where the reader is; not an act that undo knows."""
        if not self.is_read_only:
            late.articles.opened(self.store, article_id, at_claim=claim_id, scroll=scroll)

    # --- acts on claims -----------------------------------------------------------------

    def rate(self, claim_id: int, rating_key: str | None) -> bool:
        """Give or, with None, clear a verdict. True when it is on the disk."""
        return self.do(lambda: late.review.rate(self.store, claim_id, rating_key))

    def reject(self, claim_id: int) -> bool:
        """Say that a proposal is not a claim."""
        return self.do(lambda: late.review.reject(self.store, claim_id))

    def rate_all(self, claim_ids: Sequence[int], rating_key: str | None) -> bool:
        """Give claims one verdict, or, with None, clear theirs, in one act."""
        return self.do(lambda: late.review.rate_all(self.store, claim_ids, rating_key))

    def reject_all(self, claim_ids: Sequence[int]) -> bool:
        """Say of proposals that they are no claims, in one act."""
        return self.do(lambda: late.review.reject_all(self.store, claim_ids))

    def set_note(self, claim_id: int, text: str) -> bool:
        """Write the desk's note on a claim."""
        return self.do(lambda: late.review.set_note(self.store, claim_id, text))

    def set_reason(self, claim_id: int, text: str) -> bool:
        """Write why the verdict is what it is."""
        return self.do(lambda: late.review.set_reason(self.store, claim_id, text))

    def link(
        self, claim_id: int, target: str, *, title: str = "", stance: Stance, excerpt: str = ""
    ) -> bool:
        """Link a source, ``target`` an http(s) address or a file's path, which is copied."""
        return self.do(
            lambda: late.review.link_source(
                self.store, claim_id, target=target, title=title, stance=stance, excerpt=excerpt
            )
        )

    def unlink(self, evidence_id: int) -> bool:
        """Take a source off its claim."""
        return self.do(lambda: late.review.unlink_source(self.store, evidence_id))

    def decide_match(self, match_id: int, *, same: bool) -> bool:
        """Say whether a claim is the same as an earlier one."""
        return self.do(lambda: late.review.decide_match(self.store, match_id, same=same))

    def weights(self) -> Weights:
        """Give what each criterion of check-worthiness counts at this desk."""
        return late.weighting.in_force(self.reader)

    def default_weights(self) -> Weights:
        """Give what each criterion counts where the desk has not said otherwise."""
        return late.weighting.defaults()

    def weigh(self, weights: Weights) -> bool:
        """Rate the claims by other weights; a setting, not an act that undo knows."""
        return self.do(lambda: late.weighting.weigh(self.store, weights))

    # --- acts on articles ---------------------------------------------------------------

    def edit_details(
        self,
        article_id: int,
        *,
        title: str,
        outlet: str | None,
        byline: str | None,
        url: str | None,
        published: WorldDate | None,
    ) -> bool:
        """Correct what the article says of itself; dates reckoned from it follow."""
        return self.do(
            lambda: late.importing.edit_details(
                self.store,
                article_id,
                title=title,
                outlet=outlet,
                byline=byline,
                url=url,
                published=published,
            )
        )

    def set_included(self, article_id: int, start: int, *, included: bool) -> bool:
        """Bring the block that starts at ``start`` back, or leave it out, and analyse again."""
        done = self.do(
            lambda: late.importing.set_included(self.store, article_id, start, included=included)
        )
        if done:
            self.imports.analyse(article_id)
        return done

    def trash(self, article_id: int) -> bool:
        """Move an article to the trash."""
        return self.do(lambda: late.importing.trash_article(self.store, article_id))

    def restore(self, article_id: int) -> bool:
        """Take an article out of the trash."""
        return self.do(lambda: late.importing.restore_article(self.store, article_id))

    # --- undo ---------------------------------------------------------------------------

    @property
    def undo_label(self) -> str | None:
        """The name of the act that undo would take back, None when there is none."""
        label = self._store.undo_label if self._store and not self._inside else None
        return said.act(label)

    @property
    def redo_label(self) -> str | None:
        """The name of the act that redo would do again, None when there is none."""
        label = self._store.redo_label if self._store and not self._inside else None
        return said.act(label)

    @Slot()
    def undo(self) -> bool:
        """Take the last act back."""
        return self.do(self.store.undo)

    @Slot()
    def redo(self) -> bool:
        """Do the act again that was taken back."""
        return self.do(self.store.redo)

    def do(self, act: Callable[[], Change | None]) -> bool:
        """Run a service, announce what it changed and tell whether it did; an error is emitted."""
        if self.is_read_only:
            self.failed.emit(KnownError(self.why_read_only, hint=self.tr("Nothing was changed.")))
            return False
        self.imports.finish_storing()
        try:
            change = act()
        except KnownError as error:
            self.failed.emit(error)
            return False
        if change is not None:
            self.changed.emit(change)
        return change is not None

    def tell(self, change: Change) -> None:
        """Announce a change that was made beside the user's acts (an import)."""
        self.changed.emit(change)

    def save_blob(self, sha256: str, name: str) -> None:
        """Save a stored file under another name.

        Raises:
            KnownError: the stored copy is gone or was changed, or the target cannot be written.
        """
        late.library.save_blob(self.reader, sha256, Path(name))

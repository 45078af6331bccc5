"""Claims: what the extraction proposed and what a person decided about it."""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

from onrecord_db.claim_rows import load
from onrecord_db.connection import Row
from onrecord_db.errors import BugError
from onrecord_db.extractions import add_extraction, adding
from onrecord_db.reader import Reader
from onrecord_db.records import Claim, ReviewState, State, WorldDate
from onrecord_db.store import Store
from onrecord_db.values import date_columns, now_utc, text_hash

__all__ = [
    "add_extraction",
    "adding",
    "find",
    "get",
    "near",
    "of_article",
    "set_note",
    "set_review_state",
    "set_said_on",
    "set_state",
]

_LATEST = "(SELECT max(id) FROM article_version WHERE article_id = ?)"

# Words that stand in most sentences: they find everything, and bm25 over all of it takes 0.4 s
# in a million claims.
_COMMON = frozenset(
    """
    a about after all also an and are as at be been but by can could did do does for from had
    has have he her his i if in into is it its many may more most no not of on or other our over
    said say says she should so some such than that the their them there these they this those
    to under up was we were what when which who will with would you
    """.split()  # noqa: SIM905  # a list of ninety quoted words reads worse
)

# bm25 of 234,000 hits takes 0.4 s, newest first 0.4 ms (1 M claims, SQLite 3.40): rank below this.
_RANKED = 20_000


def of_article(store: Reader, article_id: int) -> tuple[Claim, ...]:
    """Give the claims of an article's latest version in text order, without rejected ones."""
    found = store.all(
        f"SELECT id FROM occurrence WHERE version_id = {_LATEST} AND state != 'rejected'"
        " ORDER BY start, id",
        (article_id,),
    )
    return load(store, [row["id"] for row in found])


def get(store: Reader, claim_id: int) -> Claim:
    """Give one claim, rejected or not, where it first occurs.

    Raises:
        BugError: there is no such claim.
    """
    return load(store, [_occurrence(store, claim_id)["id"]])[0]


def find(store: Reader, query: str = "", *, limit: int = 1000) -> tuple[Claim, ...]:
    """Give the claims whose statement or printed words hold all words of ``query``.

    Case and accents do not count, nor do English endings; the last word may be unfinished.
    Best first, or where they stand in more than 20,000 claims the newest first; with no words
    all claims, the newest first. Rejected claims and articles in the
    trash are left out.
    """
    words = _words(query)
    if query.strip() and not words:
        return ()
    if not words:
        found = store.all(
            "SELECT o.id FROM occurrence o JOIN article_version v ON v.id = o.version_id"
            " JOIN article a ON a.id = v.article_id"
            " WHERE o.state != 'rejected' AND a.trashed_at IS NULL ORDER BY o.id DESC LIMIT ?",
            (limit,),
        )
    else:
        match = f"{' AND '.join(words)} *"
        order = "claim_fts.rowid DESC" if _is_common(store, match) else "claim_fts.rank, o.id DESC"
        found = store.all(
            "SELECT o.id FROM claim_fts JOIN occurrence o ON o.claim_id = claim_fts.rowid"
            " JOIN article_version v ON v.id = o.version_id"
            " JOIN article a ON a.id = v.article_id"
            " WHERE claim_fts MATCH ? AND o.state != 'rejected' AND a.trashed_at IS NULL"
            f" ORDER BY {order} LIMIT ?",
            (match, limit),
        )
    return load(store, [row["id"] for row in found])


def near(
    store: Reader, statement: str, *, before_article: int, limit: int = 20
) -> tuple[tuple[int, float], ...]:
    """Give claims of other articles that share words with a statement, best first.

    Args:
        store: any.
        statement: running text; its commonest English words are left out.
        before_article: the article whose own claims are left out.
        limit: at most so many.

    Returns:
        Claim ids with bm25, which is negative: the lower, the nearer. Rejected claims and
        articles in the trash are left out.
    """
    words = [word for word in _words(statement) if word.strip('".,;:!?').lower() not in _COMMON]
    if not words:
        return ()
    found = store.all(
        "SELECT o.claim_id, min(f.score) AS score FROM ("
        " SELECT rowid, rank AS score FROM claim_fts WHERE claim_fts MATCH ?) f"
        " JOIN occurrence o ON o.claim_id = f.rowid"
        " JOIN article_version v ON v.id = o.version_id"
        " JOIN article a ON a.id = v.article_id"
        " WHERE v.article_id != ? AND o.state != 'rejected' AND a.trashed_at IS NULL"
        " GROUP BY o.claim_id ORDER BY score, o.claim_id LIMIT ?",
        (" OR ".join(words), before_article, limit),
    )
    return tuple((row["claim_id"], row["score"]) for row in found)


def set_state(store: Store, claim_id: int, state: State) -> None:
    """Write down whether a person takes this for a claim; a step is open.

    The state is the occurrence's: these words in this article. The claim's row is touched too.
    """
    row = _occurrence(store, claim_id)
    if row["state"] == state.value:
        return
    now = now_utc()
    decided = {"state": state.value, "decided_at": now, "decided_by": store.user}
    store.update("occurrence", row["id"], decided)
    store.run(
        "UPDATE claim SET updated_at = ?, updated_by = ? WHERE id = ?", (now, store.user, claim_id)
    )


def set_review_state(store: Store, claim_id: int, state: ReviewState) -> None:
    """Write down how far the check is; a step is open."""
    store.update("claim", claim_id, {"review_state": state.value})


def set_note(store: Store, claim_id: int, text: str) -> None:
    """Write a claim's note, "" for none; a step is open."""
    sql = "SELECT id FROM note WHERE object = 'claim' AND object_id = ? ORDER BY id LIMIT 1"
    row = store.one(sql, (claim_id,))
    if row is not None:
        store.update("note", row["id"], {"text": text, "text_hash": text_hash(text)})
    elif text:
        _occurrence(store, claim_id)  # a note's object has no foreign key that would say so
        told = {"text": text, "text_hash": text_hash(text)}
        store.insert("note", {"object": "claim", "object_id": claim_id, **told})


def set_said_on(store: Store, claim_id: int, date: WorldDate | None) -> None:
    """Write down when a claim was made; a step is open."""
    store.update("claim", claim_id, date_columns("said_on", date))


def _occurrence(store: Reader, claim_id: int) -> Row:
    row = store.one(
        "SELECT id, state FROM occurrence WHERE claim_id = ? ORDER BY id LIMIT 1", (claim_id,)
    )
    if row is None:
        message = f"There is no claim {claim_id}."
        raise BugError(message)
    return row


def _is_common(store: Reader, match: str) -> bool:
    sql = "SELECT count(*) FROM (SELECT 1 FROM claim_fts WHERE claim_fts MATCH ? LIMIT ?)"
    row = store.one(sql, (match, _RANKED + 1))
    return row is not None and row[0] > _RANKED


def _words(text: str) -> list[str]:
    """Give the words as FTS5 strings: nothing in them is read as an operator."""
    plain = text.replace("\0", " ").replace('"', " ")
    return [f'"{word}"' for word in plain.split() if any(map(str.isalnum, word))]

"""The tables of the third version, laid for a million claims; ``schema_3_copy`` fills them.

Never edited after a release: a later version adds a migration.

Rows that are exchanged between workstations or made by a person have a ``uid`` (16 bytes of
UUIDv7) and who made and changed them when; ``updated_at`` is null while nobody has. Parts of
such a row (blocks, names, appearances, occurrences, attributions) have neither: they belong to
it. Keys are never used again where an undo may bring a row back (AUTOINCREMENT). Children name
their parent and are deleted before it; there is no cascade, so that the journal sees each row
go. ``*_hash`` is the first 8 bytes of the SHA-256 of the text beside it: it finds damage, not
malice, which is what the audit log is for.
"""

from onrecord_db import schema_3_beside as beside

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT,
    updated_by TEXT"""
_PART = """
    id INTEGER PRIMARY KEY AUTOINCREMENT"""


def _date(prefix: str) -> str:
    return f"""
    {prefix}_value TEXT,
    {prefix}_precision TEXT,
    {prefix}_basis TEXT,
    {prefix}_text TEXT"""


def _table(name: str, columns: str) -> str:
    row = _ROW.replace(" UNIQUE", "") if name == "claim" else _ROW
    return f"CREATE TABLE {name} ({row},{columns}\n) STRICT"


def _part(name: str, columns: str) -> str:
    return f"CREATE TABLE {name} ({_PART},{columns}\n) STRICT"


_ARTICLES = (
    _table(
        "article",
        f"""
    title TEXT,
    outlet TEXT,
    byline TEXT,
    url TEXT,{_date("published")},
    language TEXT,
    direction TEXT NOT NULL,
    place TEXT,
    story TEXT,
    file_name TEXT NOT NULL,
    trashed_at TEXT""",
    ),
    _table(
        "article_version",
        """
    article_id INTEGER NOT NULL REFERENCES article(id),
    number INTEGER NOT NULL,
    blocks TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    raw_sha256 TEXT NOT NULL,
    reader TEXT NOT NULL,
    retrieved_at TEXT NOT NULL,
    extractor TEXT,
    text TEXT NOT NULL,
    UNIQUE (article_id, number)""",  # text last: where it overflows its page, damage costs it alone
    ),
)

_ACTORS = (
    _table(
        "actor",
        """
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT,
    same_as TEXT NOT NULL DEFAULT '[]',
    colour INTEGER,
    merged_into INTEGER REFERENCES actor(id)""",
    ),
    # A form once for each actor, with the version that brought it or null for a person's.
    _part(
        "actor_name",
        """
    actor_id INTEGER NOT NULL REFERENCES actor(id),
    form TEXT NOT NULL,
    kind TEXT,
    version_id INTEGER REFERENCES article_version(id),
    UNIQUE (actor_id, form)""",
    ),
    _table(
        "actor_role",
        f"""
    actor_id INTEGER NOT NULL REFERENCES actor(id),
    role TEXT NOT NULL,
    organisation TEXT,{_date("since")},{_date("until")}""",
    ),
    # An actor as one version shows it: forms in order of appearance, mentions as spans.
    _part(
        "appearance",
        """
    version_id INTEGER NOT NULL REFERENCES article_version(id),
    actor_id INTEGER NOT NULL REFERENCES actor(id),
    role TEXT,
    forms TEXT NOT NULL,
    mentions TEXT NOT NULL,
    first INTEGER,
    UNIQUE (version_id, actor_id)""",
    ),
)

_CLAIMS = (
    # What makes claims worth a check: a few hundred lists, which a million claims share. Only
    # ever added to, so that undo need not know of it. worth is by the desk's own weights, and null
    # while it has none.
    """CREATE TABLE criterion_set (
    id INTEGER PRIMARY KEY,
    criteria TEXT NOT NULL UNIQUE,
    worth REAL
) STRICT""",
    # A million keys of uid would cost 30 MB: what looks claims up by it makes its own index.
    _table(
        "claim",
        f"""
    statement TEXT NOT NULL,
    statement_hash BLOB NOT NULL,
    type TEXT NOT NULL,
    speech INTEGER NOT NULL CHECK (speech IN (0, 1)),{_date("said_on")},
    checkworthy REAL NOT NULL,
    criteria_id INTEGER NOT NULL REFERENCES criterion_set(id),
    quantities TEXT NOT NULL,
    denied INTEGER NOT NULL CHECK (denied IN (0, 1)),
    review_state TEXT NOT NULL,
    importance INTEGER NOT NULL DEFAULT 0 CHECK (importance BETWEEN 0 AND 3),
    due TEXT,
    owner TEXT,
    quote_fidelity TEXT,
    position_change TEXT,
    edited TEXT""",  # JSON list of what a person wrote: a new extraction leaves it alone
    ),
    # One act of saying: many occurrences can report it.
    _table(
        "utterance",
        f"""
    actor_id INTEGER REFERENCES actor(id),{_date("said_on")},
    venue TEXT""",
    ),
    _part(
        "occurrence",
        """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    version_id INTEGER NOT NULL REFERENCES article_version(id),
    utterance_id INTEGER REFERENCES utterance(id),
    spans TEXT NOT NULL,
    headlines TEXT NOT NULL,
    start INTEGER NOT NULL,
    exact TEXT NOT NULL,
    exact_hash BLOB NOT NULL,
    anchor_state TEXT NOT NULL,
    made_by TEXT,
    score REAL NOT NULL,
    state TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT""",  # made_by is null for the program
    ),
    _part(
        "attribution",
        """
    occurrence_id INTEGER NOT NULL REFERENCES occurrence(id),
    position INTEGER NOT NULL,
    actor_id INTEGER REFERENCES actor(id),
    role TEXT,
    cue TEXT NOT NULL,
    cue_spans TEXT NOT NULL,
    source_spans TEXT NOT NULL,
    manner TEXT,
    unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    UNIQUE (occurrence_id, position)""",
    ),
    _table(
        "relation",
        """
    from_claim_id INTEGER NOT NULL REFERENCES claim(id),
    to_claim_id INTEGER NOT NULL REFERENCES claim(id),
    type TEXT NOT NULL,
    reasons TEXT NOT NULL,
    score REAL NOT NULL,
    state TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    UNIQUE (from_claim_id, to_claim_id, type)""",
    ),
    _table(
        "pledge",
        f"""
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    deliverable TEXT NOT NULL,{_date("deadline")}""",
    ),
    _table(
        "pledge_event",
        """
    pledge_id INTEGER NOT NULL REFERENCES pledge(id),
    status TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL""",
    ),
)

_VERDICTS = (
    _table(
        "scale",
        """
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL""",
    ),
    _table(
        "rating",
        """
    scale_id INTEGER NOT NULL REFERENCES scale(id),
    key TEXT NOT NULL,
    label TEXT NOT NULL,
    definition TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER,
    colour_role TEXT NOT NULL,
    glyph TEXT NOT NULL,
    UNIQUE (scale_id, key)""",
    ),
    _table(
        "verdict",
        f"""
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    number INTEGER NOT NULL,
    rating_id INTEGER REFERENCES rating(id),
    ruling TEXT NOT NULL,
    ruling_hash BLOB NOT NULL,
    justification TEXT NOT NULL DEFAULT '',
    confidence TEXT,
    confidence_why TEXT NOT NULL DEFAULT '',
    open_questions TEXT NOT NULL DEFAULT '',{_date("as_of")},
    decided_at TEXT NOT NULL,
    author TEXT NOT NULL,
    reviewer TEXT,
    approved_at TEXT,
    change_kind TEXT,
    change_note TEXT NOT NULL DEFAULT '',
    UNIQUE (claim_id, number)""",
    ),
    _table(
        "correction",
        """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    from_verdict_id INTEGER REFERENCES verdict(id),
    to_verdict_id INTEGER REFERENCES verdict(id),
    kind TEXT NOT NULL,
    public_note TEXT NOT NULL""",
    ),
)

_SOURCES = (
    _table(
        "source",
        f"""
    title TEXT NOT NULL,
    outlet TEXT,
    author TEXT,
    kind TEXT,
    url TEXT,{_date("published")},
    origin_group TEXT""",
    ),
    _table(
        "evidence",
        """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    source_id INTEGER NOT NULL REFERENCES source(id),
    stance TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    excerpt_hash BLOB NOT NULL,
    locator TEXT,
    blob_sha256 TEXT,
    file_name TEXT,
    is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
    visibility TEXT NOT NULL DEFAULT 'publish',
    retrieved_at TEXT NOT NULL,
    retrieved_by TEXT NOT NULL,
    trashed_at TEXT""",
    ),
    _table(
        "search_log",
        """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    query TEXT NOT NULL,
    result TEXT NOT NULL,
    at TEXT NOT NULL,
    deadline TEXT,
    answered_at TEXT,
    trashed_at TEXT""",
    ),
)

_DESK = (
    _table(
        "note",
        """
    object TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_hash BLOB NOT NULL""",
    ),
    _table("tag", "\n    name TEXT NOT NULL UNIQUE"),
    _part(
        "tagged",
        """
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    object TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    UNIQUE (object, object_id, tag_id)""",
    ),
    _table("collection", "\n    name TEXT NOT NULL UNIQUE"),
    _part(
        "collected",
        """
    collection_id INTEGER NOT NULL REFERENCES collection(id),
    object TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    UNIQUE (object, object_id, collection_id)""",
    ),
    _table(
        "saved_search",
        """
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    query TEXT NOT NULL""",
    ),
    _table(
        "report",
        """
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    verdicts TEXT NOT NULL,
    audit_head TEXT NOT NULL,
    files TEXT NOT NULL""",
    ),
    _table(
        "user",
        """
    name TEXT NOT NULL UNIQUE,
    initials TEXT NOT NULL,
    role TEXT NOT NULL""",
    ),
)

STATEMENTS = (
    *_ARTICLES,
    *_ACTORS,
    *_CLAIMS,
    *_VERDICTS,
    *_SOURCES,
    *_DESK,
    *beside.BESIDE,
    *beside.DERIVED,
    *beside.INDEXES,
    beside.SHOWN_MATCH,
)

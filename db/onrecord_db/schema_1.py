"""The tables of the first version. Never edited after a release: a later one adds a migration.

Every table has an integer key that is never used again (AUTOINCREMENT: an undo may bring a row
back under its old number), a ``uid`` for exchange between workstations, and who made and
changed the row when. Children name their parent and are deleted before it; there is no
cascade, so that the journal sees each row go.
"""

# ruff: noqa: S608  # values go by ?; what is put into SQL is names and clauses of our own

_ROW = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL"""


def _date(prefix: str) -> str:
    return f"""
    {prefix}_value TEXT,
    {prefix}_precision TEXT,
    {prefix}_basis TEXT,
    {prefix}_text TEXT"""


def _table(name: str, columns: str) -> str:
    return f"CREATE TABLE {name} ({_ROW},{columns}\n) STRICT"


_ARTICLE = _table(
    "article",
    f"""
    title TEXT,
    outlet TEXT,
    byline TEXT,
    url TEXT,{_date("published")},
    language TEXT,
    direction TEXT NOT NULL,
    file_name TEXT NOT NULL,
    trashed_at TEXT""",
)

_ARTICLE_VERSION = _table(
    "article_version",
    """
    article_id INTEGER NOT NULL REFERENCES article(id),
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    raw_sha256 TEXT NOT NULL,
    reader TEXT NOT NULL,
    retrieved_at TEXT NOT NULL,
    extractor TEXT,
    UNIQUE (article_id, number)""",
)

_BLOCK = _table(
    "block",
    """
    version_id INTEGER NOT NULL REFERENCES article_version(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    included INTEGER NOT NULL CHECK (included IN (0, 1)),
    set_by TEXT NOT NULL,
    CHECK (0 <= start AND start <= "end"),
    UNIQUE (version_id, start)""",
)

_ACTOR = _table(
    "actor",
    """
    name TEXT NOT NULL,
    kind TEXT NOT NULL""",
)

_ACTOR_NAME = _table(
    "actor_name",
    """
    actor_id INTEGER NOT NULL REFERENCES actor(id),
    form TEXT NOT NULL,
    kind TEXT,
    position INTEGER NOT NULL,
    version_id INTEGER REFERENCES article_version(id)""",
)

_ACTOR_ROLE = _table(
    "actor_role",
    """
    actor_id INTEGER NOT NULL REFERENCES actor(id),
    role TEXT NOT NULL,
    version_id INTEGER REFERENCES article_version(id)""",
)

_MENTION = _table(
    "mention",
    """
    version_id INTEGER NOT NULL REFERENCES article_version(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    actor_id INTEGER REFERENCES actor(id),
    method TEXT NOT NULL,
    score REAL,
    state TEXT NOT NULL,
    CHECK (0 <= start AND start <= "end")""",
)

_CLAIM = _table(
    "claim",
    f"""
    statement TEXT NOT NULL,
    type TEXT NOT NULL,
    speech INTEGER NOT NULL CHECK (speech IN (0, 1)),{_date("said_on")},
    checkworthy REAL NOT NULL,
    reasons TEXT NOT NULL,
    review_state TEXT NOT NULL""",
)

_OCCURRENCE = _table(
    "occurrence",
    """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    version_id INTEGER NOT NULL REFERENCES article_version(id),
    spans TEXT NOT NULL,
    start INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    anchor_state TEXT NOT NULL,
    method TEXT NOT NULL,
    score REAL NOT NULL,
    state TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT""",
)

_ATTRIBUTION = _table(
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
)

_RELATION = _table(
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
)

_SCALE = _table(
    "scale",
    """
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL""",
)

_RATING = _table(
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
)

_VERDICT = _table(
    "verdict",
    """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    number INTEGER NOT NULL,
    rating_id INTEGER REFERENCES rating(id),
    ruling TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    author TEXT NOT NULL,
    UNIQUE (claim_id, number)""",
)

_SOURCE = _table(
    "source",
    """
    title TEXT NOT NULL,
    url TEXT""",
)

_EVIDENCE = _table(
    "evidence",
    """
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    source_id INTEGER NOT NULL REFERENCES source(id),
    stance TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    blob_sha256 TEXT,
    file_name TEXT,
    retrieved_at TEXT NOT NULL,
    retrieved_by TEXT NOT NULL,
    trashed_at TEXT""",
)

_NOTE = _table(
    "note",
    """
    object TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    text TEXT NOT NULL""",
)

# Local to this workstation, so without uid; not journalled.
_SETTING = "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"
_ARTICLE_PLACE = """CREATE TABLE article_place (
    article_id INTEGER PRIMARY KEY REFERENCES article(id),
    at_claim_id INTEGER REFERENCES claim(id) ON DELETE SET NULL,
    scroll INTEGER,
    opened_at TEXT NOT NULL
) STRICT"""

_INDEXES = (
    "CREATE INDEX article_version_raw ON article_version(raw_sha256)",
    "CREATE INDEX actor_by_name ON actor(name, kind)",
    "CREATE INDEX actor_name_actor ON actor_name(actor_id)",
    "CREATE INDEX actor_name_version ON actor_name(version_id)",
    "CREATE INDEX actor_role_actor ON actor_role(actor_id)",
    "CREATE INDEX actor_role_version ON actor_role(version_id)",
    "CREATE INDEX mention_version ON mention(version_id, start)",
    "CREATE INDEX mention_actor ON mention(actor_id)",
    "CREATE INDEX occurrence_claim ON occurrence(claim_id)",
    "CREATE INDEX occurrence_version ON occurrence(version_id, start)",
    "CREATE INDEX attribution_actor ON attribution(actor_id)",
    "CREATE INDEX relation_to ON relation(to_claim_id)",
    "CREATE INDEX verdict_rating ON verdict(rating_id)",
    "CREATE INDEX evidence_claim ON evidence(claim_id)",
    "CREATE INDEX evidence_source ON evidence(source_id)",
    "CREATE INDEX note_object ON note(object, object_id)",
    "CREATE INDEX article_place_claim ON article_place(at_claim_id)",
)

# The matches that a person sees: neither rejected, nor with a claim that was rejected or whose
# article is in the trash. Without an aggregate, so that it can be joined by an index.
_SHOWN_MATCH = """CREATE VIEW shown_match AS
    SELECT m.*, o.id AS to_occurrence_id FROM relation m
    JOIN occurrence o ON o.id = (
        SELECT min(id) FROM occurrence WHERE claim_id = m.to_claim_id AND state != 'rejected')
    JOIN article_version v ON v.id = o.version_id
    JOIN article a ON a.id = v.article_id
    WHERE m.type = 'same' AND m.state != 'rejected' AND a.trashed_at IS NULL"""

# One row an occurrence: the claim's wording of our own beside the words as printed. "porter"
# lets "meeting" find "meetings"; "remove_diacritics 2" lets "Zurich" find "Zürich".
_SEARCH = (
    """CREATE VIEW claim_words AS
    SELECT o.id, c.statement, o.exact FROM occurrence o JOIN claim c ON c.id = o.claim_id""",
    """CREATE VIRTUAL TABLE claim_fts USING fts5(
    statement, exact, content = 'claim_words', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2')""",
)

_FORGET = "INSERT INTO claim_fts(claim_fts, rowid, statement, exact)"
_LEARN = "INSERT INTO claim_fts(rowid, statement, exact)"

# The index is told the old words to forget, so each trigger says exactly what stood there. A
# claim comes before its occurrences and goes after them.
_SEARCH_TRIGGERS = (
    f"""CREATE TRIGGER occurrence_found AFTER INSERT ON occurrence BEGIN
    {_LEARN} SELECT new.id, statement, new.exact FROM claim WHERE id = new.claim_id;
END""",
    f"""CREATE TRIGGER occurrence_forgotten AFTER DELETE ON occurrence BEGIN
    {_FORGET} SELECT 'delete', old.id, statement, old.exact FROM claim WHERE id = old.claim_id;
END""",
    f"""CREATE TRIGGER occurrence_reworded AFTER UPDATE OF exact, claim_id ON occurrence BEGIN
    {_FORGET} SELECT 'delete', old.id, statement, old.exact FROM claim WHERE id = old.claim_id;
    {_LEARN} SELECT new.id, statement, new.exact FROM claim WHERE id = new.claim_id;
END""",
    f"""CREATE TRIGGER claim_reworded AFTER UPDATE OF statement ON claim BEGIN
    {_FORGET} SELECT 'delete', id, old.statement, exact FROM occurrence WHERE claim_id = old.id;
    {_LEARN} SELECT id, new.statement, exact FROM occurrence WHERE claim_id = new.id;
END""",
)

STATEMENTS = (
    _ARTICLE,
    _ARTICLE_VERSION,
    _BLOCK,
    _ACTOR,
    _ACTOR_NAME,
    _ACTOR_ROLE,
    _MENTION,
    _CLAIM,
    _OCCURRENCE,
    _ATTRIBUTION,
    _RELATION,
    _SCALE,
    _RATING,
    _VERDICT,
    _SOURCE,
    _EVIDENCE,
    _NOTE,
    _SETTING,
    _ARTICLE_PLACE,
    *_INDEXES,
    _SHOWN_MATCH,
    *_SEARCH,
    *_SEARCH_TRIGGERS,
)

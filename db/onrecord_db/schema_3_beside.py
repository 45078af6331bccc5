"""The tables of the third version that no act of a person writes, the indexes and the view.

Never edited after a release.
"""

# What is written beside the acts of a person: not journalled, never undone.
BESIDE = (
    """CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    act TEXT NOT NULL,
    object TEXT NOT NULL,
    before TEXT,
    after TEXT,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT""",
    """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
    SELECT raise(ABORT, 'the audit log is only added to');
END""",
    """CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN
    SELECT raise(ABORT, 'the audit log is only added to');
END""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE article_place (
    article_id INTEGER PRIMARY KEY REFERENCES article(id),
    at_claim_id INTEGER REFERENCES claim(id) ON DELETE SET NULL,
    scroll INTEGER,
    opened_at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE embedding (
    claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (claim_id, model)
) STRICT, WITHOUT ROWID""",
)

# Reckoned from the rows above at the end of each step, see derived.py. A narrow row a claim, so
# that any filter is one scan without joins; search indexes that keep no text of their own.
# "porter" lets "meeting" find "meetings"; "remove_diacritics 2" lets "Zurich" find "Zürich".
_FACET = """CREATE TABLE claim_facet (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL,
    actor_id INTEGER,
    day INTEGER,
    said INTEGER,
    shown INTEGER NOT NULL,
    speech INTEGER NOT NULL,
    denied INTEGER NOT NULL,
    proposed INTEGER NOT NULL,
    unsure INTEGER NOT NULL,
    type INTEGER NOT NULL,
    manner INTEGER,
    status INTEGER NOT NULL,
    rating_id INTEGER,
    author TEXT,
    owner TEXT,
    sources INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    numbers INTEGER NOT NULL,
    headlines INTEGER NOT NULL,
    repeated INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    due TEXT,
    importance INTEGER NOT NULL,
    worth REAL NOT NULL
) STRICT"""


def _fts(name: str, columns: str) -> str:
    return f"""CREATE VIRTUAL TABLE {name} USING fts5({columns}, content = '',
    contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')"""


DERIVED = (
    _FACET,
    _fts("claim_fts", "statement, exact"),
    _fts("article_fts", "title, body"),
    _fts("source_fts", "title, outlet, url"),
    _fts("excerpt_fts", "excerpt"),
    _fts("note_fts", "text"),
    _fts("actor_fts", "names"),
)

INDEXES = (
    "CREATE INDEX article_version_raw ON article_version(raw_sha256)",
    (
        "CREATE INDEX article_by_day ON article(ifnull(published_value, created_at), id)"
        " WHERE trashed_at IS NULL"
    ),
    "CREATE INDEX article_trashed ON article(trashed_at) WHERE trashed_at IS NOT NULL",
    "CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL",
    "CREATE INDEX actor_by_name ON actor(name, kind)",
    "CREATE INDEX actor_merged ON actor(merged_into) WHERE merged_into IS NOT NULL",
    "CREATE INDEX actor_name_form ON actor_name(form)",
    "CREATE INDEX actor_name_version ON actor_name(version_id)",
    "CREATE INDEX actor_role_actor ON actor_role(actor_id)",
    "CREATE INDEX appearance_actor ON appearance(actor_id)",
    "CREATE INDEX appearance_role ON appearance(role) WHERE role IS NOT NULL",
    "CREATE INDEX occurrence_claim ON occurrence(claim_id)",
    "CREATE INDEX occurrence_version ON occurrence(version_id, start)",
    "CREATE INDEX occurrence_utterance ON occurrence(utterance_id) WHERE utterance_id IS NOT NULL",
    "CREATE INDEX attribution_actor ON attribution(actor_id)",
    "CREATE INDEX utterance_actor ON utterance(actor_id)",
    "CREATE INDEX relation_to ON relation(to_claim_id)",
    "CREATE INDEX pledge_claim ON pledge(claim_id)",
    "CREATE INDEX pledge_event_pledge ON pledge_event(pledge_id)",
    "CREATE INDEX verdict_rating ON verdict(rating_id)",
    "CREATE INDEX correction_claim ON correction(claim_id)",
    "CREATE INDEX correction_from ON correction(from_verdict_id)",
    "CREATE INDEX correction_to ON correction(to_verdict_id)",
    "CREATE INDEX evidence_claim ON evidence(claim_id)",
    "CREATE INDEX evidence_source ON evidence(source_id)",
    "CREATE INDEX evidence_blob ON evidence(blob_sha256) WHERE blob_sha256 IS NOT NULL",
    "CREATE INDEX search_log_claim ON search_log(claim_id)",
    "CREATE INDEX note_object ON note(object, object_id)",
    "CREATE INDEX tagged_tag ON tagged(tag_id)",
    "CREATE INDEX collected_collection ON collected(collection_id)",
    "CREATE INDEX article_place_claim ON article_place(at_claim_id)",
)

# The matches that a person sees: neither rejected, nor with a claim that was rejected or whose
# article is in the trash. Without an aggregate, so that it can be joined by an index.
SHOWN_MATCH = """CREATE VIEW shown_match AS
    SELECT m.*, o.id AS to_occurrence_id FROM relation m
    JOIN occurrence o ON o.id = (
        SELECT min(id) FROM occurrence WHERE claim_id = m.to_claim_id AND state != 'rejected')
    JOIN article_version v ON v.id = o.version_id
    JOIN article a ON a.id = v.article_id
    WHERE m.type = 'same' AND m.state != 'rejected' AND a.trashed_at IS NULL"""

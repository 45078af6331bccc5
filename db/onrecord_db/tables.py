"""The names of the tables, by how they are written."""

# Undo takes their rows back. Parents come before their children.
JOURNALLED = (
    "article",
    "article_version",
    "actor",
    "actor_name",
    "actor_role",
    "appearance",
    "claim",
    "utterance",
    "occurrence",
    "attribution",
    "relation",
    "pledge",
    "pledge_event",
    "scale",
    "rating",
    "verdict",
    "correction",
    "source",
    "evidence",
    "search_log",
    "note",
    "tag",
    "tagged",
    "collection",
    "collected",
    "saved_search",
    "report",
    "user",
)

# Belong to a row of another table, so they have neither uid nor who made them when.
PARTS = frozenset(
    {
        "actor_name",
        "appearance",
        "occurrence",
        "attribution",
        "tagged",
        "collected",
    }
)

# Only added to, beside the acts that need them.
SHARED = ("criterion_set",)

# How this desk works and where its user was: never undone.
LOCAL = ("setting", "article_place", "draft", "embedding")

"""Claims that share words with a statement: what the matcher compares it with."""

from onrecord_db.reader import Reader
from onrecord_db.search import fulltext

# Words that stand in most sentences: they find everything and tell nothing.
_COMMON = frozenset(
    """
    a about after all also an and are as at be been but by can could did do does for from had
    has have he her his i if in into is it its many may more most no not of on or other our over
    said say says she should so some such than that the their them there these they this those
    to under up was we were what when which who will with would you
    """.split()  # noqa: SIM905  # a list of ninety quoted words reads worse
)

# Claims that are scored: bm25 takes 2 µs each, and a claim is to be compared within 10 ms.
_SCORED = 2_000
_JOINED = 3  # so many of the rarest words stand together in what is compared, where all are common

_NEAR = """
SELECT f.id, m.score FROM (
    SELECT rowid AS at, bm25(claim_fts) AS score FROM claim_fts WHERE claim_fts MATCH ?
    ORDER BY rowid DESC LIMIT ?
) m JOIN claim_facet f ON f.id = m.at
WHERE f.article_id != ? AND f.shown ORDER BY m.score, f.id LIMIT ?"""


def near(
    reader: Reader, statement: str, *, before_article: int, limit: int = 20
) -> tuple[tuple[int, float], ...]:
    """Give claims of other articles that share words with a statement, best first.

    The rarest words are looked for, as many as find 2,000 claims together; in a small database
    these are all.

    Args:
        reader: any.
        statement: running text; its commonest English words are left out.
        before_article: the article whose own claims are left out.
        limit: at most so many.

    Returns:
        Claim ids with bm25, which is negative: the lower, the nearer. Rejected claims and
        articles in the trash are left out.
    """
    words = dict.fromkeys(
        fulltext.quoted(word)
        for word in statement.replace('"', " ").split()
        if word.strip(".,;:!?").lower() not in _COMMON and fulltext.tokens(word)
    )
    if not words:
        return ()
    found = reader.all(_NEAR, (_rarest(reader, list(words)), _SCORED, before_article, limit))
    return tuple((row[0], row[1]) for row in found)


def _rarest(reader: Reader, words: list[str]) -> str:
    """Give the index a query that finds few enough claims."""
    counts = {word: _count(reader, word) for word in words}
    words.sort(key=lambda word: counts[word])
    chosen, total = [], 0
    for word in words:
        total += counts[word]
        if total > _SCORED:
            break
        chosen.append(word)
    return " OR ".join(chosen) if any(counts[word] for word in chosen) else _together(words, counts)


def _together(words: list[str], counts: dict[str, int]) -> str:
    """Where every word stands in very many claims, ask for some of them together."""
    return " AND ".join([word for word in words if counts[word]][:_JOINED] or words[:1])


def _count(reader: Reader, word: str) -> int:
    """Count the claims that hold a word, up to one more than are scored."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM claim_fts WHERE claim_fts MATCH ? LIMIT ?)"
    row = reader.one(sql, (word, _SCORED + 1))
    return 0 if row is None else row[0]

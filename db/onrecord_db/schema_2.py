"""What the second version adds: quantities, criteria, denials and headlines of claims.

Never edited after a release.
"""

_REASONS = {  # of the first version, and the criteria that they told
    "gives a number": "number",
    "compares": "comparison",
    "names a cause": "cause",
    "speaks of law or rules": "law",
    "says what happened": "event",
    "an opinion": "opinion",
    "a position, not a fact": "position",
    "a personal experience": "experience",
    "about the future": "prediction",
    "a pledge or threat: can be followed up": "pledge",
    "a thought or wish, not a statement": "wish",
    "put carefully": "hedged",
    "very short": "short",
    "names who or where": "named",
    "a denial": "denial",
}
_KEYS = ", ".join(f"('{reason}', '{key}')" for reason, key in _REASONS.items())

STATEMENTS = (
    # [{"start": 5, "end": 14, "text": "30 days", "kind": "duration", "value": 30, ...}, ...]
    "ALTER TABLE claim ADD COLUMN quantities TEXT NOT NULL DEFAULT '[]'",
    # pairs of key and reason, as [["number", "gives a number"]]
    "ALTER TABLE claim ADD COLUMN criteria TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE claim ADD COLUMN denied INTEGER NOT NULL DEFAULT 0 CHECK (denied IN (0, 1))",
    # Stretches of the same version's headlines that repeat the occurrence's words.
    "ALTER TABLE occurrence ADD COLUMN headlines TEXT NOT NULL DEFAULT '[]'",
    # The criteria can be read from the reasons; the numbers in a claim need a new analysis.
    f"""UPDATE claim SET criteria = (
    WITH told(reason, key) AS (VALUES {_KEYS})
    SELECT ifnull(json_group_array(json_array(
        CASE WHEN r.value LIKE 'of public interest: %' THEN 'public_interest' ELSE t.key END,
        r.value)), '[]')
    FROM json_each(claim.reasons) r LEFT JOIN told t ON t.reason = r.value
    WHERE t.key IS NOT NULL OR r.value LIKE 'of public interest: %')
    WHERE reasons != '[]'""",  # noqa: S608  # words of our own
    """UPDATE claim SET denied = 1 WHERE EXISTS (
    SELECT 1 FROM json_each(claim.reasons) WHERE value = 'a denial')""",
)

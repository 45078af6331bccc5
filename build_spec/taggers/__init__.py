"""Train the taggers of ``onrecord.claims.tagging`` on annotated articles, and write their card."""

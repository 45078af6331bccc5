"""Take what can still be read out of a damaged database, without SQLite's help.

SQLite stops at the first damaged page of a table. We read the file as pages ourselves: walk each
table's tree as far as it goes, find the leaves that a damaged inner page has cut off, ask the
indexes for what the lost rows were, and put everything into a new database.
"""

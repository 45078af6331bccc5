"""Search: the filter language, and what it finds in the database and in memory."""

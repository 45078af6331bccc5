"""The OnRecord database file. No Qt, no spaCy."""

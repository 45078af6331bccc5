"""Article text -> actors and claims; the only room with spaCy."""

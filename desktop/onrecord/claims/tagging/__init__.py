"""Learned taggers: a small transformer marks cues, contents, sources and names in a text."""

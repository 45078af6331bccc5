"""The settings: a table of rows, what they are now, and what they change."""

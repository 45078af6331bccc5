"""The commands of the window: a table of rows, and what is made of it."""

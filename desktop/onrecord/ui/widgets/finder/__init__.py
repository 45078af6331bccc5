"""The line that finds commands and things to go to, and the list below it."""

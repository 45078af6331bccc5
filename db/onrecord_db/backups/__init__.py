"""Backups of a database: made beside the work, verified, thinned out, looked into, restored."""

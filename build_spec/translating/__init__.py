"""Brings the translations in step with the sources."""

"""Verification reports: one module a format, all from one snapshot of the data."""

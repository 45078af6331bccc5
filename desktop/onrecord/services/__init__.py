"""One function for each user action: no Qt, no SQL."""

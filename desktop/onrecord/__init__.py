"""OnRecord, the application."""

"""Actors that a person names, joins and parts, and the pages on what they claim."""

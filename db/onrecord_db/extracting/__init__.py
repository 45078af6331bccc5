"""What an extraction found, held against the claims that a version has already."""

"""Earlier claims for a claim, and what changed between the two. Pure."""

"""Claims that a person makes and mends: each module one kind of act, a step being open."""

"""Make and mend claims: where words end, who speaks, and one function an act."""

"""What was done, from the name of the act: "Mark False" was "Marked False"."""

from __future__ import annotations

_PAST = {
    "Accept": "Accepted",
    "Add": "Added",
    "Ask": "Asked",
    "Change": "Changed",
    "Clear": "Cleared",
    "Defer": "Put off",
    "Describe": "Described",
    "Edit": "Edited",
    "Link": "Linked",
    "Mark": "Marked",
    "Merge": "Merged",
    "Move": "Moved",
    "Propose": "Proposed",
    "Remove": "Removed",
    "Rename": "Renamed",
    "Restore": "Restored",
    "Split": "Split",
    "Take": "Took away",
    "Unlink": "Unlinked",
}


def past(label: str) -> str:
    """Give the label of an act as what was done; one without a verb stays: "Not a claim"."""
    verb, _, rest = label.partition(" ")
    done = _PAST.get(verb)
    return label if done is None else f"{done} {rest}".strip()

"""Texts that come from below the window, in the person's language: acts, verdicts, reasons.

What the database and the services say is English. Here it is looked up in tables; what no table
has, a label of a scale of one's own for one, stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

# What undo and redo name, {0} and {1} for names and numbers. tests/test_translation.py compares
# this with what the services and the database call their steps.
ACTS = (
    "Accept claim", "Accept {0} claims", "Add alias", "Add claim", "Add role", "Bring text back",
    "Change importance", "Change importance of {0} claims", "Change kind", "Change kind of actor",
    "Change kind of {0} claims", "Change review state", "Change speaker",
    "Change speaker of {0} claims", "Change words of claim", "Clear verdict", "Clear {0} verdicts",
    "Defer", "Describe actor", "Different claim", "Edit details", "Edit note", "Edit reason",
    "Edit source", "Edit statement", "Import {0}", "Leave text out", "Link source",
    "Look for claims again", "Mark {0}", "Mark {0} claims {1}", "Mark {0} ({1} claims)",
    "Clear verdict ({0} claims)", "Match claims", "Merge {0} claims", "Merge {0} into {1}",
    "Move to trash", "Not a claim", "Not claims ({0})", "{0} are no claims", "Propose claim again",
    "Propose {0} claims again", "Remove alias", "Remove role", "Rename actor", "Restore article",
    "Same claim", "Split claim", "Split off {0}", "Unlink source",
)  # fmt: skip

RATINGS = (
    "True", "Partly true", "Misleading", "False", "Unproven", "Not checkable",
    "The claim is accurate as it was said, and nothing that matters is missing.",
    "The core of the claim holds, but a part of it is wrong, or it needs detail to be understood rightly.",
    "What is said may be correct word for word, but context that is left out would leave a different impression.",
    "The evidence shows that the claim is not so.",
    "The claim could be checked, but the evidence found does not settle it either way.",
    "No evidence could settle the claim: it is an opinion, a wish, a forecast or too vague to test.",
)  # fmt: skip

REASONS = (
    "a denial", "a personal experience", "a pledge or threat: can be followed up",
    "a position, not a fact", "a thought or wish, not a statement", "about the future",
    "an opinion", "compares", "gives a number", "many people are affected", "names a cause",
    "names who or where", "of public interest ({0})", "put carefully", "says what happened",
    "speaks of law or rules", "specific: can be looked up", "very short", "same actor",
    "different number: {0}, earlier {1}", "same number {0}", "same numbers {0}",
    "opposite words: {0}, earlier {1}", "all {0} content words", "{0} of {1} content words",
    "negated here, not earlier", "negated earlier, not here",
    "money", "health", "war and peace", "rights and elections", "environment and supply",
)  # fmt: skip

FORMATS = ("Web page", "Table (CSV)", "Articles", "Text", "Markdown", "Saved web page")


def act(label: str | None) -> str | None:
    """Give the name of an act, as undo shows it; None stays None."""
    return None if label is None else _looked_up("acts", ACTS, label)


def reason(text: str) -> str:
    """Give a reason for which a claim is worth checking, or like another."""
    return _looked_up("reasons", REASONS, text)


def rating(text: str) -> str:
    """Give a verdict of the scale that databases start with, or what it means."""
    return QCoreApplication.translate("ratings", text)


def kind_of_file(label: str) -> str:
    """Give what a kind of file is called."""
    return QCoreApplication.translate("formats", label)


def _looked_up(context: str, forms: tuple[str, ...], text: str) -> str:
    for form, pattern in _patterns(forms):
        found = pattern.fullmatch(text)
        if found:
            parts = (_part(context, part) for part in found.groups())
            return QCoreApplication.translate(context, form).format(*parts)
    return text


def _part(context: str, part: str) -> str:
    """Give what stands in a form: a verdict, a topic, or a name or number that stays as it is."""
    return rating(QCoreApplication.translate(context, part))


@cache
def _patterns(forms: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give each form with what matches it, those that hold most words first."""
    ordered = sorted(forms, key=lambda form: (form.count("{"), -len(form)))
    return tuple(
        (form, re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(form)), re.DOTALL))
        for form in ordered
    )

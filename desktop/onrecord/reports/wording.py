"""Dates, manners and addresses in the words of a report."""

import re
from urllib.parse import SplitResult, urlsplit

from onrecord_db.records import Basis, Claim, Manner, ReviewState, Stance, WorldDate

UNKNOWN = "date unknown"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
MANNERS = {
    Manner.DIRECT: "quoted",
    Manner.MIXED: "part quoted",
    Manner.INDIRECT: "reported, not quoted",
}
STANCES = {
    Stance.SUPPORTS: ("✓", "Supports"),
    Stance.REFUTES: ("✗", "Refutes"),
    Stance.QUALIFIES: ("≈", "Qualifies"),
    Stance.CONTEXT: ("i", "Context"),
}
STATES = {
    ReviewState.UNREVIEWED: "Nobody has looked at them yet",
    ReviewState.IN_WORK: "The check is under way",
    ReviewState.SECOND_OPINION: "They wait for a second opinion",
    ReviewState.DONE: "The check was closed without a verdict",
}
_BASES = {
    Basis.STATED: "as stated in the article",
    Basis.COMPUTED: "computed from the published date",
    Basis.ENTERED: "entered by a reviewer",
}
# Characters that a report shows by their number: controls, and those that turn the direction of
# what follows, which can make a quotation read otherwise than it is. Marks that only hint at a
# direction (LRM, RLM) are harmless.
SHOWN = re.compile("([\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069])")


def date_words(value: str) -> str:
    """Write an ISO date as far as it is exact: "14 March 2025", "March 2025", "2025"."""
    day, _, clock = value.partition("T")
    parts = day.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []  # noqa: PLR2004  # year, month, day
    words += [_MONTHS[(int(parts[1]) - 1) % 12]] if len(parts) > 1 else []
    words.append(parts[0])
    return " ".join(words) + (f", {clock[:5]}{_zone(clock)}" if clock else "")


def _zone(clock: str) -> str:
    if clock.endswith(("Z", "+00:00")):
        return " UTC"
    tail = clock[-6:]
    return f" UTC{tail}" if tail[:1] in {"+", "-"} else ""


def world_date(date: WorldDate | None) -> str:
    """Write a date about the world, "date unknown" when it is not known."""
    return date_words(date.value) if date and date.value else UNKNOWN


def said_on(claim: Claim) -> str:
    """Write when a claim was made and how that is known: "14 March 2025 (computed ...)"."""
    date = claim.said_on
    if date is None:
        return UNKNOWN
    return f"{date_words(date.value)} ({_BASES[date.basis]})" if date.value else UNKNOWN


def adds_words(claim: Claim) -> bool:
    """Tell whether a claim's statement says more than the quotation does."""
    return _bare(claim.statement) != _bare(claim.exact)


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def web_link(url: str | None) -> str | None:
    """Give the address when it is http or https with a host, else None: it is then only shown."""
    parts = _split(url or "")
    return url if parts and parts.scheme in {"http", "https"} and parts.hostname else None


def ascii_host(url: str) -> str:
    """Give the host as the network knows it where its letters are not plain, "" otherwise.

    A host in letters of another script can look like a known one.
    """
    parts = _split(url)
    host = (parts.hostname or "") if parts else ""
    if host.isascii():
        return ""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ascii(host)


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def count(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: "1 claim", "2 claims"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """Write words as a list: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)

"""What a reviewer does to a claim: verdict, note, source, match. One function an act."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from onrecord.errors import KnownError, ReadError
from onrecord.services.importing import committed
from onrecord_db import claims, evidence, relations, verdicts
from onrecord_db.records import Change, ReviewState, Stance, State
from onrecord_db.store import Store
from onrecord_db.values import ids_text

LARGEST_FILE = 100_000_000  # bytes; a source is copied whole into the database's folder
_LONGEST_URL = 8_000  # characters; browsers refuse longer ones


def rate(store: Store, claim_id: int, rating_key: str | None, reason: str | None = None) -> Change:
    """Give a verdict from the database's scale; None clears it.

    Args:
        reason: why; None keeps the one in force.
    """
    with store.step(_rate_label(store, rating_key)) as step:
        verdicts.give(store, claim_id, rating_key, reason=reason)
    return committed(step)


def rate_all(store: Store, claim_ids: Sequence[int], rating_key: str | None) -> Change:
    """Give claims one verdict, or clear theirs for None, in one step; their reasons stay.

    A claim that has this verdict already is left alone.
    """
    label = _rate_label(store, rating_key)
    if len(claim_ids) > 1:
        label = f"{label} ({len(claim_ids):,} claims)"
    in_force = verdicts.in_force(store, ids_text(claim_ids))
    with store.step(label) as step:
        for claim_id in claim_ids:
            had = in_force.get(claim_id)
            if (had.rating.key if had else None) != rating_key:
                verdicts.give(store, claim_id, rating_key)
    return committed(step)


def reject_all(store: Store, claim_ids: Sequence[int]) -> Change:
    """Say of proposals that they are no claims, in one step."""
    label = "Not a claim" if len(claim_ids) == 1 else f"Not claims ({len(claim_ids):,})"
    with store.step(label) as step:
        for claim_id in claim_ids:
            claims.set_state(store, claim_id, State.REJECTED)
    return committed(step)


def reject(store: Store, claim_id: int) -> Change:
    """Say that a proposal is not a claim; remembered when the article is analysed again."""
    with store.step("Not a claim") as step:
        claims.set_state(store, claim_id, State.REJECTED)
    return committed(step)


def accept(store: Store, claim_id: int) -> Change:
    """Say that a proposal is a claim."""
    with store.step("Accept claim") as step:
        claims.set_state(store, claim_id, State.ACCEPTED)
    return committed(step)


def set_review_state(store: Store, claim_id: int, state: ReviewState) -> Change:
    """Say how far the check of a claim is."""
    with store.step("Change review state") as step:
        claims.set_review_state(store, claim_id, state)
    return committed(step)


def set_note(store: Store, claim_id: int, text: str) -> Change:
    """Write the desk's own note on a claim; it stays out of reports."""
    with store.step("Edit note", merge=f"note:{claim_id}") as step:
        claims.set_note(store, claim_id, text)
    return committed(step)


def set_reason(store: Store, claim_id: int, text: str) -> Change:
    """Write why the verdict is what it is; it stands in reports."""
    with store.step("Edit reason", merge=f"reason:{claim_id}") as step:
        verdicts.set_reason(store, claim_id, text)
    return committed(step)


def link_source(
    store: Store,
    claim_id: int,
    *,
    target: str,
    title: str = "",
    stance: Stance = Stance.SUPPORTS,
    excerpt: str = "",
) -> Change:
    """Link a source to a claim.

    Args:
        target: an http or https address, which is never visited, or a file's path, of which a
            copy is stored by its hash.
        title: "" takes the file's name or the address's host and path.

    Raises:
        KnownError: the address is of another kind, or the file cannot be read or is too large.
    """
    found = _source(target.strip())
    with store.step("Link source") as step:
        evidence.link(
            store,
            claim_id,
            title=title.strip() or found.title,
            url=found.url,
            stance=stance,
            excerpt=excerpt.strip(),
            file_name=found.file_name,
            data=found.data,
        )
    return committed(step)


def edit_source(
    store: Store, evidence_id: int, *, title: str, url: str | None, stance: Stance, excerpt: str
) -> Change:
    """Correct what is said of a linked source; its copy stays as it is."""
    checked = _web_address(url.strip()) if url and url.strip() else None
    with store.step("Edit source") as step:
        evidence.edit(
            store,
            evidence_id,
            title=title.strip(),
            url=checked,
            stance=stance,
            excerpt=excerpt.strip(),
        )
    return committed(step)


def unlink_source(store: Store, evidence_id: int) -> Change:
    """Take a source off its claim."""
    with store.step("Unlink source") as step:
        evidence.unlink(store, evidence_id)
    return committed(step)


def decide_match(store: Store, match_id: int, *, same: bool) -> Change:
    """Say whether a proposed match holds; a match that was refused is not proposed again."""
    with store.step("Same claim" if same else "Different claim") as step:
        relations.decide(store, match_id, State.ACCEPTED if same else State.REJECTED)
    return committed(step)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    title: str
    url: str | None = None
    file_name: str | None = None
    data: bytes | None = None


def _rate_label(store: Store, rating_key: str | None) -> str:
    if rating_key is None:
        return "Clear verdict"
    labels = {rating.key: rating.label for rating in verdicts.scale(store).ratings}
    if rating_key not in labels:
        message = f"The scale of this database has no rating {rating_key!r}."
        raise KnownError(message, hint=f"It has {', '.join(labels)}.")
    return f"Mark {labels[rating_key]}"


def _source(target: str) -> _Source:
    scheme, colon, rest = target.partition(":")
    if not target:
        message = "There is no source to link."
        raise KnownError(message, hint="Give a web address or a file.")
    if colon and scheme.casefold() == "file":
        return _file(Path(_local_path(rest)))
    if target.casefold().startswith("www."):
        return _web(f"https://{target}")
    # One letter before the colon is a Windows drive; a file's name may hold a colon too.
    if colon and len(scheme) > 1 and scheme.isalpha() and not _is_there(Path(target)):
        return _web(target)
    return _file(Path(target).expanduser())


def _is_there(path: Path) -> bool:
    """Tell whether there is a file or folder; a name too long for the disk, or with NUL, is none."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def _local_path(rest: str) -> str:
    """Give the path of what stands after "file:"; only this computer's files are read."""
    host = urlsplit(f"file:{rest}").netloc
    if host not in {"", "localhost"}:
        message = f"The file lies on another computer ({host})."
        raise KnownError(message, hint="Copy it to this computer and link the copy.")
    path = unquote(urlsplit(f"file:{rest}").path)
    drive = len(path) > 2 and path[0] == "/" and path[2] == ":"  # noqa: PLR2004  # /C:/folder
    return path[1:] if drive else path


def _web(address: str) -> _Source:
    url = _web_address(address)
    parts = urlsplit(url)
    return _Source(title=f"{parts.hostname}{unquote(parts.path)}".rstrip("/"), url=url)


def _web_address(address: str) -> str:
    """Give the address back when it is one that a reader can follow safely."""
    hint = "Only addresses that start with http:// or https:// can be linked."
    shown = address if address.isprintable() else ascii(address)
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError as error:
        message = f"{shown[:80]} is not a web address."
        raise KnownError(message, hint=hint) from error
    broken = not address.isprintable() or " " in address or len(address) > _LONGEST_URL
    if parts.scheme.casefold() not in {"http", "https"} or not host or broken:
        message = f"{shown[:80]} is not a web address."
        raise KnownError(message, hint=hint)
    return address


def _file(path: Path) -> _Source:
    if not _is_there(path) or not path.is_file():
        what = "is a folder" if _is_there(path) else "is neither a file nor a web address"
        message = f"{(path.name or str(path))[:80]} {what}."
        raise ReadError(message, hint="Link a single file, or an address with https:// before it.")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        message = f"{path.name} could not be read: {error.strerror or error}."
        raise ReadError(message, hint="Check that you may open the file.") from error
    if len(data) > LARGEST_FILE:
        message = f"{path.name} is larger than {LARGEST_FILE // 1_000_000} MB."
        raise ReadError(message, hint="Link its address, or a part of it.")
    return _Source(title=path.name, file_name=path.name, data=data)

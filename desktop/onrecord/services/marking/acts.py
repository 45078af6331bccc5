"""What a person makes of claims: add, move edges, join, part, reword. One function an act, one step.

Acts on several claims at once are one step too.
"""

from collections.abc import Callable, Sequence

from onrecord.errors import KnownError
from onrecord.services.importing import committed
from onrecord.services.marking import edges
from onrecord_db import actors, claims
from onrecord_db.casting import names
from onrecord_db.marking import adding, editing, memory, merging, spans, splitting
from onrecord_db.records import (
    ActorKind,
    Change,
    ClaimType,
    NewClaim,
    ReviewState,
    Span,
    State,
)
from onrecord_db.store import Store
from onrecord_db.values import spans_from

MOST_IMPORTANT = 3


def add(
    store: Store, version_id: int, claim: NewClaim, speaker: str | None = None
) -> tuple[int, Change]:
    """Add a claim that a person marked; give its id too.

    Args:
        store: the database.
        version_id: of the article whose words it is.
        claim: as ``guessing.propose`` gives it.
        speaker: a name that is to be an actor's, of a new one if nobody has it; None keeps the
            claim's own actor.
    """
    with store.step("Add claim") as step:
        claim_id = adding.add(store, version_id, claim)
        if speaker is not None:
            editing.set_speaker(store, claim_id, _named(store, speaker))
    return claim_id, committed(step)


def set_spans(
    store: Store, claim_id: int, version_id: int, wanted: Sequence[Span], *, session: int = 0
) -> Change:
    """Let a claim stand on other words; its verdict, sources, notes and history stay.

    A statement that was only made of the words before is made of the new ones.

    Args:
        store: the database.
        claim_id: the claim.
        version_id: where its words stand.
        wanted: the new spans, in text order.
        session: moves of one session less than two seconds apart are one step.

    Raises:
        KnownError: no words would be left.
    """
    text = spans.text_of(store, version_id)
    checked = edges.trimmed(text, wanted)
    if not checked:
        message = "A claim needs some words to stand on."
        raise KnownError(message, hint="Say that it is not a claim (X) to take it off the list.")
    with store.step("Change words of claim", merge=f"edges:{claim_id}:{session}") as step:
        row = memory.occurrence_row(store, claim_id, version_id)
        was = edges.statement(text, spans_from(row["spans"]))
        spans.set_spans(store, claim_id, version_id, checked)
        if memory.claim_row(store, claim_id)["statement"] == was:
            said = edges.statement(text, checked)
            editing.set_statement(store, claim_id, said, by_hand=False)
    return committed(step)


def merge(store: Store, claim_ids: Sequence[int]) -> Change:
    """Make several claims one: the first stays, with all that the others had."""
    if len(claim_ids) < 2:  # noqa: PLR2004  # one is merged with nothing
        message = "There is only one claim to merge."
        raise KnownError(message, hint="Select two or more claims in the list, then merge them.")
    with store.step(f"Merge {len(claim_ids)} claims") as step:
        merging.merge(store, claim_ids[0], claim_ids[1:])
    return committed(step)


def split(
    store: Store, claim_id: int, version_id: int, selected: Sequence[Span] = ()
) -> tuple[int, Change]:
    """Make a claim of its own of a part of a claim; give the new one's id too.

    Args:
        store: the database.
        claim_id: the claim.
        version_id: where its words stand.
        selected: what is to be parted off; nothing means the last of several spans, or the last
            sentence of one.

    Raises:
        KnownError: nothing would be left on one side.
    """
    text = spans.text_of(store, version_id)
    old = spans_from(memory.occurrence_row(store, claim_id, version_id)["spans"])
    taken = edges.trimmed(text, edges.within(old, selected or _last_part(text, old)))
    left = edges.trimmed(text, edges.without(old, taken))
    if not taken or not left:
        message = "There is nothing to part this claim by."
        raise KnownError(message, hint="Select those words of the claim that are another one.")
    with store.step("Split claim") as step:
        statement = edges.statement(text, taken)
        was = edges.statement(text, old)
        new_id = splitting.split_words(
            store, claim_id, version_id, left=left, taken=taken, statement=statement
        )
        if memory.claim_row(store, claim_id)["statement"] == was:
            editing.set_statement(store, claim_id, edges.statement(text, left), by_hand=False)
    return new_id, committed(step)


def split_versions(store: Store, claim_id: int, version_ids: Sequence[int]) -> tuple[int, Change]:
    """Make a claim of its own of what stands in some of the articles that repeat it."""
    with store.step("Split claim") as step:
        statement = memory.claim_row(store, claim_id)["statement"]
        new_id = splitting.split_versions(store, claim_id, version_ids, statement)
    return new_id, committed(step)


def assign(store: Store, claim_ids: Sequence[int], actor_id: int | None) -> Change:
    """Say who makes these claims; None for an unknown speaker."""
    return _each(
        store,
        claim_ids,
        ("Change speaker", "Change speaker of {} claims"),
        lambda claim_id: editing.set_speaker(store, claim_id, actor_id),
    )


def assign_name(
    store: Store, claim_ids: Sequence[int], name: str, kind: ActorKind = ActorKind.PERSON
) -> Change:
    """Say who makes these claims, by a name; a new actor where nobody has it."""
    with store.step(_label(claim_ids, ("Change speaker", "Change speaker of {} claims"))) as step:
        actor_id = _named(store, name, kind)
        for claim_id in claim_ids:
            editing.set_speaker(store, claim_id, actor_id)
    return committed(step)


def retype(store: Store, claim_ids: Sequence[int], kind: ClaimType) -> Change:
    """Say what these claims are about."""
    return _each(
        store,
        claim_ids,
        ("Change kind", "Change kind of {} claims"),
        lambda claim_id: editing.set_type(store, claim_id, kind),
    )


def set_statement(store: Store, claim_id: int, statement: str) -> Change:
    """Word a claim anew.

    Raises:
        KnownError: there are no words.
    """
    said = " ".join(statement.split())
    if not said:
        message = "A claim needs a statement."
        raise KnownError(message, hint="Write in one sentence what is claimed.")
    with store.step("Edit statement", merge=f"statement:{claim_id}") as step:
        editing.set_statement(store, claim_id, said)
    return committed(step)


def set_importance(store: Store, claim_ids: Sequence[int], importance: int) -> Change:
    """Say how much these claims matter, 0 (nobody said) to 3."""
    wanted = min(max(importance, 0), MOST_IMPORTANT)
    return _each(
        store,
        claim_ids,
        ("Change importance", "Change importance of {} claims"),
        lambda claim_id: editing.set_importance(store, claim_id, wanted),
    )


def defer(store: Store, claim_ids: Sequence[int], due: str | None) -> Change:
    """Put these claims off until a day (ISO), None takes the day away."""
    what = ("Defer claim", "Defer {} claims") if due else ("Take due date", "Take {} due dates")
    return _each(store, claim_ids, what, lambda claim_id: editing.set_due(store, claim_id, due))


def set_owner(store: Store, claim_ids: Sequence[int], owner: str | None) -> Change:
    """Say who is to check these claims, None for nobody."""
    name = (owner or "").strip() or None
    return _each(
        store,
        claim_ids,
        ("Change owner", "Change owner of {} claims"),
        lambda claim_id: editing.set_owner(store, claim_id, name),
    )


def review(store: Store, claim_ids: Sequence[int], state: ReviewState) -> Change:
    """Say how far the check of these claims is: as ``SECOND_OPINION``."""
    verb = (
        "Ask for a second opinion" if state is ReviewState.SECOND_OPINION else "Change review state"
    )
    return _each(
        store,
        claim_ids,
        (verb, verb + " on {} claims"),
        lambda claim_id: claims.set_review_state(store, claim_id, state),
    )


def decide(store: Store, claim_ids: Sequence[int], state: State) -> Change:
    """Take these proposals for claims, or for none: the latter go off the list until undo."""
    said = {
        State.ACCEPTED: ("Accept claim", "Accept {} claims"),
        State.REJECTED: ("Not a claim", "{} are no claims"),
        State.PROPOSED: ("Propose claim again", "Propose {} claims again"),
    }[state]
    return _each(store, claim_ids, said, lambda one: claims.set_state(store, one, state))


# --- inside ---


def _each(
    store: Store,
    claim_ids: Sequence[int],
    said: tuple[str, str],
    act: Callable[[int], None],
) -> Change:
    """Do one act to each claim in one step."""
    with store.step(_label(claim_ids, said)) as step:
        for claim_id in claim_ids:
            act(claim_id)
    return committed(step)


def _label(claim_ids: Sequence[int], said: tuple[str, str]) -> str:
    return said[0] if len(claim_ids) == 1 else said[1].format(len(claim_ids))


def _named(store: Store, name: str, kind: ActorKind = ActorKind.PERSON) -> int:
    said = " ".join(name.split())
    if not said:
        message = "An actor needs a name."
        raise KnownError(message, hint="Write the name as it is to stand in lists and reports.")
    known = actors.named(store, said)
    return names.create(store, said, kind) if known is None else known


def _last_part(text: str, old: Sequence[Span]) -> tuple[Span, ...]:
    if len(old) > 1:
        return (old[-1],)
    last = edges.sentence(text, max(old[0].start, old[0].end - 2))
    return (Span(max(last.start, old[0].start), old[0].end),) if last.start > old[0].start else ()

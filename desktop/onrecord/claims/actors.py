"""Resolve who a mention is: role nouns, pronouns, groups and unnamed speakers, in reading order."""

from dataclasses import dataclass
from functools import cache

from onrecord.claims.cast import Actor, Cast, kind, name_words
from onrecord.claims.lexicon import table, words
from onrecord.claims.sketch import Form, Mention
from onrecord_db.records import ActorKind

_LOOK_BACK = 6  # sentences a pronoun may reach
_MEMORY = 300  # mentions that a noun may reach back; bounds the cost on long articles
_DEEPEST = 50  # mentions in a chain: "one of the one of the one of ..." is no text
_MARGIN = 0.5  # how much better the best candidate for a pronoun must be, to be sure
_GENERIC = {
    "former", "ex", "new", "old", "top", "senior", "own", "same", "other", "local", "late", "then",
    "current",
}  # fmt: skip
_PAST = {"former", "ex", "then", "late", "retired"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a mention is; ``actor`` None where nobody fits, ``unsure`` where the evidence is thin."""

    actor: Actor | None
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    actor: Actor
    mention: Mention
    spoke: bool = False


class Resolver:
    """Reads the mentions of an article in text order and remembers who was last spoken of."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._seen: list[_Seen] = []
        self._latest: dict[int, int] = {}  # id of an actor -> its last place in _seen
        self._done: dict[int, Resolved] = {}
        self._depth = 0  # of mentions that are read for the sake of others
        self._documents: dict[str, Resolved] = {}  # "its report": whose, by head

    def read(self, mention: Mention) -> Resolved:
        """Resolve a mention and remember it; a second call gives the same answer."""
        if id(mention) in self._done:
            return self._done[id(mention)]
        if self._depth == _DEEPEST:
            return Resolved(actor=None, unsure=True)
        self._depth += 1
        resolved = self._resolve(mention)
        self._depth -= 1
        self._done[id(mention)] = resolved
        if resolved.actor is not None:
            self._note(_Seen(actor=resolved.actor, mention=mention))
        return resolved

    def spoke(self, actor: Actor, mention: Mention) -> None:
        """Remember that an actor has just spoken: the likeliest next "he"."""
        self._note(_Seen(actor=actor, mention=mention, spoke=True))

    def _note(self, seen: _Seen) -> None:
        self._latest[id(seen.actor)] = len(self._seen)
        self._seen.append(seen)

    def _resolve(self, mention: Mention) -> Resolved:
        known = self.cast.known(mention)
        if known is not None:
            return Resolved(actor=known)
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention)
        if mention.antecedent is not None:
            return self.read(mention.antecedent)
        if mention.form is Form.ROLE:
            return self._role(mention)
        if mention.form is Form.PERSON:
            return Resolved(actor=self.cast.join(mention, self._by_phrase(mention)))
        return self._common(mention)

    def _pronoun(self, mention: Mention) -> Resolved:
        if mention.gender in {"1", "1p", "2"}:
            return Resolved(actor=None)
        barred = self.read(mention.barred).actor if mention.barred is not None else None
        scores: dict[int, float] = {}
        actors: dict[int, Actor] = {}
        for seen in reversed(self._seen):
            distance = mention.sentence - seen.mention.sentence
            if distance > _LOOK_BACK:
                break
            score = _pronoun_score(mention, seen, distance) if seen.actor is not barred else None
            if score is not None and score > scores.get(id(seen.actor), -99.0):
                scores[id(seen.actor)], actors[id(seen.actor)] = score, seen.actor
        ranked = sorted(scores, key=lambda key: -scores[key])
        if not ranked:
            return Resolved(actor=None, unsure=True)
        best = actors[ranked[0]]
        thin = len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN
        thin = thin or self._could_be_owner(mention, best)
        if mention.gender in {"m", "f"} and not best.gender and not thin:
            best.gender = mention.gender
        if not thin:
            self.cast.join(mention, best, name=False)
        return Resolved(actor=best, unsure=thin)

    def _whole(self, mention: Mention) -> Actor | None:
        """Give the group, named before, that "one of them" belongs to; None where none is sure."""
        if mention.part_of is None:
            return None
        whole = self.read(mention.part_of)
        if whole.actor is None or whole.unsure or whole.actor.form is not Form.GROUP:
            return None
        return whole.actor if min(whole.actor.spans) < mention.span else None

    def _could_be_owner(self, mention: Mention, best: Actor) -> bool:
        """Say whether "he" in "Lind's lawyer said he was ill" might as well be Lind."""
        latest = self._seen[self._latest[id(best)]].mention
        if latest.of is None or latest.sentence != mention.sentence:
            return False
        known = self._done.get(id(latest.of))
        owner = known.actor if known is not None else None
        if owner is None or owner is best or mention.gender not in {"m", "f"}:
            return False
        return _person_fit(mention.gender, owner) is not None

    def _role(self, mention: Mention) -> Resolved:
        owner = self._owner(mention)
        holders = (a for a in self.cast.people if a.roles)
        options = [a for a in holders if _holds_role(a, mention, owner)]
        if options:
            best = max(options, key=self._last_seen)
            several = len(options) > 1 and not mention.modifiers
            return Resolved(actor=self.cast.join(mention, best), unsure=several)
        if mention.definite and mention.of is None:
            taken = self._described(mention) if mention.demonstrated else None
            lone = taken or (None if mention.modifiers else self._lone_person(mention))
            if lone is not None:
                return Resolved(actor=self.cast.join(mention, lone), unsure=True)
        return Resolved(actor=self.cast.join(mention, self._by_phrase(mention)))

    def _described(self, mention: Mention) -> Actor | None:
        """Give who has just spoken, for "the former goalkeeper" and "the witness"; None if unfit."""
        passing = mention.head in words("people", "passing_roles")
        if not (set(mention.modifiers) & _PAST if mention.modifiers else passing):
            return None
        last = next((s for s in reversed(self._seen) if s.spoke), None)
        if last is None or last.actor.form is not Form.PERSON:
            return None
        near = mention.sentence - last.mention.sentence <= (2 if passing else 1)
        agrees = not mention.gender or last.actor.gender in {"", mention.gender}
        return last.actor if near and agrees else None

    def _foretold(self, mention: Mention) -> Actor | None:
        """Give who is named further on as "A neighbour, Alf Marsh"; None unless exactly one is."""
        role = (mention.role or "").lower()
        if not role:
            return None
        named = (a for a in self.cast.people if a.roles and a.form is Form.PERSON)
        fits = [a for a in named if role in _low(a.roles)]
        return fits[0] if len(fits) == 1 and min(fits[0].spans) > mention.span else None

    def _owner(self, mention: Mention) -> Actor | None:
        return self.read(mention.of).actor if mention.of is not None else None

    def _lone_person(self, mention: Mention) -> Actor | None:
        """Give the only person without a role spoken of nearby: perhaps "the singer"."""
        near = {
            id(s.actor): s.actor
            for s in self._seen[-_MEMORY:]
            if mention.sentence - s.mention.sentence <= 2  # noqa: PLR2004
            and s.actor.form is Form.PERSON
            and s.actor.gender in {"", mention.gender or s.actor.gender}
        }
        return (
            next(iter(near.values()))
            if len(near) == 1 and not next(iter(near.values())).roles
            else None
        )

    def _document(self, mention: Mention) -> Resolved | None:
        """Give whose "its preliminary report" is: it speaks for its author; None for others."""
        if mention.head not in words("groups", "documents"):
            return None
        author = mention.author
        if author is None and mention.of is not None and mention.of.possessive:
            author = mention.of
        if author is not None:
            owner = self.read(author)
            self._documents[mention.head] = owner
        elif mention.demonstrated and mention.of is None:
            owner = self._documents.get(mention.head, Resolved(actor=None))
        else:
            self._documents.pop(mention.head, None)
            return None
        if owner.actor is None or owner.unsure or not is_speaker(owner.actor):
            return None
        return Resolved(actor=self.cast.join(mention, owner.actor, name=False))

    def _common(self, mention: Mention) -> Resolved:
        whole = self._whole(mention)
        if whole is not None:
            return Resolved(actor=self.cast.join(mention, whole, name=False))
        document = self._document(mention)
        if document is not None:
            return document
        foretold = self._foretold(mention) if mention.form is Form.ANONYMOUS else None
        if foretold is not None:
            return Resolved(actor=self.cast.join(mention, foretold), unsure=True)
        thin = mention.head in self._documents and mention.of is not None
        return Resolved(actor=self._phrase(mention), unsure=thin)

    def _phrase(self, mention: Mention) -> Actor:
        named = self._taken_up(mention)
        if named is not None:
            return self.cast.join(mention, named)
        if mention.definite or mention.form is Form.BODY:
            lately = max(len(self._seen) - _MEMORY, 0)
            headed = [a for a in self.cast.headed(mention.head) if self._last_seen(a) >= lately]
            for actor in sorted(headed, key=self._last_seen, reverse=True):
                if _agrees(actor, mention):
                    return self.cast.join(mention, actor)
        return self.cast.join(mention, self._by_phrase(mention))

    def _taken_up(self, mention: Mention) -> Actor | None:
        """Give the body last named that "the company" takes up."""
        if not mention.demonstrated or mention.modifiers or mention.plural:
            return None
        if mention.head not in words("groups", "taken_up"):
            return None
        fitting = [a for a in self._by_recency() if _is_named_body(a) and _may_be(a, mention.head)]
        exact = [a for a in fitting if mention.head in a.key.split(" ")]
        civic = mention.head in words("groups", "government")
        others = [a for a in fitting if (kind(a) is ActorKind.GOVERNMENT) == civic]
        any_name = mention.head in words("groups", "taken_up_by_any")
        return next(iter([*exact, *(others if any_name or civic else [])]), None)

    def _by_recency(self) -> list[Actor]:
        """Give the actors lately spoken of, the latest first, each once."""
        lately = self._seen[-_MEMORY:]
        return list({id(s.actor): s.actor for s in reversed(lately)}.values())

    def _last_seen(self, actor: Actor) -> int:
        return self._latest.get(id(actor), -1)

    def _by_phrase(self, mention: Mention) -> Actor:
        """Give the actor that was called by the same words, or a new one."""
        key = " ".join(name_words(mention.name))
        owner = self._owner(mention)
        if owner is not None and mention.of is not None and mention.of.form is Form.PRONOUN:
            key = f"{owner.key}: {mention.head}"
        known = self.cast.called(mention.form, key)
        if known is not None:
            return known
        return self.cast.add(
            Actor(
                form=mention.form,
                key=key,
                head=mention.head,
                modifiers=mention.modifiers,
                label=mention.label,
                plural=mention.plural,
                gender=mention.gender if mention.gender in {"m", "f"} else "",
            )
        )


def _pronoun_score(mention: Mention, seen: _Seen, distance: int) -> float | None:
    """Rate a candidate for a pronoun; None where it cannot be."""
    actor = seen.actor
    if seen.mention.quoted and not mention.quoted:
        return None
    if seen.mention.span.start >= mention.span.start:
        return None
    fit = _gender_fit(mention.gender, actor)
    if fit is None:
        return None
    subject = 0.7 if seen.mention.subject else 0.0
    if distance == 0 and seen.mention.of is not None:
        owned = seen.mention.of.gender == mention.gender  # "in its report, it": not the report
        fit -= 1.0 if owned and seen.mention.of.form is Form.PRONOUN else 0.0
    return fit - distance + subject + (0.6 if seen.spoke else 0.0) - (0.3 if distance == 0 else 0)


def _gender_fit(gender: str, actor: Actor) -> float | None:
    if gender in {"m", "f"}:
        return _person_fit(gender, actor)
    if gender == "p":
        if actor.form is Form.GROUP or actor.plural:
            return 0.8
        return 0.0 if actor.form is not Form.PERSON else -1.0
    return 0.5 if gender == "n" and actor.form is Form.BODY else None


def _person_fit(gender: str, actor: Actor) -> float | None:
    """Rate somebody for "he" or "she": a known gender must agree, an unknown one may."""
    if actor.form not in {Form.PERSON, Form.ROLE, Form.ANONYMOUS} or actor.plural:
        return None
    if actor.gender and actor.gender != gender:
        return None
    return 0.6 if actor.gender else 0.0


def _may_be(actor: Actor, noun: str) -> bool:
    """Say whether a noun does not speak against a name: no board is "the company"."""
    last = actor.key.split(" ")[-1]
    return last == noun or last not in words("groups", "taken_up")


def _is_named_body(actor: Actor) -> bool:
    named = actor.form is Form.BODY and actor.label == "ORG"
    return named and actor.head not in words("groups", "documents")


def _agrees(actor: Actor, mention: Mention) -> bool:
    """Say whether a phrase with the head noun of an actor can mean it."""
    if actor.plural != mention.plural:
        return False
    return all(m in {*actor.modifiers, *actor.key.split(" ")} for m in mention.modifiers)


def _holds_role(actor: Actor, mention: Mention, owner: Actor | None) -> bool:
    """Say whether a role noun can mean this actor: an office it holds, for whom it holds it."""
    unnamed = actor.form is Form.ANONYMOUS and mention.demonstrated and not mention.modifiers
    if actor.form not in {Form.PERSON, Form.ROLE} and not unnamed:
        return False
    if actor.gender and mention.gender and actor.gender != mention.gender:
        return False
    if not _same_office(mention.head, actor.offices):
        return False
    figure = mention.head in words("people", "figures") and mention.head not in actor.offices
    if figure and not mention.modifiers:
        return False
    roles = actor.role_words
    wanted = [m for m in mention.modifiers if (m not in _GENERIC and m.isalpha()) or "." in m]
    wanted += _tail(mention) if _has_tail(actor) else []
    if owner is not None:
        owned = set(owner.key.split(" "))
        wanted = [m for m in wanted if m not in owned and m not in table("people")["pronouns"]]
        named = mention.of is None or mention.of.label or mention.of.form is Form.PRONOUN
        if (
            not owned & roles
            and actor.form is Form.PERSON
            and (named or (not wanted and _has_tail(actor)))
        ):
            return False
    return all(m in roles or _same_people(m, roles) for m in wanted)


def _low(phrases: list[str]) -> list[str]:
    return [p.lower() for p in phrases]


def _tail(mention: Mention) -> list[str]:
    """Give the words of what the office is of: "saltmere" in "the mayor of Saltmere"."""
    role = name_words(mention.role or "")
    behind = role[role.index(mention.head) + 1 :] if mention.head in role else ()
    return [w for w in behind if w not in words("people", "role_joints")]


def _has_tail(actor: Actor) -> bool:
    """Say whether a role of the actor says more than the office."""
    return any(len(name_words(role)) > 1 for role in actor.roles)


def _same_office(head: str, offices: set[str]) -> bool:
    return head in offices or not offices.isdisjoint(_same_roles().get(head, ()))


@cache
def _same_roles() -> dict[str, set[str]]:
    """Give for each role noun those that name the same office."""
    found: dict[str, set[str]] = {}
    for line in table("people")["same_role"].values():
        for noun in line.split():
            found.setdefault(noun, set()).update(line.split())
    return found


def _same_people(modifier: str, roles: set[str]) -> bool:
    peoples = table("groups")["peoples"]
    place = peoples.get(modifier, modifier)
    return any(peoples.get(r, r) == place for r in roles)


def is_speaker(actor: Actor) -> bool:
    """Say whether an actor may stand in the list without claims: named people and bodies."""
    if actor.form is Form.PERSON:
        return True
    return (
        actor.form is Form.BODY
        and actor.label == "ORG"
        and actor.head not in words("groups", "documents")
    )

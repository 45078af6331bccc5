"""Resolve who a mention is: role nouns, pronouns, groups and unnamed speakers, in reading order."""

from dataclasses import dataclass

from onrecord.claims.cast import Actor, Cast, kind
from onrecord.claims.lexicon import words
from onrecord.claims.names import could_be_person, name_words
from onrecord.claims.pronouns import Seen, person_fit, pronoun_score
from onrecord.claims.roles import holds_role, is_borne_out, lower
from onrecord.claims.sketch import Form, Mention
from onrecord_db.records import ActorKind

_LOOK_BACK = 6  # sentences a pronoun may reach
_MEMORY = 300  # mentions that a noun may reach back; bounds the cost on long articles
_FORGOTTEN = 8  # sentences after which "the report" is another one
_DEEPEST = 50  # mentions in a chain: "one of the one of the one of ..." is no text
_MARGIN = 0.5  # how much better the best candidate for a pronoun must be, to be sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a mention is; ``actor`` None where nobody fits, ``unsure`` where the evidence is thin."""

    actor: Actor | None
    unsure: bool = False


class Resolver:
    """Reads the mentions of an article in text order and remembers who was last spoken of."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._seen: list[Seen] = []
        self._latest: dict[int, int] = {}  # id of an actor -> its last place in _seen
        self._done: dict[int, Resolved] = {}
        self._depth = 0  # of mentions that are read for the sake of others
        self._documents: dict[str, Resolved] = {}  # "its report": whose, by head
        self._document_at: dict[str, int] = {}  # the sentence where it was last spoken of

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
            self._note(Seen(actor=resolved.actor, mention=mention, unsure=resolved.unsure))
        return resolved

    def spoke(self, actor: Actor, mention: Mention, *, unsure: bool = False) -> None:
        """Remember that an actor has just spoken: the likeliest next "he"."""
        self._note(Seen(actor=actor, mention=mention, spoke=True, unsure=unsure))

    def _note(self, seen: Seen) -> None:
        self._latest[id(seen.actor)] = len(self._seen)
        self._seen.append(seen)

    def _resolve(self, mention: Mention) -> Resolved:
        known = self.cast.known(mention)
        if known is not None:
            return Resolved(actor=known, unsure=id(mention) in self.cast.thin)
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
        places: dict[int, Seen] = {}
        for seen in reversed(self._seen):
            distance = mention.sentence - seen.mention.sentence
            if distance > _LOOK_BACK:
                break
            score = pronoun_score(mention, seen, distance) if seen.actor is not barred else None
            if score is not None and score > scores.get(id(seen.actor), -99.0):
                scores[id(seen.actor)], places[id(seen.actor)] = score, seen
        ranked = sorted(scores, key=lambda key: -scores[key])
        if not ranked:
            return Resolved(actor=self._misread(mention), unsure=True)
        best = places[ranked[0]].actor
        thin = len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN
        thin = thin or places[ranked[0]].unsure or self._could_be_owner(mention, best)
        if mention.gender in {"m", "f"} and not best.gender and not thin:
            best.gender = mention.gender
        if not thin:
            self.cast.join(mention, best, name=False)
        return Resolved(actor=best, unsure=thin)

    def _misread(self, mention: Mention) -> Actor | None:
        """Give who has just spoken under a name that was taken for a body's, for "she said"."""
        last = next((s for s in reversed(self._seen) if s.spoke), None)
        if last is None or mention.gender not in {"m", "f"} or last.actor.form is not Form.BODY:
            return None
        near = mention.sentence - last.mention.sentence <= 2  # noqa: PLR2004
        taken = last.mention.label in {"", "ORG", "PERSON"} and could_be_person(last.mention)
        if not near or not taken:
            return None
        self.cast.become_person(last.actor, mention.gender)
        return last.actor

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
        return person_fit(mention.gender, owner) is not None

    def _role(self, mention: Mention) -> Resolved:
        owner = self._owner(mention)
        holders = (a for a in self.cast.people if a.roles)
        options = [a for a in holders if holds_role(a, mention, owner)]
        if options:
            best = max(options, key=self._last_seen)
            several = len(options) > 1 and not mention.modifiers
            several = several or not is_borne_out(best, mention)
            return Resolved(actor=self.cast.join(mention, best), unsure=several)
        if mention.definite and mention.of is None:
            taken = self._described(mention) if mention.demonstrated else None
            lone = taken or (None if mention.modifiers else self._lone_person(mention))
            if lone is not None:
                return Resolved(actor=self.cast.join(mention, lone), unsure=True)
        return Resolved(actor=self.cast.join(mention, self._by_phrase(mention)))

    def _described(self, mention: Mention) -> Actor | None:
        """Give whom "the witness", "the former goalkeeper" or "the Danish star" takes up, or None.

        A part played for a day is whoever spoke last; an epithet is who was last spoken of.
        """
        if mention.modifiers or mention.epithet:
            return self._by_epithet(mention) if mention.epithet else None
        if mention.head not in words("people", "passing_roles"):
            return None
        last = next((s for s in reversed(self._seen) if s.spoke), None)
        return self._if_near(mention, last, 2)

    def _by_epithet(self, mention: Mention) -> Actor | None:
        """Give the person named in the same sentence, or who has just spoken, or was a subject.

        The sentence's own subject is called so by nobody: "Marsh said the Danish star had left".
        """
        named = [s for s in reversed(self._seen[-_MEMORY:]) if self._is_named(s, mention)]
        own = {id(s.actor) for s in named if s.mention.subject and _is_beside(s, mention)}
        named = [s for s in named if id(s.actor) not in own]
        here = (s for s in named[:1] if _is_beside(s, mention))
        spoke = (s for s in named if s.spoke and mention.sentence - s.mention.sentence <= 1)
        subjects = (s for s in named if s.mention.subject)
        best = next(here, None) or next(spoke, None) or next(subjects, None)
        return self._if_near(mention, best or next(iter(named), None), 2)

    def _is_named(self, seen: Seen, mention: Mention) -> bool:
        person = seen.actor.form is Form.PERSON and not (seen.mention.quoted and not mention.quoted)
        return person and seen.mention.span < mention.span

    def _if_near(self, mention: Mention, seen: Seen | None, reach: int) -> Actor | None:
        if seen is None or seen.actor.form is not Form.PERSON:
            return None
        near = mention.sentence - seen.mention.sentence <= reach
        agrees = not mention.gender or seen.actor.gender in {"", mention.gender}
        return seen.actor if near and agrees else None

    def _foretold(self, mention: Mention) -> Actor | None:
        """Give who is named further on as "A neighbour, Alf Marsh"; None unless exactly one is."""
        role = (mention.role or "").lower()
        if not role:
            return None
        named = (a for a in self.cast.people if a.roles and a.form is Form.PERSON)
        fits = [a for a in named if role in lower(a.roles)]
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
            self._document_at[mention.head] = mention.sentence
        elif mention.demonstrated and mention.of is None and self._lately(mention):
            owner = self._documents.get(mention.head, Resolved(actor=None))
        else:
            self._documents.pop(mention.head, None)
            return None
        if owner.actor is None or owner.unsure or not is_speaker(owner.actor):
            return None
        return Resolved(actor=self.cast.join(mention, owner.actor, name=False))

    def _lately(self, mention: Mention) -> bool:
        """Say whether a document of this name was spoken of not long ago, and note it anew."""
        before = self._document_at.get(mention.head, mention.sentence - _FORGOTTEN)
        self._document_at[mention.head] = mention.sentence
        return mention.sentence - before < _FORGOTTEN

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
        actor = self._phrase(mention)
        return Resolved(actor=actor, unsure=thin or id(mention) in self.cast.thin)

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
        if not mention.demonstrated or mention.plural:
            return None
        if mention.head not in words("groups", "taken_up"):
            return None
        if mention.modifiers:
            return self._by_trade(mention)
        fitting = [a for a in self._by_recency() if _is_named_body(a) and _may_be(a, mention.head)]
        exact = [a for a in fitting if mention.head in a.key.split(" ")]
        civic = mention.head in words("groups", "government")
        others = [a for a in fitting if (kind(a) is ActorKind.GOVERNMENT) == civic]
        any_name = mention.head in words("groups", "taken_up_by_any")
        return next(iter([*exact, *(others if any_name or civic else [])]), None)

    def _by_trade(self, mention: Mention) -> Actor | None:
        """Give the firm that "the quarry group" takes up: the only one named yet, and near."""
        if mention.head not in words("groups", "taken_up_by_any") or not mention.subject:
            return None
        before = [
            s
            for s in self._seen[-_MEMORY:]
            if _is_named_body(s.actor) and _may_be(s.actor, mention.head)
        ]
        firms = {id(s.actor): s for s in before if kind(s.actor) is not ActorKind.GOVERNMENT}
        last = next(iter(firms.values())) if len(firms) == 1 else None
        if last is None or mention.sentence - last.mention.sentence > 2:  # noqa: PLR2004
            return None
        self.cast.thin.add(id(mention))
        return last.actor

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


def _is_beside(seen: Seen, mention: Mention) -> bool:
    return seen.mention.sentence == mention.sentence


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


def is_speaker(actor: Actor) -> bool:
    """Say whether an actor may stand in the list without claims: named people and bodies."""
    if actor.form is Form.PERSON:
        return True
    return (
        actor.form is Form.BODY
        and actor.label == "ORG"
        and actor.head not in words("groups", "documents")
    )

"""Join the namings of an article to its actors: full name and surname, a body and its noun, a role."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.claims.plain.vocabulary import Vocabulary
from onrecord.claims.sketch import Form, Mention
from onrecord_db.records import ActorKind, ExtractedActor, Span

_FAR = 6  # sentences; a pronoun reaches no further back


@dataclass(slots=True, kw_only=True, eq=False)
class Actor:
    """Somebody who is named in the article, as far as it was read."""

    form: Form
    names: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)  # nouns and surnames that it is known by
    roles: list[str] = field(default_factory=list)
    gender: str = ""
    plural: bool = False
    document: bool = False
    speaks: bool = False
    sentence: int = 0  # of the last naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who a mention means; unsure where others could be meant as well."""

    actor: Actor | None
    unsure: bool = False


@dataclass(slots=True, kw_only=True)
class Cast:
    """The actors of an article, in order of appearance."""

    words: Vocabulary
    actors: list[Actor] = field(default_factory=list)

    def resolve(self, mention: Mention, sentence: int) -> Found:
        """Give whom a mention means, somebody new where nobody fits; None for a lost pronoun."""
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention, sentence)
        known = self._known(mention)
        if known is None and mention.form is Form.ROLE:
            guess = self._just_named(mention, sentence)
            if guess is not None:  # a guess teaches nothing: the name is not kept
                guess.sentence = sentence
                return Found(actor=guess, unsure=True)
        actor = known or self._new(mention)
        self._note(actor, mention, sentence)
        return Found(actor=actor)

    def _known(self, mention: Mention) -> Actor | None:
        fits = {
            Form.PERSON: self._same_person,
            Form.BODY: self._same_body,
            Form.ROLE: self._holds_role,
            Form.GROUP: _same_name,
        }.get(mention.form)
        if fits is None:  # "ein Sprecher" is always somebody new
            return None
        found = next((a for a in reversed(self.actors) if fits(a, mention)), None)
        if found is None and mention.form is Form.PERSON and " " not in mention.name:
            return self._named_body(mention)
        if found is None and mention.form is Form.BODY:
            return self._taken_up(mention)
        return found

    def _named_body(self, mention: Mention) -> Actor | None:
        """Give the body that a name belongs to: "Kliffhorn", of "Reederei Kliffhorn"."""
        bodies = [a for a in self.actors if a.form is Form.BODY]
        return next((b for b in bodies if any(mention.name in n.split() for n in b.names)), None)

    def _taken_up(self, mention: Mention) -> Actor | None:
        """Give the body that a noun alone takes up: "das Unternehmen", the last one with a name."""
        is_noun = mention.definite and " " not in mention.name
        if not is_noun or mention.head not in self.words.groups("taken_up"):
            return None
        bodies = [a for a in self.actors if a.form is Form.BODY and not a.document]
        named = [a for a in bodies if any(" " in name for name in a.names)]
        return max(named, key=lambda a: a.sentence, default=None)

    def _just_named(self, mention: Mention, sentence: int) -> Actor | None:
        """Give the only person of this sentence and the one before: perhaps "der Verteidiger"."""
        near = [
            a
            for a in self.actors
            if a.form is Form.PERSON
            and sentence - a.sentence <= 1
            and not _differ(a.gender, mention.gender)
        ]
        return near[0] if len(near) == 1 and mention.definite else None

    def _same_person(self, actor: Actor, mention: Mention) -> bool:
        if actor.form not in {Form.PERSON, Form.ROLE} or _differ(actor.gender, mention.gender):
            return False
        mine = _parts(mention.name)
        if actor.form is Form.ROLE:
            return False
        return any(mine <= _parts(n) or _parts(n) <= mine for n in actor.names if _is_name(n))

    def _same_body(self, actor: Actor, mention: Mention) -> bool:
        if actor.form is not Form.BODY:
            return False
        if _same_name(actor, mention):
            return True
        is_noun = mention.definite and " " not in mention.name
        return is_noun and any(
            head.endswith(mention.head) or mention.head.endswith(head) for head in actor.heads
        )

    def _holds_role(self, actor: Actor, mention: Mention) -> bool:
        if actor.form is Form.PERSON and mention.head in actor.heads:
            return True  # a surname that looks like a trade: "Fischer"
        if _differ(actor.gender, mention.gender) or actor.form in {Form.BODY, Form.GROUP}:
            return False
        if not mention.definite:
            return _same_name(actor, mention)
        if actor.form is Form.ANONYMOUS and not actor.plural and actor.speaks:
            return actor.names[0].lower().endswith(mention.head) or mention.head in self._witness()
        return any(
            role.endswith(mention.head) or mention.head.endswith(role)
            for role in self._offices(actor)
        )

    def _offices(self, actor: Actor) -> set[str]:
        return {part for role in actor.roles for part in role.lower().split()} | (
            actor.heads if actor.form is Form.ROLE else set()
        )

    def _witness(self) -> frozenset[str]:
        return self.words.people("passing_roles")

    def _pronoun(self, mention: Mention, sentence: int) -> Found:
        wanted = (
            {Form.GROUP, Form.BODY} if mention.plural else {Form.PERSON, Form.ROLE, Form.ANONYMOUS}
        )
        if mention.gender == "n":
            wanted = {Form.BODY}
        near = [
            a
            for a in self.actors
            if a.form in wanted
            and sentence - a.sentence <= _FAR
            and not (mention.gender in {"m", "f"} and _differ(a.gender, mention.gender))
        ]
        near.sort(key=lambda a: (a.sentence, max(a.spans)), reverse=True)
        if not near:
            return Found(actor=None, unsure=True)
        actor = near[0]
        rivals = [a for a in near[1:] if sentence - a.sentence <= 1]
        actor.sentence = sentence
        return Found(actor=actor, unsure=bool(rivals) or mention.plural or not actor.gender)

    def _new(self, mention: Mention) -> Actor:
        actor = Actor(form=mention.form, document=mention.label == "DOCUMENT")
        self.actors.append(actor)
        return actor

    def _note(self, actor: Actor, mention: Mention, sentence: int) -> None:
        if mention.name not in actor.names:
            actor.names.append(mention.name)
        if mention.name_span not in actor.spans:
            actor.spans.append(mention.name_span)
        if mention.role and mention.role not in actor.roles:
            actor.roles.append(mention.role)
        if actor.form is mention.form:
            actor.heads.add(mention.head)
        actor.gender = actor.gender or mention.gender
        actor.sentence = sentence


def kind(actor: Actor, words: Vocabulary) -> ActorKind:
    """Give the kind of an actor as the records know it."""
    if actor.form is Form.BODY:
        state = any(words.is_government(part) for n in actor.names for part in n.split()[:1])
        return ActorKind.GOVERNMENT if state else ActorKind.ORGANISATION
    kinds = {Form.GROUP: ActorKind.UNNAMED_GROUP, Form.ANONYMOUS: ActorKind.ANONYMOUS}
    return kinds.get(actor.form, ActorKind.PERSON)


def preferred_name(actor: Actor) -> str:
    """Give the fullest form printed, with a capital."""
    if actor.form is Form.PERSON:
        named = [n for n in actor.names if _is_name(n)]
        name = max(named or actor.names, key=lambda n: len(n.split()))
    else:
        name = max(actor.names, key=len) if actor.form is Form.BODY else actor.names[0]
    return name[:1].upper() + name[1:]


def roster(actors: Iterable[Actor], words: Vocabulary) -> list[tuple[Actor, ExtractedActor]]:
    """Give the actors that speak, and named people, each with its record."""
    chosen = [a for a in actors if a.speaks or _is_surely_named(a, words)]
    chosen.sort(key=lambda a: min(a.spans))
    return [
        (
            actor,
            ExtractedActor(
                key=f"a{number}",
                name=preferred_name(actor),
                kind=kind(actor, words),
                names=tuple(actor.names),
                role=actor.roles[0] if actor.roles else None,
                mentions=tuple(sorted(set(actor.spans))),
            ),
        )
        for number, actor in enumerate(chosen, 1)
    ]


def _is_surely_named(actor: Actor, words: Vocabulary) -> bool:
    full = [name for name in actor.names if " " in name]
    known = actor.roles or any(words.first_name(name.split()[0]) for name in full)
    return actor.form is Form.PERSON and bool(full) and bool(known)


def _same_name(actor: Actor, mention: Mention) -> bool:
    return any(_parts(name) == _parts(mention.name) for name in actor.names)


def _parts(name: str) -> set[str]:
    return {part.lower().removesuffix("s") for part in name.split()}


def _is_name(name: str) -> bool:
    return name[:1].isupper()


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other

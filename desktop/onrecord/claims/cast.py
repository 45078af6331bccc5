"""The actors of one article: which names are one person, which body, which group."""

from dataclasses import dataclass, field

from onrecord.claims.lexicon import table, words
from onrecord.claims.names import (
    age_name,
    body_key,
    is_proper,
    name_nicknamed,
    name_people,
    name_places,
    name_ships,
    name_words,
    person_words,
)
from onrecord.claims.sketch import JOINT, Form, Mention
from onrecord_db.records import ActorKind, Span

_LONGEST_INITIALS = 6
_FAR_MORE = 3  # times as often, of two people of a surname: who has it alone
_PEOPLE = {Form.PERSON, Form.ROLE, Form.ANONYMOUS}


@dataclass(slots=True, kw_only=True, eq=False)
class Actor:
    """One actor while the article is read."""

    form: Form
    key: str  # what equal names share
    names: list[str] = field(default_factory=list)
    proper: list[str] = field(default_factory=list)  # of `names`, those that are proper names
    spans: list[Span] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)  # "spokesman" of "the president's spokesman"
    role_words: set[str] = field(default_factory=set)  # every word of `roles`, lower case
    gender: str = ""
    label: str = ""
    head: str = ""
    modifiers: tuple[str, ...] = ()
    plural: bool = False

    def add(self, mention: Mention, *, name: bool = True) -> None:
        """Count a mention in; ``name`` says whether its words are a name of the actor."""
        if name and mention.name not in self.names:
            self.names.append(mention.name)
            if mention.form is Form.PERSON:
                self.proper.append(mention.name)
        self.spans.append(mention.name_span if mention.form is Form.PERSON else mention.span)
        if mention.role and mention.role not in self.roles:
            self.roles.append(mention.role)
            self.offices.update(_offices(name_words(mention.role)))
            self.role_words.update(name_words(mention.role))
        self.gender = self.gender or (mention.gender if mention.gender in {"m", "f"} else "")


def _offices(role: tuple[str, ...]) -> list[str]:
    """Give the last words of "founder and owner" in "founder and owner of the bank"."""
    joints = words("people", "role_joints")
    end = next((i for i, w in enumerate(role) if w in joints), len(role))
    joined = words("people", "role_pairs")
    return [w for w, after in zip(role, [*role[1:end], ""], strict=False) if after in {*joined, ""}]


class Cast:
    """All actors of an article, found in a first reading of its mentions."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.actors: list[Actor] = []
        self.people: list[Actor] = []  # of `actors`, those who can hold an office
        self._of: dict[int, Actor] = {}
        self._called: dict[tuple[Form, str], Actor] = {}
        self.thin: set[int] = set()  # ids of mentions that are likely, not surely, their actor's
        self._people: dict[str, list[Actor]] = {}  # by surname or only name
        self._headed: dict[str, list[Actor]] = {}  # who is no person, by head and last word
        self._initials: dict[tuple[bool, str], Actor] = {}  # bodies, short names apart
        name_nicknamed(mentions)
        name_ships(mentions)
        name_people(mentions)
        name_places(mentions)
        self._read_full_names(_people(mentions))
        self._find_surnames(mentions)
        self._read_people(_people(mentions))
        self._read_bodies([m for m in mentions if m.form is Form.BODY])

    def known(self, mention: Mention) -> Actor | None:
        """Give the actor of a mention that names it; None for roles, pronouns and unnamed ones."""
        return self._of.get(id(mention))

    def join(self, mention: Mention, actor: Actor, *, name: bool = True) -> Actor:
        """Record that a mention is of this actor."""
        if id(mention) not in self._of:
            self._of[id(mention)] = actor
            actor.add(mention, name=name)
        return actor

    def add(self, actor: Actor) -> Actor:
        """Take a new actor in."""
        self.actors.append(actor)
        self._called.setdefault((actor.form, actor.key), actor)
        if actor.form in _PEOPLE:
            self.people.append(actor)
        if actor.form is Form.PERSON:
            self._people.setdefault(actor.key.split(" ")[-1], []).append(actor)
            return actor
        last = actor.key.split(" ")[-1] if actor.form is Form.BODY else actor.head
        for word in {actor.head, last}:
            self._headed.setdefault(word, []).append(actor)
        if actor.form is Form.BODY:
            self._initials.setdefault((_is_short(actor.key), _initials(actor.key)), actor)
        return actor

    def called(self, form: Form, key: str) -> Actor | None:
        """Give the actor of a form whose names share a key."""
        return self._called.get((form, key))

    def people_called(self, last: str) -> list[Actor]:
        """Give the people whose surname or only name this is."""
        return list(self._people.get(last, ()))

    def headed(self, head: str) -> list[Actor]:
        """Give all but people whose head noun or, of a body, last word this is."""
        return [a for a in self._headed.get(head, ()) if a.form is not Form.PERSON]

    def become_person(self, actor: Actor, gender: str) -> None:
        """Read an actor that was taken for a body as a person after all."""
        actor.form, actor.label = Form.PERSON, "PERSON"
        actor.gender, actor.proper = gender, list(actor.names)
        self.people = [a for a in self.actors if a.form in _PEOPLE]

    def _read_full_names(self, mentions: list[Mention]) -> None:
        plain = [m for m in mentions if not age_name(m)[0] and not m.nickname and not m.same_as]
        full = [m for m in plain if len(person_words(m.name)) > 1]
        for mention in full:
            self._read_full(mention)

    def _find_surnames(self, mentions: list[Mention]) -> None:
        """Take "Marsh" for a person's where somebody is called so, whatever the model says."""
        for mention in mentions:
            parts = name_words(mention.name)
            if mention.form is Form.BODY and len(parts) == 1 and self._misread_person(mention):
                mention.form, mention.label = Form.PERSON, "PERSON"

    def _read_people(self, mentions: list[Mention]) -> None:
        latest: dict[str, Actor] = {}
        subject: Actor | None = None
        for mention in mentions:
            parts = person_words(mention.name)
            if self.known(mention) is None:
                other = self._by_age(mention) or self._by_nickname(mention, subject)
                if other is not None:
                    self.join(mention, other)
                elif len(parts) > 1:
                    self._read_full(mention)
                elif parts:
                    self._read_surname(mention, parts[0], latest)
            known = self.known(mention)
            if known is not None and len(parts) > 1:
                latest[parts[-1]] = known
            subject = known if mention.subject else subject

    def _read_full(self, mention: Mention) -> None:
        key = " ".join(person_words(mention.name))
        self.join(mention, self._person(mention) or self._new(mention, key))

    def _by_nickname(self, mention: Mention, before: Actor | None) -> Actor | None:
        """Give whose other name it is: the one it stands beside, or who was the subject before."""
        found = self.known(mention.same_as) if mention.same_as is not None else None
        if mention.nickname and before is not None and before.gender in {"", mention.nickname}:
            self.thin.add(id(mention))
            found = before
        if found is not None:
            self._people.setdefault(person_words(mention.name)[-1], []).append(found)
        return found

    def _person(self, mention: Mention) -> Actor | None:
        """Find the person of a full name: same surname, and a first name that agrees."""
        parts = person_words(mention.name)
        for actor in self.people_called(parts[-1]):
            other = actor.key.split(" ")
            if parts[0] == other[0] or set(parts) <= set(other) or set(other) <= set(parts):
                if len(parts) > len(other):
                    actor.key = " ".join(parts)
                return actor
            if len(parts[0].rstrip(".")) == 1 and other[0].startswith(parts[0][0]):
                return actor
        return None

    def _read_surname(self, mention: Mention, name: str, latest: dict[str, Actor]) -> None:
        bearers = self.people_called(name)
        options = [a for a in bearers if not mention.gender or a.gender in {"", mention.gender}]
        options = [a for a in options if mention.gender and a.gender] or options
        if bearers and not options:  # "Lady Yarrow", where only Sir Desmond Yarrow was named
            mention.name = mention.titled or mention.name
        if not bearers:
            options = [a for a in self.actors if name in a.key.split(" ")[:-1]]
        chosen = self._likeliest(mention, options, latest.get(name))
        if chosen is None:
            chosen = self._new(mention, name)
        self.join(mention, chosen)

    def _likeliest(
        self, mention: Mention, options: list[Actor], latest: Actor | None
    ) -> Actor | None:
        """Give the bearer who is named far more often so far, else who was last named in full."""
        if len(options) < 2:  # noqa: PLR2004
            return options[0] if options else None
        named = {id(a): sum(s < mention.span for s in a.spans) for a in options}
        before = sorted((a for a in options if named[id(a)]), key=lambda a: -named[id(a)])
        if len(before) > 1:
            self.thin.add(id(mention))
            if named[id(before[0])] >= _FAR_MORE * named[id(before[1])]:
                return before[0]
        return latest if latest in options else options[0]

    def _new(self, mention: Mention, key: str) -> Actor:
        return self.add(Actor(form=Form.PERSON, key=key, label="PERSON", head=mention.head))

    def _read_bodies(self, mentions: list[Mention]) -> None:
        named = [m for m in mentions if m.name[:1].isupper() or any(c.isupper() for c in m.name)]
        for mention in named:
            aged = self._by_age(mention)
            if aged is not None:
                self.join(mention, aged)
                continue
            person = self._misread_person(mention)
            if person is not None:
                mention.form, mention.label = Form.PERSON, "PERSON"
                self.join(mention, person)
                continue
            if mention.label not in {
                "ORG",
                "GPE",
                "NORP",
                "FAC",
                "LOC",
                "PERSON",
            } and not is_proper(mention):
                continue
            self.join(mention, self.body(mention))

    def _misread_person(self, mention: Mention) -> Actor | None:
        """Take "Trump", read by the model as an organisation, for the person of that name."""
        parts = name_words(mention.name)
        if not parts or not any(c.isupper() for c in mention.name):
            return None
        if mention.name.lower().startswith(("the ", "a ")) or age_name(mention)[0]:
            return None
        options = self.people_called(parts[-1])
        if len(parts) == 1:
            latest = max(options, key=lambda a: _last_before(a, mention), default=None)
            return self._likeliest(mention, options, latest)
        return next((a for a in options if set(parts) <= set(a.key.split(" "))), None)

    def _by_age(self, mention: Mention) -> Actor | None:
        """Give the one of a surname's bearers whom "the elder", "young" or "junior" tells apart."""
        surname, older = age_name(mention)
        bearers = self.people_called(surname)
        if not surname or not 0 < len(bearers) <= 2:  # noqa: PLR2004
            return None
        parents = [a for a in bearers if a.offices & words("people", "parents")]
        if len(bearers) == 1 or not parents:  # else the one not just spoken of
            self.thin.add(id(mention))
            return min(bearers, key=lambda a: _last_before(a, mention))
        return next((a for a in bearers if (a in parents) == older), None)

    def body(self, mention: Mention) -> Actor:
        """Give the body that a mention names, new if it was not named before."""
        key = body_key(mention.name)
        known = self.called(Form.BODY, key) or self._by_initials(key)
        if known is not None:
            return known
        return self.add(
            Actor(
                form=Form.BODY,
                key=key,
                label=mention.label,
                head=mention.head,
                modifiers=mention.modifiers,
                plural=mention.plural,
            )
        )

    def _by_initials(self, key: str) -> Actor | None:
        """Find "CSB" behind "Coastal Safety Board" and the other way round."""
        letters = _initials(key)
        return self._initials.get((not _is_short(key), letters)) if len(letters) > 1 else None


def _people(mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.form is Form.PERSON and m.label == "PERSON"]


def _last_before(actor: Actor, mention: Mention) -> int:
    """Give where an actor was last named in front of a mention; -1 if only behind it."""
    return max((s.start for s in actor.spans if s.start < mention.span.start), default=-1)


def _is_short(key: str) -> bool:
    return len(key) <= _LONGEST_INITIALS


def _initials(key: str) -> str:
    """Give the letters of a name that may be initials, or the initials of a longer one."""
    if _is_short(key):
        return key.replace(".", "")
    return "".join(w[0] for w in key.split() if w not in {"of", "and", "for", "the"})


def place_words(actor: Actor) -> frozenset[str]:
    """Give the words that mean an actor when it acts: its names, and the places of a government."""
    own = {w for name in actor.names for w in name_words(name)}
    peoples: dict[str, str] = table("groups")["peoples"]
    places = {peoples[w] for w in own if w in peoples} | {actor.key}
    return frozenset(own | {w for w, place in peoples.items() if place in places})


def kind(actor: Actor) -> ActorKind:
    """Give what an actor is."""
    if actor.form in {Form.PERSON, Form.ROLE}:
        return ActorKind.PERSON
    if actor.form is Form.ANONYMOUS:
        return ActorKind.ANONYMOUS
    if actor.form is Form.GROUP:
        return ActorKind.GROUP if actor.label == JOINT else ActorKind.UNNAMED_GROUP
    return _body_kind(actor)


def _body_kind(actor: Actor) -> ActorKind:
    lexicon = table("groups")
    last = actor.head if " " in actor.key else actor.key
    known = actor.key in words("groups", "metonyms") or actor.key in lexicon["metonym_phrases"]
    if known or actor.label == "GPE" or actor.key in lexicon["same_name"].values():
        return ActorKind.GOVERNMENT if actor.key not in _UNIONS else ActorKind.ORGANISATION
    if last in words("groups", "government") and last not in words("groups", "organisation"):
        return ActorKind.GOVERNMENT
    if actor.label == "NORP" or actor.plural:
        return ActorKind.GROUP
    return ActorKind.ORGANISATION


_UNIONS = {"european union", "united nations"}

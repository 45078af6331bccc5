"""Read noun phrases as mentions of people, bodies, groups and unnamed speakers."""

from onrecord.claims.lexicon import table, words
from onrecord.claims.name_tokens import NAME_TAGS, is_person, is_thing, is_title, name_tokens
from onrecord.claims.scene import Scene, child, is_handle, is_initials, lemma
from onrecord.claims.sketch import Form, Mention
from onrecord.claims.tokens import Token, printed
from onrecord_db.records import Span

_HEAD_DEPS = {
    "nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "poss", "ROOT", "dative",
    "oprd", "npadvmod", "nmod", "dep", "ccomp", "acl", "parataxis", "csubj", "expl",
}  # fmt: skip
_LONGEST_DESCRIPTION = 7  # words behind the noun
_EMPTY_VERBS = {"be", "seem", "rain", "snow", "take", "become", "appear"}
_DETERMINERS = {
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "some",
    "any",
    "no",
    "both",
    "all",
}
_INDEFINITE = {"a", "an", "another", "one", "some", "any"}
_BODY_LABELS = {"ORG", "GPE", "NORP", "LOC", "FAC"}
_NO_ROLE = {"PUNCT", "CCONJ", "PRON"}  # in front of a role: "his deputy"


def mentions(scene: Scene) -> dict[int, Mention]:
    """Give the mentions of a paragraph by the number of their head token, in text order."""
    found: dict[int, Mention] = {}
    for token in scene.doc:
        noun = token.pos_ in {"PROPN", "NOUN", "PRON"} or token.lower_ in words("groups", "single")
        fits = noun and token.dep_ in _HEAD_DEPS and not _is_inside_name(token)
        if fits or is_handle(token):
            found[token.i] = mention(scene, token)
    for token_i, item in list(found.items()):
        owner = child(scene.doc[token_i], "poss")
        item.of = found.get(owner.i) if owner is not None else None
        item.part_of = _whole(scene.doc[token_i], found)
        subject = _subject_of(_governor(scene.doc[token_i]))
        if item.form is Form.PRONOUN and not item.possessive and subject is not None:
            item.barred = found.get(subject.i) if subject.i < token_i else None
        author = _author(scene.doc[token_i])
        item.author = found.get(author.i) if author is not None else None
    return found


def _is_inside_name(token: Token) -> bool:
    """Say whether a noun is a part of a name: "Duggie" in 'Douglas "Duggie" Marsh'."""
    if token.dep_ != "nmod" or token.head.i < token.i:
        return False
    return token.ent_type_ == token.head.ent_type_ == "PERSON" and token.ent_iob_ == "I"


def _governor(head: Token) -> Token | None:
    """Give the verb that a noun is an object of, also behind a preposition."""
    over = head.head if head.dep_ in {"dobj", "dative", "pobj"} else None
    if over is not None and over.dep_ in {"prep", "dative", "agent"}:
        over = over.head
    return over if over is not None and over.pos_ == "VERB" else None


def _author(head: Token) -> Token | None:
    """Give the "Ms Marsh" of "a statement that Ms Marsh gave" and "a letter by Ms Marsh"."""
    if head.lemma_.lower() not in words("groups", "documents"):
        return None
    for part in head.children:
        joint = part if part.dep_ == "prep" and part.lower_ in {"by", "from"} else None
        if part.dep_ == "acl" and part.tag_ == "VBN":
            joint = child(part, "agent")
        thing = child(joint, "pobj") if joint is not None else None
        if thing is not None and thing.ent_type_ == "PERSON":
            return thing
    clause = child(head, "relcl", "acl")
    if clause is None:
        return None
    return _subject_of(clause) if lemma(clause) in words("cues", "giving") else None


def _subject_of(verb: Token | None) -> Token | None:
    return child(verb, "nsubj") if verb is not None else None


def _whole(head: Token, found: dict[int, Mention]) -> Mention | None:
    """Give the "them" of "one of them"."""
    joint = child(head, "prep") if head.lower_ in words("groups", "single") else None
    whole = child(joint, "pobj") if joint is not None and joint.lower_ == "of" else None
    return found.get(whole.i) if whole is not None else None


def mention(scene: Scene, head: Token) -> Mention:
    """Read the noun phrase around ``head``."""
    if head.pos_ == "PRON" and head.lower_ in table("people")["pronouns"] and not is_initials(head):
        return _pronoun(scene, head)
    name = [head] if is_handle(head) or is_initials(head) else name_tokens(head)
    if name and (is_handle(head) or is_person(head, name)):
        return _person(scene, head, name)
    return _common(scene, head, name)


def _base(scene: Scene, head: Token, span: Span, name_span: Span) -> Mention:
    text = scene.text
    return Mention(
        span=span,
        form=Form.BODY,
        name=text[name_span.start - scene.start : name_span.end - scene.start],
        name_span=name_span,
        head=head.lemma_.lower(),
        label=head.ent_type_,
        subject=_is_subject(head),
        speaks=head.dep_ == "nsubj" and lemma(head.head) in words("cues", "speech"),
        quoted=scene.quoted(head),
        placed=_is_place(head),
        sentence=scene.sentence_number(head.i),
    )


def _is_place(head: Token) -> bool:
    """Say whether a noun stands where places do: "in Saltmere", "came to Saltmere"."""
    joint = head.head
    if head.dep_ != "pobj" or joint.dep_ != "prep":
        return False
    if joint.lower_ in words("groups", "place_joints"):
        return True
    moves = lemma(joint.head) in words("groups", "motion")
    return moves and joint.lower_ in {"to", "from"}


def _pronoun(scene: Scene, head: Token) -> Mention:
    span = scene.token_span([head])
    item = _base(scene, head, span, span)
    item.form, item.head = Form.PRONOUN, head.lower_
    item.gender = table("people")["pronouns"][head.lower_]
    item.plural = item.gender in {"p", "1p"}
    item.possessive = head.tag_ == "PRP$"
    item.empty = head.lower_ == "it" and (head.dep_ == "expl" or head.head.lemma_ in _EMPTY_VERBS)
    return item


def _is_subject(head: Token) -> bool:
    """Say whether a noun is a subject, or brought in as one: "there is his son, Teo Marsh"."""
    if head.dep_ in {"conj", "appos"}:
        head = head.head
    brought_in = head.dep_ == "attr" and child(head.head, "expl") is not None
    return head.dep_ in {"nsubj", "nsubjpass"} or brought_in


def _person(scene: Scene, head: Token, name: list[Token]) -> Mention:
    titles = []
    while len(name) > 1 and is_title(name[0]):
        titles.append(name.pop(0))
    while len(name) > 2 and name[0].lower_ in words("people", "roles"):  # noqa: PLR2004
        name.pop(0)
    while len(name) > 2 and name[-1].lower_ in words("people", "behind_names"):  # noqa: PLR2004
        name.pop()
    first = min(phrase_start(head), _role_start(name[0]))
    before = [t for t in scene.doc[first : name[0].i] if not t.is_space]
    item = _base(scene, head, scene.token_span([*before, *name]), scene.token_span(name))
    item.form, item.label = Form.PERSON, "PERSON"
    item.head = name[-1].lower_
    item.titled = printed(scene.doc[titles[-1].i : name[-1].i + 1]) if titles else ""
    item.title = (titles or before or name)[-1].lower_.rstrip(".") if titles or before else ""
    item.gender = _gender(item.title, name[0].lower_ if len(name) > 1 else "")
    item.role = _role_text([t for t in before if t.lower_.rstrip(".") not in _address()])
    return item


def _role_start(name: Token) -> int:
    """Give where the nouns right before a name begin; a nickname cuts them off in the parse."""
    first = name.i
    while first and name.doc[first - 1].dep_ in {"compound", "nmod"}:
        first -= 1
    return first


def _address() -> frozenset[str]:
    return words("people", "forms_of_address")


def phrase_start(head: Token) -> int:
    """Give the first token of the phrase: its subtree on the left, up to a mark or quotation."""
    first = head.left_edge.i
    for i in range(head.i - 1, first - 1, -1):
        token = head.doc[i]
        if token.is_space or (token.is_punct and token.text not in "-’'/"):
            return i + 1
    return first


def become_person(scene: Scene, head: Token, item: Mention) -> None:
    """Read a name that was taken for a body as a person's after all."""
    person = _person(scene, head, name_tokens(head))
    item.span, item.name, item.name_span = person.span, person.name, person.name_span
    item.form, item.label, item.head = person.form, person.label, person.head
    item.title, item.gender, item.role = person.title, person.gender, person.role
    item.plural = False


def _gender(title: str, first_name: str) -> str:
    given = table("people")["gender"].get(title)
    if given or title in words("people", "courtesy_m"):
        return str(given or "m")
    if title in words("people", "courtesy_f"):
        return "f"
    if first_name in words("names", "m"):
        return "m"
    return "f" if first_name in words("names", "f") else ""


def _role_text(tokens: list[Token]) -> str | None:
    """Give a role as printed in front of a name: "Kremlin spokesperson"; None if there is none."""
    while tokens and (tokens[0].lower_ in _DETERMINERS or tokens[0].pos_ in _NO_ROLE):
        tokens = tokens[1:]
    last = tokens[-1].lemma_.lower() if tokens else ""
    if not tokens or not (
        last in words("people", "roles") or last.rstrip(".") in words("people", "titles")
    ):
        return None
    return printed(tokens[0].doc[tokens[0].i : tokens[-1].i + 1])


def _common(scene: Scene, head: Token, name: list[Token]) -> Mention:
    phrase = [t for t in scene.doc[phrase_start(head) : head.i + 1] if not t.is_space]
    named = bool(name)
    item = _base(scene, head, scene.token_span(phrase), scene.token_span(phrase))
    item.thing = named and item.label in {"", "PERSON"} and is_thing(head, name)
    first = phrase[0].lower_
    item.plural = not named and (
        head.tag_ in {"NNS", "NNPS"} or head.lower_ in words("groups", "plural")
    )
    item.demonstrated = first in {"the", "this", "that"}
    item.definite = first not in _INDEFINITE and not (
        item.plural and first not in {"the", "these", "those"}
    )
    item.modifiers = tuple(t.lower_ for t in phrase[:-1] if t.lower_ not in _DETERMINERS)
    item.epithet = item.head in words("people", "epithets")
    item.epithet = item.epithet or any(_tells_of_known(t) for t in phrase[:-1])
    item.gender = table("people")["gender"].get(item.head, "")
    item.form = _form(item, indefinite=first in _INDEFINITE, named=named)
    if item.form is Form.ROLE and _is_bare(head):
        item.form = Form.BODY
    if item.form is Form.BODY and named:
        _add_purpose(scene, head, item)
    if item.form in {Form.ROLE, Form.ANONYMOUS, Form.GROUP}:
        _add_description(scene, head, item)
    if item.form in {Form.ROLE, Form.ANONYMOUS} and head.pos_ == "NOUN":
        item.role = without_determiner(item.name)
    return item


def _is_bare(head: Token) -> bool:
    """Say whether a role noun stands for no one: "jobs and criminal justice"."""
    whose = child(head, "det", "poss", "appos") or child(head, "prep")
    return whose is None and head.text.islower() and head.dep_ in {"conj", "pobj", "dobj"}


def _tells_of_known(token: Token) -> bool:
    """Say whether a word in front of a role says where somebody known is from, or was before."""
    return token.ent_type_ in {"GPE", "NORP"} or token.lower_ in words("people", "past")


def _add_purpose(scene: Scene, head: Token, item: Mention) -> None:
    """Give a body its whole name: "the Department for Care", "the University of Saltmere"."""
    low = head.lower_
    if low not in words("groups", "organisation") and low not in words("groups", "government"):
        return
    joint = scene.doc[head.i + 1] if head.i + 1 < len(scene.doc) else None
    thing = child(joint, "pobj") if joint is not None and joint.lower_ in {"for", "of"} else None
    if joint is None or thing is None or thing.tag_ not in NAME_TAGS:
        return
    between = scene.doc[joint.i + 1 : thing.i]
    if all(t.tag_ in NAME_TAGS or t.lower_ in {"the", "and", "&"} for t in between):
        item.name = printed(scene.doc[phrase_start(head) : thing.i + 1])
        item.name_span = Span(item.name_span.start, scene.token_span([thing]).end)


def _add_description(scene: Scene, head: Token, item: Mention) -> None:
    """Let an unnamed speaker's name say who: "a source close to the talks"."""
    after = scene.doc[head.i + 1] if head.i + 1 < len(scene.doc) else None
    if after is None or after.head.i != head.i or after.dep_ not in {"prep", "amod"}:
        return
    end = head.i
    for i in range(head.i + 1, min(after.right_edge.i + 1, head.i + _LONGEST_DESCRIPTION)):
        if scene.doc[i].is_punct and scene.doc[i].text != "-":
            break
        if scene.doc[i].dep_ in {"relcl", "acl", "mark", "nsubj"}:
            break
        end = i
    if scene.doc[end].pos_ in {"NOUN", "PROPN", "PRON"}:
        item.name = printed(scene.doc[phrase_start(head) : end + 1])
        item.name_span = Span(item.name_span.start, scene.token_span([scene.doc[end]]).end)


def _form(item: Mention, *, indefinite: bool, named: bool) -> Form:
    role = item.head in words("people", "roles")
    office = role or item.head in words("people", "titles")
    if named:  # "the President", capitalised
        return Form.ROLE if role else Form.BODY
    if item.head in words("groups", "documents"):
        return Form.BODY
    if item.plural:
        return Form.GROUP
    unnamed = item.head in words("groups", "anonymous")
    if office and not indefinite:
        return Form.ROLE
    return Form.ANONYMOUS if office or unnamed else Form.BODY


def without_determiner(phrase: str) -> str:
    """Take the article or possessive off a phrase: "its mayor" gives "mayor"."""
    first, _, rest = phrase.partition(" ")
    drop = _DETERMINERS | _INDEFINITE | set(table("people")["pronouns"])
    return rest if rest and first.lower() in drop else phrase

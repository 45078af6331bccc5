"""Join a name and the role noun beside it: "the mayor of Saltmere, Teo Marsh"."""

from onrecord.claims.lexicon import table, words
from onrecord.claims.mentions import become_person, phrase_start, without_determiner
from onrecord.claims.name_tokens import is_first_name, name_tokens
from onrecord.claims.scene import Scene, child, lemma
from onrecord.claims.sketch import Form, Mention
from onrecord.claims.tokens import Token, printed

_BODY_LABELS = {"ORG", "GPE", "FAC", "LOC", "NORP"}
_LONGEST_NAME = 4  # words
_OLDEST = 120  # years


def join_appositions(scene: Scene, found: dict[int, Mention]) -> None:
    """Give people the roles beside their names, and make names beside a role a person's.

    Changes the mentions of a paragraph, which ``found`` holds by the number of their head token.
    """
    for head_i in list(found):
        head = scene.doc[head_i]
        _read_place(head, found)
        _join_neighbour(scene, head, found)
        if head.dep_ == "attr":
            _join_by_is(scene, head, found)
        elif head.dep_ == "appos" and not runs_into_verb(head):
            other = _bearer(head, found) or _partner(scene, head)
            if other.i in found:
                _join(scene, other, head, found)


def join_nicknames(scene: Scene, found: dict[int, Mention]) -> None:
    """Note whose other name a name is: "Teo Marsh, known as Gull", "Gull, as they call him"."""
    for verb in scene.doc:
        if lemma(verb) not in words("cues", "nicknaming") or scene.quoted(verb):
            continue
        mark, thing = child(verb, "mark"), child(verb, "dobj")
        if mark is not None and mark.lower_ == "as" and thing is not None:
            name = found.get(mark.i - 2)
            if name is not None and scene.doc[mark.i - 1].text == "," and name.name[:1].isupper():
                name.nickname = table("people")["pronouns"].get(thing.lower_, "")
        elif verb.tag_ == "VBN" and verb.dep_ == "acl":
            _join_second_name(verb, found)


def _join_second_name(verb: Token, found: dict[int, Mention]) -> None:
    """Read "Teo Marsh, known as Gull" and "Teo Marsh, nicknamed Gull"."""
    first = found.get(verb.head.i)
    joint = child(verb, "prep")
    name = child(
        joint if joint is not None and joint.lower_ == "as" else verb, "pobj", "oprd", "dobj"
    )
    second = found.get(name.i) if name is not None else None
    if first is None or second is None or first.form is not Form.PERSON or name is None:
        return
    if name.tag_ == "NNP" and second is not first:
        second.same_as = first


def _join_neighbour(scene: Scene, head: Token, found: dict[int, Mention]) -> None:
    """Read "Her deputy Teo Marsh", where the parse has two subjects of one verb."""
    after = head.i + 1
    if not _is_role(head) or head.dep_ not in {"nsubj", "nsubjpass"} or after >= len(scene.doc):
        return
    for name in head.head.children:
        if name.dep_ == head.dep_ and name.i in found and name.left_edge.i == after:
            _join(scene, head, name, found)


def _read_place(head: Token, found: dict[int, Mention]) -> None:
    """Read the Saltmere of "the mayor of Saltmere" as a place, whatever the model took it for."""
    item = found[head.i]
    if head.dep_ != "pobj" or head.head.lower_ != "of" or item.form is not Form.BODY:
        return
    if head.head.head.lemma_.lower() in words("people", "place_roles"):
        item.label = "GPE" if item.label in {"", "ORG", "PERSON", "FAC"} else item.label


def runs_into_verb(head: Token) -> bool:
    """Say whether an apposition is a subject: "asked by Ms Marsh, the witness agreed" has no comma."""
    after = head.right_edge.i + 1
    if head.tag_ != "NN" or after >= len(head.doc):
        return False
    return head.doc[after].tag_ in {"VBD", "VBZ"} and head.doc[head.left_edge.i - 1].text == ","


def _bearer(head: Token, found: dict[int, Mention]) -> Token | None:
    """Give the person whose place a role was hung on: "Lord Marsh of Saltmere, a former minister"."""
    joint = head.head.head
    if head.head.dep_ != "pobj" or joint.lower_ != "of" or not _is_role(head):
        return None
    item = found.get(joint.head.i)
    return joint.head if item is not None and item.form is Form.PERSON else None


def _partner(scene: Scene, head: Token) -> Token:
    """Give the noun that an apposition stands beside.

    In "the mayor of Saltmere, Teo Marsh" the parse takes the name for the town's: climb.
    """
    other = head.head
    while other.dep_ == "pobj" and other.head.dep_ == "prep" and _is_role(other.head.head):
        if not _is_name(head) or scene.doc[head.left_edge.i - 1].text != ",":
            break
        if other.pos_ != "PROPN" and len(name_tokens(head)) == 1:
            break  # "the leader of the union, Unite"
        other = other.head.head
    return other


def _join_by_is(scene: Scene, head: Token, found: dict[int, Mention]) -> None:
    """Read "Teo Marsh is the mayor of Saltmere"."""
    subject = child(head.head, "nsubj")
    if subject is None or subject.i not in found or head.head.lemma_ != "be" or not _is_role(head):
        return
    item = found[subject.i]
    if item.form is Form.BODY and _names_person(subject, head):
        become_person(scene, subject, item)
    if item.form is Form.PERSON and found[head.i].definite:
        _give_role(scene, head, found[head.i], item)


def _join(scene: Scene, first: Token, second: Token, found: dict[int, Mention]) -> None:
    """Join two phrases of which one may be a name and the other its role."""
    if scene.quoted(first) != scene.quoted(second):
        return  # a name in marks beside a role is a work's: "the singer, of “Mercy Lane” fame"
    for name, role in ((first, second), (second, first)):
        if found[name.i].form is Form.BODY and _is_role(role) and _names_person(name, role):
            become_person(scene, name, found[name.i])
    item, other = found[second.i], found[first.i]
    proper = other.name[:1].isupper() and other.label in {"ORG", "GPE", "FAC"}
    one = other.form not in {Form.PERSON, Form.PRONOUN} and not other.plural
    if item.form is Form.PERSON and one and not proper:
        item.role = item.role or other.role
        other.antecedent = item
        item.gender = item.gender or other.gender
    elif other.form is Form.PERSON and item.form in {Form.ROLE, Form.ANONYMOUS, Form.BODY}:
        _give_role(scene, second, item, other)
        item.antecedent = other
    elif _is_bodys(first, other) and second.tag_.startswith("NNP") and item.form is Form.BODY:
        other.antecedent = item  # "its operator, Northline Ferries"


def _is_bodys(head: Token, item: Mention) -> bool:
    """Say whether a noun phrase can stand for a body that is named beside it."""
    if head.pos_ != "NOUN" or not item.definite or item.plural:
        return False
    return item.form is Form.BODY or (item.form is Form.ROLE and _may_be_bodys(head))


def _give_role(scene: Scene, head: Token, role: Mention, person: Mention) -> None:
    if role.head in words("people", "roles"):
        tail = [t for t in head.subtree if t.i >= head.i and t.dep_ not in {"relcl", "acl"}]
        person.role = person.role or _appositive_role(scene, head, tail)
        person.gender = person.gender or role.gender


def _is_role(token: Token) -> bool:
    """Say whether a noun is the office of one person."""
    noun = token.lemma_.lower()
    office = noun in words("people", "roles") or noun in words("people", "titles")
    return office and token.tag_ in {"NN", "NNP"}


def _is_name(head: Token) -> bool:
    """Say whether a phrase could be a person's name: proper nouns alone, none of a body's words."""
    name = name_tokens(head)
    if not name or len(name) > _LONGEST_NAME or head.tag_ != "NNP":
        return False
    if child(head, "det", "prep", "poss") is not None:
        return False
    bodies = words("groups", "organisation") | words("groups", "government")
    bodies |= words("groups", "documents") | words("groups", "firm_endings")
    initials = len(name) == 1 and head.text.isupper()
    return not initials and not any(t.lower_.rstrip(".") in bodies for t in name)


def _names_person(name: Token, role: Token) -> bool:
    """Say whether a name beside a role is a person's, though the model did not take it for one."""
    if not _is_name(name):
        return False
    tokens = name_tokens(name)
    known = is_first_name(tokens[0].lower_)
    if (known and len(tokens) > 1) or _has_age(name):
        return True
    if _may_be_bodys(role):
        return False
    return len(tokens) > 1 or name.ent_type_ not in _BODY_LABELS


def _may_be_bodys(role: Token) -> bool:
    """Say whether a company or state could be called so: "the owner", "the market leader"."""
    leads = any(c.lower_ in words("people", "leading") for c in role.children)
    return leads or role.lemma_.lower() in words("people", "roles_of_bodies")


def _has_age(name: Token) -> bool:
    """Say whether an age stands behind a name: "Teo Marsh, 44,"."""
    behind = name.doc[name.i + 1 : name.i + 3]
    if len(behind) < 2 or behind[0].text != ",":  # noqa: PLR2004
        return False
    return behind[1].text.isdecimal() and int(behind[1].text) < _OLDEST


def _appositive_role(scene: Scene, head: Token, tail: list[Token]) -> str:
    """Give "chief of the harbour office": the head with an "of" phrase, up to a comma."""
    end = head.i
    for token in tail:
        if token.i > end + 1 or token.is_punct or token.tag_ in {"WP", "WDT", "WRB"}:
            break
        end = token.i
    return without_determiner(printed(scene.doc[phrase_start(head) : end + 1]))

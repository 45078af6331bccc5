"""Find who speaks: the noun phrase that a cue's speaker stands in."""

from onrecord.claims.lexicon import table, words
from onrecord.claims.names import means_speaker
from onrecord.claims.scene import Scene, child, has_subject, is_handle, is_initials, lemma
from onrecord.claims.tokens import Token

_HANDS_DOWN = {
    "xcomp",
    "advcl",
    "conj",
    "pcomp",
    "ccomp",
    "prep",
    "acl",
    "relcl",
    "parataxis",
    "dep",
}
_RELATIVE = {"who", "which", "that", "whom"}
_MAX_STEPS = 6
_LONGEST_BRACKET = 5  # tokens: "(R-OH"
_NAMED = {"PERSON", "ORG", "GPE", "NORP", "FAC"}
_NOT_SPEAKERS = {"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"}


def speaker(scene: Scene, cue: Token) -> Token | None:
    """Give the head of the phrase that names a cue verb's speaker; None where there is none.

    The subject of the verb, or of the verb that hands its subject down to it ("went on to say",
    "criticised the plan, arguing"), or the noun behind an inverted verb ("said Ohm").
    """
    if is_suffered(cue) or cited(cue) is not None:
        return cited(cue) or _agent(cue)
    verb = cue
    for _ in range(_MAX_STEPS):
        found = _own_speaker(scene, verb, inverted=verb.i == cue.i)
        if found is not None:
            return found
        if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _antecedent(verb)
        if verb.dep_ not in _HANDS_DOWN or verb.head.i == verb.i:
            return None
        if verb.dep_ == "ccomp" and child(verb, "mark") is not None:
            return None
        if reporter_goes_on(verb):
            verb = verb.head.head
            continue
        clause = _clause_around(first_conjunct(verb))
        reported = clause.dep_ == "ccomp" and shares_reporter(verb, clause)
        verb = clause.head if reported else verb.head
    return None


def shares_reporter(verb: Token, clause: Token) -> bool:
    """Say whether a conjoined verb inside a clause goes on with the reporter's own words.

    "confirmed that A but noted that B": parsers join "noted" to A's verb. A speech verb without
    a subject, whose clause begins as the first one does (both with "that" or both without), is
    taken for the reporter's.
    """
    if verb.dep_ != "conj" or has_subject(verb) or lemma(verb) not in words("cues", "speech"):
        return False
    if _cannot_share(verb):
        return _clause_around(first_conjunct(verb)).i == clause.i
    below = child(verb, "ccomp")
    if below is None or (child(clause, "mark") is None) != (child(below, "mark") is None):
        return False
    return first_conjunct(verb).i == clause.i


def _cannot_share(verb: Token) -> bool:
    """Say whether the subject before does not go on to speak: "the map was old and accused"."""
    first = first_conjunct(verb)
    if lemma(verb) in words("cues", "aimed") and first.lemma_ == "be":
        return first.dep_ == "ccomp"
    subject = child(first, "nsubj", "nsubjpass")
    if subject is not None and subject.tag_ in {"WP", "WDT"}:
        subject = first.head
    finite = verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and child(verb, "aux", "auxpass") is None
    return finite and subject is not None and not can_speak(subject)


def _clause_around(verb: Token) -> Token:
    """Give the clause that a relative clause stands in: "a map that is old" in "showed a map"."""
    while verb.dep_ == "relcl" and verb.head.head.i != verb.head.i:
        verb = verb.head.head
    return verb


def reporter_goes_on(verb: Token) -> bool:
    """Say whether ", calling it a smear" in a reported clause is the reporter's: a comma tells."""
    if verb.dep_ != "advcl" or not _is_participle(verb) or not _comma_before(verb):
        return False
    return verb.head.dep_ == "ccomp" and lemma(verb.head.head) in words("cues", "speech")


def first_conjunct(verb: Token) -> Token:
    """Give the verb that heads a row of conjoined verbs."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _own_speaker(scene: Scene, verb: Token, *, inverted: bool) -> Token | None:
    subject = _subject(scene, verb)
    if subject is None:
        subject = _passive_speaker(verb)
    if subject is None and inverted:
        subject = _inverted(scene, verb) or _stranded(scene, verb)
    if subject is None or subject.ent_type_ in _NOT_SPEAKERS:
        return None
    if is_initials(subject):
        return subject
    if subject.lower_ in _RELATIVE and subject.tag_ in {"WP", "WDT"}:
        return _antecedent(verb)
    subject = _named_conjunct(subject)
    if scene.quoted(subject) and not scene.quoted(verb):
        return None
    return subject


def _subject(scene: Scene, verb: Token) -> Token | None:
    """Give the subject; a quotation that the parse took for one, beside the speaker, is none."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    outside = [c for c in subjects if not scene.quoted(c)]
    found = next(iter(outside or subjects), None)
    return _before_bracket(found) if found is not None else None


def _before_bracket(subject: Token) -> Token:
    """Give the "Kim Marsh" of "Kim Marsh (Ind-Dale)", where the parse took what is in brackets."""
    doc = subject.doc
    for i in range(subject.i - 1, max(subject.i - _LONGEST_BRACKET, 0), -1):
        if doc[i].text == ")":
            break
        if doc[i].text == "(":
            return doc[i - 1] if doc[i - 1].ent_type_ == "PERSON" else subject
    return subject


def _named_conjunct(subject: Token) -> Token:
    """Read "academic and author Marc Hill" as one person: parsers join the offices, not the name."""
    office = subject.lower_ in words("people", "roles") | words("people", "titles")
    proper = subject.pos_ == "PROPN" and not office
    if subject.ent_type_ == "PERSON" or proper or child(subject, "det") is not None:
        return subject
    return next(
        (c for c in subject.children if c.dep_ == "conj" and c.ent_type_ == "PERSON"), subject
    )


def _antecedent(verb: Token) -> Token | None:
    """Give the noun that a relative clause or participle stands behind."""
    noun = verb
    while noun.dep_ in {"relcl", "acl", "conj", "xcomp"} and noun.head.i != noun.i:
        noun = noun.head
        if noun.pos_ in {"NOUN", "PROPN", "PRON"}:
            break
    if noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    governor = noun.head
    if noun.dep_ in {"pobj", "dobj"} and _is_participle(verb):
        # "cautioned Russia about sanctions, stating": the parse hangs it on the nearest noun
        while governor.pos_ not in {"VERB", "AUX"} and governor.head.i != governor.i:
            governor = governor.head
        subject = child(governor, "nsubj")
        if subject is not None and verb.i > noun.i + 1 and _comma_before(verb):
            return subject
    return noun


def _is_participle(verb: Token) -> bool:
    return verb.tag_ == "VBG" and child(verb, "nsubj") is None


def _comma_before(verb: Token) -> bool:
    return any(verb.doc[i].text == "," for i in range(max(0, verb.i - 2), verb.i))


def _passive_speaker(verb: Token) -> Token | None:
    """Read "was quoted as saying", "was criticised by": the agent, or the one who is quoted."""
    subject = child(verb, "nsubjpass")
    if subject is None:
        return None
    agent = _agent(verb)
    if agent is not None:
        return agent
    if subject.lower_ == "it" and child(verb, "ccomp") is not None:
        return None  # "it was reported that"
    return subject if lemma(verb) in words("cues", "quoting") else None


def _agent(verb: Token) -> Token | None:
    """Give the speaker behind "by"."""
    joint = child(verb, "agent")
    return child(joint, "pobj") if joint is not None else None


def is_suffered(verb: Token) -> bool:
    """Say whether what a verb hangs on is spoken of or to: "a group called", "being told"."""
    if verb.tag_ != "VBN" or lemma(verb) in words("cues", "quoting"):
        return False
    reduced = verb.dep_ == "acl" and child(verb, "aux") is None
    passive = verb.dep_ in _HANDS_DOWN and child(verb, "auxpass") is not None
    return reduced or (passive and child(verb, "nsubjpass", "nsubj") is None)


def _follows_content(scene: Scene, verb: Token) -> bool:
    """Say whether a comma or closing mark stands right before a verb: "..., said Ohm"."""
    if verb.i == 0:
        return False
    before = scene.doc[verb.i - 1]
    return before.text == "," or scene.quoted(before)


def _stranded(scene: Scene, verb: Token) -> Token | None:
    """Read "In court, Eva Marsh, prosecuting, told ...": the parse hangs the name on the court."""
    if verb.dep_ != "ROOT" or lemma(verb) not in words("cues", "speech") | {"agree"}:
        return None
    first, _ = scene.sentence_range(verb.i)
    for token in reversed(scene.doc[first : verb.i]):
        if scene.quoted(token) or token.dep_ in {"pobj", "dobj", "poss"}:
            continue
        if token.dep_ == "appos" and (
            token.ent_type_ == "PERSON"
            or token.lower_ in words("people", "behind_names")
            or token.right_edge.i + 1 == verb.i
        ):
            return token
    return None


def _inverted(scene: Scene, verb: Token) -> Token | None:
    """Read "said Carla Ohm": a name or role right behind a verb that has no subject."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not _follows_content(scene, verb):
        return None
    if lemma(verb) in words("cues", "recipient") and child(verb, "dative") is None:
        return None  # "the lawyer, rising, told the jury that", "Marsh, 54, told the Echo"
    for kind in ("dobj", "attr", "npadvmod", "oprd", "ccomp", "dep"):
        noun = child(verb, kind)
        if noun is None or noun.pos_ not in {"PROPN", "NOUN", "PRON"} or scene.quoted(noun):
            continue
        if noun.left_edge.i == verb.i + 1 and (noun.pos_ != "PRON" or noun.lower_ in {"he", "she"}):
            return noun
    return None


def cited(verb: Token) -> Token | None:
    """Give the fire service of "we reported, citing the fire service, that": it speaks, not we."""
    subject = child(verb, "nsubj")
    if subject is None or table("people")["pronouns"].get(subject.lower_) not in {"1", "1p"}:
        return None
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if len(behind) < 2 or behind[0].text != "," or lemma(behind[1]) not in words("cues", "citing"):  # noqa: PLR2004
        return None
    return child(behind[1], "dobj")


def can_speak(who: Token) -> bool:
    """Say whether a noun can be a speaker by itself: a person, a body, a document, a name."""
    if is_handle(who) or is_initials(who):
        return True
    if who.pos_ == "PRON" or who.ent_type_ in _NAMED or who.pos_ == "PROPN":
        return who.lower_ not in {"it", "this", "that", "these", "those", "there", "what"}
    return means_speaker(who.lemma_.lower(), plural=who.tag_ == "NNS")

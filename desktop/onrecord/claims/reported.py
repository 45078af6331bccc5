"""Find reported clauses: "X said that ...", "..., said X", "..., X said, ..."."""

from onrecord.claims.asides import around_as
from onrecord.claims.cues import Cue
from onrecord.claims.lexicon import words
from onrecord.claims.openings import opening
from onrecord.claims.scene import Scene, child, has_subject, is_occasion, lemma
from onrecord.claims.sketch import Draft
from onrecord.claims.sources import reporter_goes_on, shares_reporter
from onrecord.claims.stretches import in_title
from onrecord.claims.tokens import Token, printed
from onrecord_db.records import Span

_THAT_REACH = 14  # tokens between a cue and the "that" of its clause
_LATER = {"prep", "advcl", "npadvmod", "advmod", "oprd", "dobj", "dative", "agent"}


def clauses(scene: Scene, found: list[Cue]) -> list[Draft]:
    """Give a draft for each cue whose content is a clause of its own sentence."""
    verbs = {cue.verb.i for cue in found}
    drafts = []
    for cue in found:
        if (cue.speaker is None and not cue.hides_speaker) or not takes_clause(cue):
            continue
        spans = _content(scene, cue, verbs)
        if spans:
            drafts.append(draft(scene, cue, spans, rule="clause"))
    return drafts


def draft(scene: Scene, cue: Cue, content: list[Span], *, rule: str) -> Draft:
    """Make a draft of a cue and the content found for it."""
    return Draft(
        content=content,
        cue=[scene.token_span([cue.verb]), *_particle(scene, cue)],
        lemma=cue.lemma,
        rule=rule,
        source=source_spans(scene, cue),
        speech=is_speech(cue.lemma),
        sentence=scene.sentence_number(cue.verb.i),
        opening=opening(scene, cue),
        hidden=cue.speaker is None and cue.hides_speaker,
        denies=rule == "clause" and cue.denies,
    )


def _particle(scene: Scene, cue: Cue) -> list[Span]:
    """Give the "out" of "ruled out"."""
    particle = child(cue.verb, "prt") if cue.denies else None
    return [scene.token_span([particle])] if particle is not None else []


def source_spans(scene: Scene, cue: Cue) -> list[Span]:
    """Give where the speaker is named: the phrase, and a "who" that stands for it."""
    if cue.speaker is None:
        return []
    spans = [source_span(scene, cue.speaker)]
    subject = child(cue.verb, "nsubj")
    if subject is not None and subject.tag_ in {"WP", "WDT"}:
        spans.append(scene.token_span([subject]))
    return spans


def source_span(scene: Scene, head: Token) -> Span:
    """Give the speaker's phrase without the clauses that hang on it."""
    first = head.left_edge.i
    while first < head.i and (
        scene.doc[first].is_space or scene.doc[first].text in {'"', "“", ","}
    ):
        first += 1
    return scene.token_span([scene.doc[first], head])


def is_speech(name: str) -> bool:
    """Say whether a verb is of saying rather than of thinking, wishing or planning."""
    return name not in (words("cues", "thought") | words("cues", "wish")) - words("cues", "speech")


def takes_clause(cue: Cue) -> bool:
    """Say whether a cue's clause is a claim: a verb that finds needs a speaker fit for it."""
    if cue.lemma in words("cues", "speech") | words("cues", "finding"):
        return True
    return cue.denies or cue.lemma in words("cues", "thought")


def _content(scene: Scene, cue: Cue, verbs: set[int]) -> list[Span]:
    clause = _clause(scene, cue)
    if clause is None:
        return around_as(scene, cue) or _parenthesis(scene, cue)
    if _asks(cue, clause):
        return []
    left, right = clause.left_edge.i, clause.right_edge.i + 1
    if clause.i > cue.verb.i:
        left = max(left, cue.verb.i + 1)
        return _right(scene, cue, clause, (left, _right_end(scene, cue, clause, right, verbs)))
    first = _left_start(scene, cue, left)
    last = min(_cue_start(cue), max(clause.i + 1, right))
    spans = [scene.span(first, _cue_start(cue) if right <= cue.verb.i else last)]
    if right > cue.verb.i + 1:
        after = _after_parenthesis(scene, cue)
        spans.append(scene.span(after, right) if after < right else None)
    return [s for s in spans if s]


def _clause(scene: Scene, cue: Cue) -> Token | None:
    """Give the head of the reported clause."""
    options = [c for c in cue.verb.children if c.dep_ == "ccomp" and c.i != cue.verb.i]
    options = [c for c in options if cue.speaker is None or c.i != cue.speaker.i]
    options = [c for c in options if not _is_adverbial(c) and not in_title(scene, c)]
    behind = [c for c in options if c.i > cue.verb.i]
    if behind:
        return behind[0]
    if options:
        return options[-1]
    reports = cue.denies or cue.lemma in words("cues", "speech")
    return _that_clause(scene, cue) if reports else None


def _is_adverbial(clause: Token) -> bool:
    """Say whether a clause only tells when or why: "warned of floods once the snow had gone"."""
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in words("cues", "adverbial_marks")


def _that_clause(scene: Scene, cue: Cue) -> Token | None:
    """Find a that-clause that the parse hung on another word: "told staff in a mail that ..."."""
    _, last = scene.sentence_range(cue.verb.i)
    for token in scene.doc[cue.verb.i + 1 : min(last, cue.verb.i + _THAT_REACH)]:
        if token.lower_ == "that" and opens_clause(token) and not scene.quoted(token):
            between = list(scene.doc[cue.verb.i + 1 : token.i])
            if _is_aside(between):
                return token.head if token.head.i > token.i else None
            free = not any((t.pos_ == "VERB" and t.tag_ != "VBN") or t.text == "," for t in between)
            return token.head if token.head.i > token.i and free else None
    return None


def _is_aside(between: list[Token]) -> bool:
    """Say whether ", citing the harbour office," is all that stands between cue and "that"."""
    if len(between) < 3 or between[0].text != "," or between[-1].text != ",":  # noqa: PLR2004
        return False
    return between[1].tag_ == "VBG" and not any(t.text == "," for t in between[1:-1])


def opens_clause(that: Token) -> bool:
    """Say whether a "that" opens a clause that lacks nothing: "in the hall that she had the key"."""
    verb = that.head
    if that.dep_ == "mark" or (that.dep_ == "advmod" and has_subject(verb)):
        return True
    if that.dep_ != "dobj" or not has_subject(verb) or that.i > verb.i:
        return False
    things = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > verb.i]
    return bool(things)


def _asks(cue: Cue, clause: Token) -> bool:
    """Say whether the clause is a question put to somebody."""
    first = clause.left_edge
    return cue.lemma in {"ask", "wonder", "question"} and first.lower_ in words(
        "cues", "question_words"
    )


def _right(scene: Scene, cue: Cue, clause: Token, where: tuple[int, int]) -> list[Span]:
    first, last = where
    mark = child(clause, "mark")
    if mark is not None and mark.lower_ == "that" and first <= mark.i < clause.i:
        first = mark.i
    while first < clause.i and (
        (scene.doc[first].lower_ == "that" and scene.doc[first].tag_ in {"IN", "WDT"})
        or scene.doc[first].text in {",", ":"}
    ):
        first += 1
    first = _with_subject(cue, clause, _behind_date(scene, first, clause))
    if cue.speaker is not None and first <= cue.speaker.i < clause.i:
        first = cue.speaker.i + 1  # "said X ..." with the speaker between
    span = scene.span(first, last)
    return [span] if span else []


def _with_subject(cue: Cue, clause: Token, first: int) -> int:
    """Begin at "the pump" in "admitted the pump had failed", where the parse gives it to the cue."""
    thing = child(cue.verb, "dobj")
    if thing is None or has_subject(clause) or cue.lemma in words("cues", "recipient"):
        return first
    finite = clause.tag_ in {"VBD", "VBZ", "VBP"} or child(clause, "aux") is not None
    between = cue.verb.doc[thing.left_edge.i : first]
    beside = thing.left_edge.i == cue.verb.i + 1 and not any(t.is_punct for t in between)
    infinitive = any(c.tag_ == "TO" for c in clause.children)
    return thing.left_edge.i if finite and beside and not infinitive else first


def _behind_date(scene: Scene, first: int, clause: Token) -> int:
    """Skip "Friday" in "said Friday the plan was dead", which the parse gives to the clause."""
    token = scene.doc[first]
    last = first
    if token.dep_ == "prep" and first + 1 < len(scene.doc):
        last = first + 1
    if scene.doc[last].ent_type_ != "DATE":
        return first
    while last + 1 < clause.i and scene.doc[last + 1].ent_type_ == "DATE":
        last += 1
    root = scene.doc[last]
    if (not is_occasion(root) and not is_occasion(token)) or last + 1 >= clause.i:
        return first
    follows = scene.doc[last + 1]
    return first if follows.text == "," else last + 1


def _right_end(scene: Scene, cue: Cue, clause: Token, right: int, verbs: set[int]) -> int:
    """Give the end of a clause behind its cue: over what still hangs on it, up to the next cue."""
    _, sentence_end = scene.sentence_range(clause.i)
    end = right
    for c in cue.verb.children:
        if c.i >= end and c.dep_ in _LATER and c.left_edge.i == _skip_comma(scene, end):
            if c.dep_ == "advcl" and (c.i in verbs or _leaves(c)):
                break
            end = c.right_edge.i + 1
    end = _with_conjunct(scene, cue, end, verbs)
    mark = child(clause, "mark")
    begin = mark.i if mark is not None and mark.i > cue.verb.i else cue.verb.i
    for token in clause.subtree:
        if begin < token.i < end:
            end = min(end, _resumption(token, clause, verbs))
    return min(max(end, clause.i + 1), max(sentence_end, clause.i + 1))


def _resumption(token: Token, clause: Token, verbs: set[int]) -> int:
    """Give where the reporter takes over again at this verb of the clause; the text's end if not."""
    if token.i in verbs and reporter_goes_on(token):
        return token.left_edge.i
    if _resumes(token, clause) or (token.i in verbs and shares_reporter(token, clause)):
        return _conjunction_start(token)
    attributes = token.lower_ == "according" and token.i > clause.i
    if attributes or (token.dep_ == "advcl" and _leaves(token)):
        return token.left_edge.i
    return len(token.doc)


def _with_conjunct(scene: Scene, cue: Cue, end: int, verbs: set[int]) -> int:
    """Take in "and B happened", joined to the cue by the parse but without a comma between."""
    for c in cue.verb.children:
        if c.dep_ != "conj" or c.i < end or c.i in verbs or not has_subject(c):
            continue
        if end < len(scene.doc) and scene.doc[end].dep_ == "cc" and c.left_edge.i == end + 1:
            return c.right_edge.i + 1
    return end


def _skip_comma(scene: Scene, i: int) -> int:
    return i + 1 if i < len(scene.doc) and scene.doc[i].text == "," else i


def _resumes(verb: Token, clause: Token) -> bool:
    """Say whether a conjoined verb cannot share the clause's modal: "would rise and thanked"."""
    if verb.dep_ != "conj" or verb.head.i != clause.i or has_subject(verb):
        return False
    modal = any(c.tag_ == "MD" for c in clause.children)
    return modal and verb.tag_ in {"VBD", "VBZ", "VBP"} and child(verb, "aux", "auxpass") is None


def _conjunction_start(verb: Token) -> int:
    """Give where the joining word before a conjoined verb stands."""
    i = verb.i
    while i > 0 and verb.doc[i - 1].dep_ in {"cc", "advmod", "aux", "punct"} and verb.i - i < 4:  # noqa: PLR2004
        i -= 1
    return i


def _leaves(verb: Token) -> bool:
    """Say whether an adverbial clause is the reporter's own remark on the speaker."""
    mark = child(verb, "mark")
    if mark is not None and mark.lower_ == "as":
        return lemma(verb) in words("cues", "speech")
    if mark is None or mark.lower_ not in words("cues", "leaving"):
        return False
    return lemma(verb) in words("cues", "silent_verbs") | words("cues", "speech") | words(
        "cues", "silence"
    )


def _cue_start(cue: Cue) -> int:
    """Give the first token of cue and speaker together, where they follow the content."""
    start = min(
        [c.i for c in cue.verb.children if c.dep_ in {"aux", "neg"} and c.i < cue.verb.i]
        + [cue.verb.i]
    )
    if cue.speaker is not None and cue.speaker.i < cue.verb.i:
        start = min(start, cue.speaker.left_edge.i)
    return start


def _left_start(scene: Scene, cue: Cue, left: int) -> int:
    """Give where a clause in front of its cue begins: its sentence's start, most often."""
    first, _ = scene.sentence_range(cue.verb.i)
    for i in range(left - 1, first - 1, -1):
        if scene.doc[i].text in {";", "–", "—"} or scene.doc[i].dep_ == "ROOT":
            return left
    return min(first, left)


def _after_parenthesis(scene: Scene, cue: Cue) -> int:
    """Give the token behind ", he said,"."""
    i = max(cue.verb.i, cue.speaker.i if cue.speaker is not None else 0) + 1
    _, end = scene.sentence_range(cue.verb.i)
    while i < end and scene.doc[i].text != ",":
        i += 1
    return i + 1


def _parenthesis(scene: Scene, cue: Cue) -> list[Span]:
    """Read "The plan, he said on Friday, is good" and "It is good, he said", parsed as an aside."""
    verb = cue.verb
    asides = {"parataxis", "ccomp", "advcl", "dep", "relcl", "acl", "conj", "ROOT"}
    if verb.dep_ not in asides or cue.lemma in words("cues", "weak") or cue.speaker is None:
        return []
    start, stop = _cue_start(cue), _aside_end(cue)
    first, last = scene.sentence_range(verb.i)
    if start == first or scene.doc[start - 1].text != "," or abs(verb.i - cue.speaker.i) > 4:  # noqa: PLR2004
        return []
    if (stop < last and scene.doc[stop].text not in {",", "."}) or child(verb, "mark"):
        return []
    behind = scene.span(stop + 1, last) if printed(scene.doc[stop : stop + 1]) == "," else None
    if verb.dep_ == "ROOT" and not _goes_on(scene, stop, last):
        return []
    spans = [scene.span(first, start - 1), behind]
    return [s for s in spans if s]


def _aside_end(cue: Cue) -> int:
    """Give the end of cue and speaker with what tells when and where: "he said on Friday"."""
    verb = cue.verb
    end = max(verb.i, cue.speaker.i if cue.speaker is not None else 0) + 1
    for c in sorted(verb.children, key=lambda c: c.i):
        told = c.dep_ in {"dobj", "dative"} and cue.lemma in words("cues", "recipient")
        if c.left_edge.i == end and (c.dep_ in {"prep", "advmod", "npadvmod"} or told):
            end = c.right_edge.i + 1
    return end


def _goes_on(scene: Scene, comma: int, last: int) -> bool:
    """Say whether the sentence's verb stands behind the aside, which the parse took for the main one."""
    if printed(scene.doc[comma : comma + 1]) != ",":
        return False
    behind = scene.doc[comma + 1 : comma + 2]
    finite = [t for t in behind if t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and not scene.quoted(t)]
    return bool(finite) and last > comma + 2

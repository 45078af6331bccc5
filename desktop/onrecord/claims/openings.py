"""Say what stands in front of a content that is no sentence: "Tomas Berg promised to resign"."""

from onrecord.claims.cues import Cue
from onrecord.claims.lexicon import table
from onrecord.claims.scene import Scene, child
from onrecord.claims.sketch import Opening
from onrecord.claims.tokens import Token

_FINITE = {"VBD", "VBZ", "VBP", "VBN"}


def opening(scene: Scene, cue: Cue) -> Opening:
    """Give the words between the speaker's name and the content, cue among them."""
    verb = cue.verb
    subject = child(verb, "nsubjpass")
    if subject is not None and subject.i < verb.i and _is_agent(verb, cue.speaker):
        return Opening(start=scene.token_span([subject.left_edge]).start, named=False)
    first = _first_helper(verb)
    if first is None and verb.tag_ not in _FINITE:
        return Opening(start=scene.token_span([verb]).end, cue=past(cue.lemma))
    return Opening(start=scene.token_span([first or verb]).start)  # without the "’s" of "he’s"


def _is_agent(verb: Token, speaker: Token | None) -> bool:
    agent = child(verb, "agent")
    thing = child(agent, "pobj") if agent is not None else None
    return thing is not None and speaker is not None and thing.i == speaker.i


def _first_helper(verb: Token) -> Token | None:
    """Give the "has" of "has repeatedly promised"; None where no helper stands before the verb."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    if not helpers or helpers[0].text[0] in "'’" or any(h.tag_ == "TO" for h in helpers):
        return None
    between = verb.doc[helpers[0].i : verb.i]
    plain = all(t.pos_ in {"AUX", "ADV", "PART"} for t in between)
    return helpers[0] if plain else None


def past(lemma: str) -> str:
    """Give a verb's past tense: "accuse" gives "accused"."""
    forms = table("cues")["past"]
    if lemma in forms:
        return str(forms[lemma])
    for ending, instead in table("cues")["past_endings"]:
        if lemma.endswith(ending):
            return f"{lemma.removesuffix(ending)}{instead}"
    return lemma

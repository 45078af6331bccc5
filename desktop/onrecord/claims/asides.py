"""Read an attribution that stands aside in its sentence: "As Ms Marsh told the Echo, ..."."""

from onrecord.claims.cues import Cue
from onrecord.claims.lexicon import words
from onrecord.claims.scene import Scene, child, lemma
from onrecord_db.records import Span

_FEW = 2  # words; less than that in front of an aside is no content


def around_as(scene: Scene, cue: Cue) -> list[Span]:
    """Give the sentence without its "as X said", which has to stand between commas."""
    verb = cue.verb
    mark = child(verb, "mark", "advmod")
    if (
        mark is None
        or mark.lower_ != "as"
        or verb.dep_ not in {"advcl", "relcl"}
        or cue.speaker is None
    ):
        return []
    speech = words("cues", "speech")
    if cue.lemma not in speech - words("cues", "weak"):
        return []
    if any(lemma(t) in speech and t.i != verb.i for t in verb.ancestors):
        return []  # "The ministry insisted that none was there, as Marsh had claimed"
    first, last = scene.sentence_range(verb.i)
    start, stop = mark.i, verb.right_edge.i + 1
    if stop < last and scene.doc[stop].text not in {",", "."}:
        return []
    if start > first and scene.doc[start - 1].text != ",":
        return []
    before = sum(t.is_alpha for t in scene.doc[first:start])
    spans = [
        scene.span(first, start) if before > _FEW else None,
        scene.span(stop, last) if stop < last and scene.doc[stop].text == "," else None,
    ]
    return [s for s in spans if s]

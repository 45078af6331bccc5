"""Join quotations to the cue and speaker that stand before or behind them."""

from onrecord.claims.cues import Cue
from onrecord.claims.lexicon import words
from onrecord.claims.reported import draft
from onrecord.claims.scene import Scene
from onrecord.claims.sketch import Draft
from onrecord.claims.stretches import Quoted, is_title, quoted_stretches
from onrecord_db.records import Span

_FEW = 4  # words; a shorter quotation inside a sentence is a scare quote or part of a clause
_BESIDE = 2  # tokens: a cue this near needs no mark to lead to its quotation
_REACH = 25  # tokens between a quotation and the cue that it belongs to


def utterances(scene: Scene, found: list[Cue], taken: list[Draft]) -> list[Draft]:
    """Give a draft for each quotation that is somebody's words and in no draft of ``taken`` yet."""
    drafts: list[Draft] = []
    for quoted in quoted_stretches(scene):
        span = scene.quote_span(quoted.number)
        if any(_covers(d.content, span) for d in taken):
            continue
        made = _with_cue(scene, quoted, found, [*taken, *drafts]) or _without_cue(scene, quoted)
        if made is not None and not any(made is d for d in [*taken, *drafts]):
            drafts.append(made)
    return drafts


def _covers(content: list[Span], span: Span) -> bool:
    return any(s.start <= span.start and span.end <= s.end for s in content)


def _with_cue(scene: Scene, quoted: Quoted, found: list[Cue], before: list[Draft]) -> Draft | None:
    cue = _cue_behind(scene, quoted, found) or _cue_in_front(scene, quoted, found)
    if cue is None:
        return None
    span = scene.quote_span(quoted.number)
    cue_span = scene.token_span([cue.verb])
    for earlier in before:  # "A," he said, "b.": one claim in two spans
        if earlier.cue == [cue_span] and (
            _carries_on(scene, quoted) or _is_broken_off(scene, quoted, cue, earlier)
        ):
            earlier.content.append(span)
            return earlier
    if not _is_utterance(scene, quoted) and not _leans_on(scene, quoted, cue):
        return None
    if is_title(scene, quoted):
        return None
    made = draft(scene, cue, [span], rule="quotation")
    made.speech, made.score = True, 0.95
    return made


def _carries_on(scene: Scene, quoted: Quoted) -> bool:
    """Say whether a quotation goes on the sentence that the one before it began."""
    return quoted.first > 0 and scene.doc[quoted.first - 1].text == ","


def _is_broken_off(scene: Scene, quoted: Quoted, cue: Cue, behind: Draft) -> bool:
    """Say whether a quotation's sentence goes on behind its cue: "“A,” she said, “but B”"."""
    if cue.verb.i < quoted.last or scene.last_word_mark(quoted.last - 1) != ",":
        return False
    start = min(s.start for s in behind.content) - scene.start
    if start <= cue.verb.idx:
        return False
    return scene.text[:start].rstrip().endswith(",")


def _without_cue(scene: Scene, quoted: Quoted) -> Draft | None:
    """Give a draft whose speaker must be taken from the text around it."""
    if (
        not _is_utterance(scene, quoted)
        or not _stands_alone(scene, quoted)
        or is_title(scene, quoted)
    ):
        return None
    return Draft(
        content=[scene.quote_span(quoted.number)],
        cue=[],
        lemma="",
        rule="quotation",
        sentence=scene.sentence_number(quoted.first),
        continues=scene.quotes[quoted.number].continues,
        orphan=True,
        score=0.6,
    )


def _words(scene: Scene, quoted: Quoted) -> int:
    return sum(t.is_alpha for t in scene.doc[quoted.first : quoted.last])


def _is_utterance(scene: Scene, quoted: Quoted) -> bool:
    """Say whether a quotation reads as a sentence: longer than a term, or shaped like one."""
    inside = [t for t in scene.doc[quoted.first : quoted.last] if t.is_alpha]
    if not inside:
        return False
    ends = scene.last_word_mark(quoted.last - 1) in {".", ",", "!", "?", "…", "..."}
    starts = inside[0].text[:1].isupper()
    return (len(inside) >= _FEW and (ends or starts)) or (starts and ends)


def _stands_alone(scene: Scene, quoted: Quoted) -> bool:
    """Say whether the quotation is its sentence: nothing but joining words around it."""
    first, last = scene.sentence_range(quoted.first)
    outside = [i for i in range(first, last) if scene.quote_of[i] < 0 and scene.doc[i].is_alpha]
    if not outside:
        return True
    return all(i > quoted.first for i in outside) and scene.last_word_mark(quoted.last - 1) in {
        ".",
        "?",
        "!",
    }


def _leans_on(scene: Scene, quoted: Quoted, cue: Cue) -> bool:
    """Say whether a short quotation still is the cue's: right behind it or its comma or colon."""
    between = scene.doc[min(cue.verb.i, quoted.last) + 1 : quoted.first]
    if cue.verb.i < quoted.first:
        return all(t.text in {",", ":"} or t.is_space or t.lower_ == "that" for t in between)
    return scene.last_word_mark(quoted.last - 1) in {",", "?", "!"}


def _cue_behind(scene: Scene, quoted: Quoted, found: list[Cue]) -> Cue | None:
    """Find ``," said X`` and ``," X said``: up to the next mark that ends the aside."""
    if quoted.last >= len(scene.doc):
        return None
    sentence = scene.sentence_of[quoted.last]
    if sentence != scene.sentence_of[quoted.last - 1]:
        return None
    for cue in found:
        i = cue.verb.i
        if quoted.last <= i < quoted.last + _REACH and scene.sentence_of[i] == sentence:
            if any(scene.quote_of[k] >= 0 for k in range(quoted.last, i)):
                return None
            speaker_behind = cue.speaker is not None and cue.speaker.i >= quoted.last
            if speaker_behind and _may_quote(cue):
                return cue
            return None
    return None


def _cue_in_front(scene: Scene, quoted: Quoted, found: list[Cue]) -> Cue | None:
    """Find ``X said: "`` and ``stating, "``: the nearest cue before, in the same sentence."""
    sentence = scene.sentence_of[quoted.first]
    for cue in reversed(found):
        i = cue.verb.i
        if i >= quoted.first or cue.speaker is None:
            continue
        if scene.sentence_of[i] != sentence or quoted.first - i > _REACH:
            return None
        return cue if _may_quote(cue) and _opens_way(scene, i, quoted.first) else None
    return None


def _opens_way(scene: Scene, cue: int, first: int) -> bool:
    """Say whether the words between cue and quotation let it be the cue's content."""
    return (
        first - cue <= _BESIDE
        or scene.doc[first - 1].text in {",", ":"}
        or any(t.text == ":" for t in scene.doc[cue + 1 : first])
    )


def _may_quote(cue: Cue) -> bool:
    """Say whether a verb may carry a quotation: a verb of wishing or judging alone may not."""
    known = words("cues", "speech") | words("cues", "weak") | words("cues", "thought")
    others = words("cues", "wish") | words("cues", "stance") | words("cues", "urging")
    return cue.lemma in known or cue.lemma not in others

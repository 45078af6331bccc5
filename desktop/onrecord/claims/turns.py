"""Read interviews: a paragraph that begins with a name and a colon is that person's turn."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.claims.lexicon import table, words
from onrecord.claims.paragraphs import Paragraph
from onrecord.claims.sketch import Draft, Form, Mention, Sheet
from onrecord_db.records import Span

_OFTEN = 2  # turns; a label that comes once is a dateline or a note
_MARKS = '"“«„'
_WORD = re.compile(r"[^\W\d_]+")
ANSWER = "A"  # beside "Q": who answers is named in front of the interview


def turns(pieces: Sequence[Paragraph]) -> list[str]:
    """Give for each paragraph the label of whose turn it is or goes on, "" for nobody's.

    An answer goes on in a paragraph without label that speaks of "I" and stands before a turn.
    """
    talking = speakers(pieces)
    result: list[str] = []
    for n, piece in enumerate(pieces):
        label = piece.label if piece.is_turn and piece.label in talking else ""
        going_on = not piece.label and bool(result) and bool(result[-1])
        if going_on and _speaks_of_itself(piece) and any(p.is_turn for p in pieces[n + 1 :]):
            label = result[-1]
        result.append(label)
    return result


def _speaks_of_itself(piece: Paragraph) -> bool:
    if any(mark in piece.text for mark in _MARKS):
        return False
    pronouns = table("people")["pronouns"]
    return any(pronouns.get(w.lower()) in {"1", "1p"} for w in _WORD.findall(piece.text))


def speakers(pieces: Sequence[Paragraph]) -> frozenset[str]:
    """Give the labels that are speakers: those that come again, and the others beside them.

    Where some turns are marked as clips, the others are the programme's own people.
    """
    clips = {p.label for p in pieces if p.is_turn and _is_clip(p) and _may_speak(p.label)}
    if clips:
        return frozenset(clips)
    counts = Counter(p.label for p in pieces if p.is_turn)
    fitting = [label for label in counts if _may_speak(label)]
    if min(counts[ANSWER], counts["Q"]) >= _OFTEN:
        fitting.append(ANSWER)
    if not any(counts[label] >= _OFTEN for label in fitting):
        return frozenset()
    return frozenset(fitting)


def add_turn(sheet: Sheet, piece: Paragraph, sentence: int) -> None:
    """Note a paragraph's words as a claim of the one whose label stands in front."""
    start = piece.start + len(piece.text) - len(piece.text.lstrip())
    end = piece.start + len(piece.text.rstrip())
    if end <= start or not any(c.isalpha() for c in piece.text):
        return  # "Marsh: 547" in a list of results
    mention = _mention(piece, sentence) if piece.label else None
    if _is_clip(piece) or piece.label in {ANSWER, ""}:
        sheet.drafts = []  # what is reported inside is the speaker's
    if mention is not None:
        sheet.mentions.append(mention)
    sheet.drafts.append(
        Draft(
            content=[Span(start, end)],
            cue=[],
            lemma="",
            rule="turn",
            speaker=mention,
            source=[mention.span] if mention is not None else [],
            sentence=sentence,
            continues=mention is None,
            score=0.8,
        )
    )


def _is_clip(piece: Paragraph) -> bool:
    """Say whether a remark in brackets stands between label and words: "MARSH (clip):"."""
    return bool(piece.label) and piece.start - piece.label_start - len(piece.label) > len(": (")


def _may_speak(label: str) -> bool:
    parts = label.lower().split()
    places = words("groups", "metonyms")
    return not {*parts} & words("people", "no_speakers") and parts[-1] not in places


def _mention(piece: Paragraph, sentence: int) -> Mention:
    span = Span(piece.label_start, piece.label_start + len(piece.label))
    name = piece.label
    first, _, rest = name.partition(" ")
    if rest and first.lower().rstrip(".") in words("people", "titles"):
        name = rest
    bodies = words("groups", "organisation") | words("groups", "government")
    last = name.lower().split(" ")[-1]
    form, label = (Form.BODY, "ORG") if last in bodies else (Form.PERSON, "PERSON")
    if name == ANSWER:
        form, label = Form.PRONOUN, ""
    return Mention(
        span=span,
        form=form,
        name=name,
        name_span=Span(span.end - len(name), span.end),
        head=last,
        label=label,
        subject=True,
        sentence=sentence,
    )

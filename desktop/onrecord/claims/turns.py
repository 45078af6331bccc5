"""Read interviews: a paragraph that begins with a name and a colon is that person's turn."""

from collections import Counter
from collections.abc import Sequence

from onrecord.claims.lexicon import words
from onrecord.claims.paragraphs import Paragraph
from onrecord.claims.sketch import Draft, Form, Mention, Sheet
from onrecord_db.records import Span

_OFTEN = 2  # turns; a label that comes once is a dateline or a note


def speakers(pieces: Sequence[Paragraph]) -> frozenset[str]:
    """Give the labels that are speakers: those that come again, and the others beside them."""
    counts = Counter(p.label for p in pieces if p.is_turn)
    fitting = [label for label in counts if _may_speak(label)]
    if not any(counts[label] >= _OFTEN for label in fitting):
        return frozenset()
    return frozenset(fitting)


def add_turn(sheet: Sheet, piece: Paragraph, sentence: int) -> None:
    """Note a paragraph's words as a claim of the one whose label stands in front."""
    start = piece.start + len(piece.text) - len(piece.text.lstrip())
    end = piece.start + len(piece.text.rstrip())
    if end <= start:
        return
    mention = _mention(piece, sentence)
    sheet.mentions.append(mention)
    sheet.drafts.append(
        Draft(
            content=[Span(start, end)],
            cue=[],
            lemma="",
            rule="turn",
            speaker=mention,
            source=[mention.span],
            sentence=sentence,
            score=0.8,
        )
    )


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

"""The fields of the filter language: one row each, with what may stand behind the colon."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord_db.records import ClaimType, ReviewState
from onrecord_db.search import fulltext, values
from onrecord_db.search.values import Key, Text, Value

ME = "me"  # whoever asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the language."""

    name: str
    meaning: str  # for completion and help
    right: str  # what may stand behind it, as a sentence says it
    read: Callable[[str], Value | None]  # of a value in lower case; None where it means nothing
    values: tuple[str, ...] = ()  # the fixed ones, for completion and the nearest spelling


def _name(text: str) -> Text | None:
    return Text(text=fulltext.folded(text)) if text.strip() else None


def _language(text: str) -> Text | None:
    return Text(text=text) if text.isascii() and text.isalpha() else None


def _keys(known: Mapping[str, tuple[str, ...]]) -> Callable[[str], Key | None]:
    return lambda text: values.key(text, known)


def _things(known: Mapping[str, str]) -> Callable[[str], Key | None]:
    """Read whole words, one or many: "source", "sources"."""

    def read(text: str) -> Key | None:
        thing = known.get(text, known.get(text.removesuffix("s")))
        return None if thing is None else Key(text=text, keys=(thing,))

    return read


def _same(names: str) -> dict[str, tuple[str, ...]]:
    return {name: (name,) for name in names.split()}


UNREVIEWED, REVIEWED = "unreviewed", "reviewed"
_STATUSES = {
    UNREVIEWED: (UNREVIEWED,),
    REVIEWED: (REVIEWED,),
    **{state.value: (state.value,) for state in ReviewState if state is not ReviewState.UNREVIEWED},
}
QUOTATION = "quotation"
_KINDS = {
    QUOTATION: (QUOTATION,),
    "fact": (ClaimType.EVENT.value,),
    "promise": (ClaimType.PLEDGE.value,),
    "forecast": (ClaimType.PREDICTION.value,),
    "number": (ClaimType.QUANTITY.value,),
    "experience": (ClaimType.EXPERIENCE.value,),
    **{kind.value: (kind.value,) for kind in ClaimType},
}
_SAID_KINDS = (
    "fact", "number", "quotation", "promise", "forecast", "comparison", "cause", "law", "position",
    "opinion", "experience", "other",
)  # fmt: skip
_THINGS = {
    "source": "source",
    "archive": "archive",
    "copy": "archive",
    "note": "note",
    "verdict": "verdict",
    "reason": "reason",
    "date": "date",
    "number": "number",
    "headline": "headline",
    "match": "match",
    "due": "due",
    "owner": "owner",
    "actor": "actor",
}
_IS = {
    **{name: name for name in (UNREVIEWED, REVIEWED, "proposed", "denied", "thought", "speech")},
    **{name: name for name in ("unsure", "seen", "overdue")},
}
_HAS_VALUES = tuple(name for name in _THINGS if name != "copy")
_DATE_FORMS = "a date such as 2025-03-14, 2025-03, >2025-03-01 or 2025-01..2025-03"


def _listed(values: tuple[str, ...]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}"


_ROWS = (
    Field(name="actor", meaning="who said it: a part of the name or role", right="a name",
          read=_name),
    Field(name="verdict", meaning="the verdict in force", right="a verdict, or none",
          read=_name, values=("none",)),
    Field(name="status", meaning="how far the check is", right=_listed(tuple(_STATUSES)),
          read=_keys(_STATUSES), values=tuple(_STATUSES)),
    Field(name="kind", meaning="what the claim is about", right=_listed(_SAID_KINDS),
          read=_keys(_KINDS), values=_SAID_KINDS),
    Field(name="has", meaning="something is there", right=_listed(_HAS_VALUES),
          read=_things(_THINGS), values=_HAS_VALUES),
    Field(name="no", meaning="something is missing", right=_listed(_HAS_VALUES),
          read=_things(_THINGS), values=_HAS_VALUES),
    Field(name="is", meaning="what is told of the claim", right=_listed(tuple(_IS)),
          read=_things(_IS), values=tuple(_IS)),
    Field(name="worth", meaning="how much it is worth checking",
          right="high, middle, low, or a number such as 0.6", read=values.worth,
          values=("high", "middle", "low")),
    Field(name="by", meaning="who gave the verdict", right="a name, or me", read=_name,
          values=(ME,)),
    Field(name="owner", meaning="who checks it", right="a name, or me", read=_name, values=(ME,)),
    Field(name="due", meaning="when it is to be done",
          right="today, overdue, <7d, <2w or a date such as 2025-03-14", read=values.due,
          values=("today", "tomorrow", "overdue", "<7d")),
    Field(name="importance", meaning="how important it is", right="1, 2 or 3, or >=2",
          read=values.importance, values=("1", "2", "3")),
    Field(name="outlet", meaning="where it was published: a part of the name", right="a name",
          read=_name),
    Field(name="lang", meaning="the article's language",
          right="a language of two letters, such as en or de", read=_language),
    Field(name="date", meaning="when the article was published", right=_DATE_FORMS,
          read=values.days),
    Field(name="said", meaning="when it was said", right=_DATE_FORMS, read=values.days),
    Field(name="article", meaning="the article's number", right="a number such as 12",
          read=values.article),
)  # fmt: skip

FIELDS: dict[str, Field] = {row.name: row for row in _ROWS}

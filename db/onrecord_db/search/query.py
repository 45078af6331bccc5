"""The filter language: one line of words and ``field:value`` terms, read once for every view.

    bridge "nineteen days" -toll actor:holub status:unreviewed,done no:source date:>2025-03

All terms must hold. Commas between values mean "or", a minus in front turns a term round,
quotation marks hold words together, and a star lets a word go on. Nothing here knows SQL or Qt.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

from onrecord_db.search import fulltext
from onrecord_db.search.fields import FIELDS, Field
from onrecord_db.search.values import Value, Words, is_rating, words_from

_MOST_TERMS = 60  # nobody types as many; a file that is pasted into the line has thousands
_START = re.compile(r"(?P<minus>-(?=\S))?(?:(?P<field>[^\W\d_]+):(?!//))?")  # no field: https://
_VALUES = re.compile(r'(?:"[^"]*"?|[^\s"])*')
_VALUE = re.compile(r'(?:"[^"]*"?|[^",])+')
_WORDS = re.compile(r'"(?P<quoted>[^"]*)(?P<closed>"?)(?P<star>\*?)|(?P<bare>[^\s"]+)')
_TYPED = re.compile(r'(?P<start>(?P<quote>"?)(?P<text>[^",]*))$')
_PLAIN_WORD = re.compile(r'[^\s"*:-][^\s"*:]*')
_PLAIN_VALUE = re.compile(r'(?!//)[^\s",]+')

Known = Mapping[str, Sequence[str]]  # by field, the values that a database has: names, ratings


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of the line in code points."""

    at: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One condition: any of the values, or none of them where it is negated."""

    field: str  # "" for words
    values: tuple[Value, ...]
    negated: bool = False
    place: Place = attribute(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What could not be read, and what would be right, in plain sentences."""

    message: str
    hint: str
    place: Place  # of the word that is wrong

    @property
    def text(self) -> str:
        """Message and hint as running text."""
        return f"{self.message} {self.hint}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A line, read. A term that could not be read is not among them: it hides nothing."""

    terms: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = attribute(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """Text that may be put in the place of what was typed."""

    text: str
    meaning: str
    place: Place


def parse(line: str, known: Known | None = None) -> Query:
    """Read a line; any text can be read.

    A field without a value yet is passed over: it is being typed. A last word may go on, so that
    "brid" finds "bridge", until a blank follows it.

    Args:
        line: what was typed.
        known: ``{"verdict": labels}`` lets verdicts that the scale does not have be told.
    """
    terms: list[Term] = []
    problems: list[Problem] = []
    for piece in _pieces(line):
        if len(terms) == _MOST_TERMS:
            message, hint = f"A line may have {_MOST_TERMS} terms.", "Leave out what follows."
            problems.append(Problem(message=message, hint=hint, place=piece.place))
            break
        read = _free(line, piece) if piece.field is None else _fielded(line, piece, known or {})
        if isinstance(read, Term):
            terms.append(read)
        else:
            problems += read
    return Query(terms=tuple(terms), problems=tuple(problems))


def printed(query: Query) -> str:
    """Give a line that reads as this query."""
    parts = [_printed(term) for term in query.terms]
    if parts and _PLAIN_WORD.fullmatch(parts[-1].removeprefix("-")):
        parts.append("")  # a blank: the last word is whole
    return " ".join(parts)


def completions(line: str, cursor: int, known: Known | None = None) -> tuple[Completion, ...]:
    """Give what the word left of the cursor may become: fields, or values of its field.

    Args:
        line: what was typed.
        cursor: in code points.
        known: names and ratings of the database, by field.
    """
    before = line[:cursor]
    piece = next((one for one in _pieces(before) if one.end == len(before)), None)
    if piece is None or piece.field is None:
        typed = "" if piece is None else before[piece.value_at :]
        place = Place(at=len(before) - len(typed), length=len(typed))
        fields = [row for row in FIELDS.values() if row.name.startswith(typed.casefold())]
        return tuple(
            Completion(text=f"{row.name}:", meaning=row.meaning, place=place) for row in fields
        )
    row = FIELDS.get(piece.field)
    typing = _TYPED.search(before, piece.value_at)
    if row is None or typing is None:
        return ()
    place = Place(at=typing.start(), length=len(typing["start"]))
    values = dict.fromkeys((*row.values, *(known or {}).get(row.name, ())))
    return tuple(
        Completion(text=_as_value(value), meaning=row.meaning, place=place)
        for value in values
        if fulltext.folded(value).startswith(fulltext.folded(typing["text"]))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A stretch of the line up to a blank that stands in no quotation marks."""

    at: int
    end: int
    negated: bool
    field: str | None  # in lower case
    value_at: int

    @property
    def place(self) -> Place:
        return Place(at=self.at, length=self.end - self.at)


def _pieces(line: str) -> Iterator[_Piece]:
    at = 0
    while at < len(line):
        start = _START.match(line, at)
        if line[at].isspace() or start is None:
            at += 1
            continue
        pattern = _WORDS if start["field"] is None else _VALUES
        value = pattern.match(line, start.end())
        end = start.end() if value is None else value.end()
        field_ = None if start["field"] is None else start["field"].casefold()
        yield _Piece(
            at=at, end=end, negated=bool(start["minus"]), field=field_, value_at=start.end()
        )
        at = max(end, at + 1)


def _free(line: str, piece: _Piece) -> Term | list[Problem]:
    found = _WORDS.match(line, piece.value_at)
    if found is None:
        return []
    if found["bare"] is not None:
        text = found["bare"].rstrip("*")
        goes_on = text != found["bare"] or found.end() == len(line)
    else:
        text = found["quoted"]
        goes_on = bool(found["star"]) or not found["closed"]
    if not text.strip() or text == "-":
        return []  # being typed
    value = words_from(text, is_beginning=goes_on and not text[-1].isspace())
    if value is None:
        message, hint = f"“{text}” has no letter or digit.", "Write a word to look for."
        return [Problem(message=message, hint=hint, place=piece.place)]
    return Term(field="", values=(value,), negated=piece.negated, place=piece.place)


def _fielded(line: str, piece: _Piece, known: Known) -> Term | list[Problem]:
    name = piece.field or ""
    row = FIELDS.get(name)
    if row is None:
        place = Place(at=piece.at + piece.negated, length=len(name) + 1)
        return [Problem(message=_unknown(f"{name}:"), hint=_nearest_field(name), place=place)]
    values: list[Value] = []
    problems: list[Problem] = []
    for found in _VALUE.finditer(line, piece.value_at, piece.end):
        text = found[0].replace('"', "").strip()
        value = row.read(text.lower()) if text else None
        if value is not None and _is_known(row, text, known):
            values.append(value)
        elif text:
            place = Place(at=found.start(), length=len(found[0]))
            message, hint = _unknown(f"{name}:{text}"), _nearest_value(row, text, known)
            problems.append(Problem(message=message, hint=hint, place=place))
    if problems or not values:
        return problems
    return Term(field=name, values=tuple(values), negated=piece.negated, place=piece.place)


def _is_known(row: Field, text: str, known: Known) -> bool:
    """Tell whether a verdict is one of the scale; other names may be of the future."""
    if row.name != "verdict" or not known.get("verdict") or not text[0].isalnum():
        return True
    labels = (*row.values, *known["verdict"])
    return any(is_rating(text.lower(), label=label) for label in labels)


def _unknown(term: str) -> str:
    return f"“{term}” is not known."


def _nearest_field(name: str) -> str:
    near = difflib.get_close_matches(name, FIELDS, n=1)
    if near:
        return f"Did you mean {near[0]}:?"
    return f"Use {', '.join(f'{one}:' for one in FIELDS)}."


def _nearest_value(row: Field, text: str, known: Known) -> str:
    values = (*row.values, *known.get(row.name, ()))
    near = difflib.get_close_matches(text.casefold(), [one.casefold() for one in values], n=1)
    if near:
        return f"Did you mean {row.name}:{_as_value(near[0])}?"
    return f"After {row.name}: write {row.right}."


def _printed(term: Term) -> str:
    minus = "-" if term.negated else ""
    if term.field:
        return f"{minus}{term.field}:{','.join(_as_value(one.text) for one in term.values)}"
    return minus + "".join(_as_words(one) for one in term.values if isinstance(one, Words))


def _as_words(words: Words) -> str:
    text = words.text if _PLAIN_WORD.fullmatch(words.text) else f'"{words.text}"'
    return f"{text}*" if words.is_beginning else text


def _as_value(text: str) -> str:
    return text if _PLAIN_VALUE.fullmatch(text) else f'"{text}"'

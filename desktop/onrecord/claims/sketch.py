"""What the rules find in one paragraph, before speakers are resolved: values without spaCy."""

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord_db.records import Quantity, Span

JOINT = "JOINT"  # label of several names with one voice


class Form(StrEnum):
    """How a mention names its actor."""

    PERSON = "person"  # by name
    BODY = "body"  # organisation, place, document: by name or noun
    ROLE = "role"  # "the Kremlin spokesperson"
    GROUP = "group"  # "U.S. officials"
    ANONYMOUS = "anonymous"  # "a source close to the talks"
    PRONOUN = "pronoun"


@dataclass(slots=True, kw_only=True, eq=False)
class Mention:
    """One naming of somebody or something that may speak. Spans are offsets into the article."""

    span: Span  # the noun phrase without determiner tails: "Kremlin spokesperson Dmitry Peskov"
    form: Form
    name: str  # "Dmitry Peskov"; for other forms the phrase as printed
    name_span: Span  # of `name`
    head: str  # lemma of the head noun, lower case; the pronoun itself
    modifiers: tuple[str, ...] = ()  # lower-case words in front of the head, without determiner
    role: str | None = None  # "Kremlin spokesperson", from title or apposition
    titled: str = ""  # "Lady Yarrow": the name with its title, as printed; "" without title
    speaks: bool = False  # it is the subject of a verb of saying
    title: str = ""  # "mr", "president": as printed in front of a name, lower case
    gender: str = ""  # m, f, n, p (plural), 1, 1p, 2 or unknown
    label: str = ""  # the model's entity label: PERSON, ORG, GPE, NORP ...
    definite: bool = False
    demonstrated: bool = False  # it begins with "the" or "this"
    plural: bool = False
    subject: bool = False
    quoted: bool = False
    possessive: bool = False
    empty: bool = False  # "it" that stands for nothing: "it rained", "it would be wrong if ..."
    sentence: int = 0  # running number in the article
    antecedent: "Mention | None" = None  # of a relative pronoun
    of: "Mention | None" = None  # whose: "his spokesman", "the bank's chairman"
    part_of: "Mention | None" = None  # of whom: "one of them", "one of the officials"
    barred: "Mention | None" = None  # whom an object pronoun cannot be: its verb's subject
    author: "Mention | None" = None  # of a document: "a statement that Ms Marsh gave"
    same_as: "Mention | None" = None  # whose other name it is: "Teo Marsh, known as Gull"
    nickname: str = ""  # gender of the pronoun in "as they call him": of the person last named
    epithet: bool = False  # it tells of somebody known: "the former mayor", "the Danish star"
    placed: bool = False  # it stands where places do: "in Saltmere", "came to Saltmere"
    thing: bool = False  # a name that stands for a ship or a work: "the Morna", "the ferry Morna"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What goes in front of a content that is no sentence by itself."""

    start: int  # the article's words from here to the content belong to the statement
    cue: str = ""  # the cue where it is not printed in a form that fits: "accused"
    named: bool = True  # the speaker's name goes in front


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """A claim whose speaker is still only a mention. Spans are offsets into the article."""

    content: list[Span]
    cue: list[Span]
    lemma: str  # of the cue: "say"; "according to"
    rule: str  # which rule found it: "clause", "quotation", ...
    speaker: Mention | None = None
    source: list[Span] = field(default_factory=list)
    speech: bool = True
    when: Span | None = None  # words that place the saying in time
    sentence: int = 0
    continues: bool = False  # goes on a quotation of the paragraph before
    opening: Opening | None = None
    denies: bool = False  # the content is what the speaker says is not so
    hidden: bool = False  # the article does not say who speaks: "it was claimed that"
    orphan: bool = False  # a quotation without a cue of its own
    unsure: bool = False
    score: float = 0.8


class WordKind(StrEnum):
    """What a word does for a sentence's content."""

    CONTENT = "content"
    CUE = "cue"  # it reports: "says"
    NEGATOR = "negator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that headlines and claims are compared by."""

    span: Span
    stem: str
    kind: WordKind


@dataclass(slots=True, kw_only=True)
class Sheet:
    """All that one paragraph gave."""

    start: int
    mentions: list[Mention] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    sentences: int = 0
    claims: bool = True  # False: a headline, read for names only
    whole_quote: bool = False  # the paragraph is one quotation
    ends_open: bool = False  # it ends in a quotation that the next paragraph continues
    entities: list[tuple[Span, str]] = field(default_factory=list)  # model's labels, for worthiness
    quantities: list[Quantity] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)  # that headlines are compared by

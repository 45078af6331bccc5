"""The lines that web pages put around an article: what they say, as patterns.

Each pattern must match a whole line. A line of the article itself must never match, so the
patterns name the furniture's own words and are short of everything that a sentence could say.
"""

# the signs and letters of printed text are meant as they are

import re

from onrecord_db.records import BlockKind

LONGEST = 200  # characters; longer lines are never furniture

_SIGN_IN = r"(?:log|sign)[ -]?(?:in|on)"
_REGISTER = (
    r"(?:register|sign[ -]?up|join(?: now)?|create (?:an |your )?(?:free )?account|subscribe)"
)
_NETWORK = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|instagram|youtube|messenger|threads|bluesky|google news)"
_COUNTED = r"(?:shares?|likes?|views?|comments?|retweets?|reads?|votes?|reactions?|repl(?:y|ies)|dislikes?)"
_NUMBER = r"\d[\d.,]*\s?[KkMm]?"
_TO_TAKE_PART = r"(?:comment|like|post|reply|vote|share|join|continue|read|view|save|follow)"


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"[•·|*▪\-\s]*(?:" + "|".join(patterns) + r")[\s.!…:|]*", re.IGNORECASE)


LOGIN = _whole(
    rf"to {_TO_TAKE_PART}(?:[ ,/]|or|and|{_TO_TAKE_PART})*(?:please |you (?:must|need to|have to) )?(?:be )?(?:logged in|{_SIGN_IN})(?: first| now)?",
    rf"(?:please |you (?:must|need to|have to) )(?:be )?(?:logged in|{_SIGN_IN}|register)(?: or {_REGISTER})?(?: first| now)?(?: to {_TO_TAKE_PART}(?: or {_TO_TAKE_PART})?(?: (?:a |an |this |on this )?(?:comments?|article|story|discussion|conversation|reading))?)?",
    rf"{_SIGN_IN}(?:\s*(?:/|\||or|and|,)\s*{_REGISTER})?",
    rf"{_REGISTER}(?:\s*(?:/|\||or|and|,)\s*{_SIGN_IN})?",
    rf"{_SIGN_IN}(?: or {_REGISTER})? to {_TO_TAKE_PART}(?: (?:a |an |this )?(?:comments?|article|story|reading))?",
    rf"already (?:a member|registered|a subscriber|have an account)\?(?: {_SIGN_IN}(?: here)?)?",
    r"forgot(?:ten)? (?:your )?password\?",
)
COUNTER = _whole(rf"{_NUMBER}\s+{_COUNTED}(?:\s*[,|·•/]?\s*{_NUMBER}\s+{_COUNTED})*")
BARE_COUNTER = re.compile(rf"{_NUMBER}(?:\s+{_NUMBER}){{0,4}}")
TAGS = re.compile(
    r"[•·|*▪\-\s]*(?:tags?|tagged(?: with)?|filed under|keywords?)\s*:[^.!?]*", re.IGNORECASE
)
BOILERPLATE = _whole(
    r"share(?: (?:this|the)(?: article| story| post| page)?)?",
    rf"(?:share|follow us|tweet|post|like us|find us|send)(?: this| it)?(?: (?:on|via|by|to) {_NETWORK}(?:\s*(?:,|and|/|\||&)\s*{_NETWORK})*)",
    rf"{_NETWORK}(?:\s*[,|/·•\s]\s*{_NETWORK})+",
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|tweet)",
    r"(?:print|copy link|save|bookmark|listen)(?: (?:this|the) (?:article|story|page))?",
    r"(?:print|save)(?: (?:this )?(?:article|story|page))",
    r"advert(?:isement|ising|isment)?(?: continues? below)?|sponsored(?: content)?|ad",
    r"(?:story|article) continues below(?: (?:the )?advertisement)?",
    r"(?:read|show|load|see|view) (?:more|all|less)(?: comments| stories| articles| news)?",
    r"(?:leave|post|write|add) (?:a |your )?(?:comment|reply)|(?:no )?comments(?: \(\d+\))?",
    r"(?:related|recommended|popular|trending|latest|more)(?: (?:articles|stories|posts|topics|news|content|from .{1,40}))",
    r"(?:read more|read also|also read|see also|more on this)\s*:\s*[^.]{1,150}",
    r"related|recommended|trending(?: now)?|most (?:read|popular|viewed|shared)|you (?:may|might) also (?:like|be interested in)",
    r"(?:previous|next)(?: (?:article|post|story|page))?",
    r"skip to (?:main )?content|back to (?:the )?top|menu|search|close|home|loading",
    r"\d+[ -]min(?:ute)?s?[ -]read|reading time:? \d+ min(?:ute)?s?",
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{4}.{0,80}|all rights reserved",
    r"(?:sign up|subscribe)(?: (?:now|here|today|for free))?(?: (?:to|for) (?:our|the|my) .{0,40}(?:newsletter|updates|alerts|channel))",
    r"(?:accept|reject|manage)(?: all)? cookies|(?:privacy|cookie) (?:policy|settings)|terms (?:of (?:use|service)|and conditions)",
    r"our standards: .{3,80}",
    r"home\s*[>›»/]\s*.{1,120}",
)
CREDIT = re.compile(
    r"\(?\s*(?:additional |with )?(?:reporting|writing|editing) by [^.;]{3,80}"
    r"(?:[;.]\s*(?:additional |with )?(?:reporting|writing|editing) by [^.;]{3,80})*[.;]?\s*\)?",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"(?:\(?(?:photo|image|picture|photograph|file photo|pic|credit)s?(?: (?:by|credit|courtesy(?: of)?|source))?\s*[:/]|getty images|\((?:ap|reuters|afp) photo)[^\n]*",
    re.IGNORECASE,
)

ANYWHERE = (
    (LOGIN, BlockKind.LOGIN),
    (COUNTER, BlockKind.COUNTER),
    (BOILERPLATE, BlockKind.BOILERPLATE),
    (CREDIT, BlockKind.BYLINE),
)


def kind_of(line: str) -> BlockKind | None:
    """Give the kind of a line that is furniture wherever it stands; None: it is not certain."""
    if len(line) > LONGEST:
        return None
    for pattern, kind in ANYWHERE:
        if pattern.fullmatch(line):
            return kind
    return BlockKind.TAGS if TAGS.fullmatch(line) else None

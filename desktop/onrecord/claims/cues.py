"""Find the words that report: which tokens of a paragraph are cues, and of which class."""

from dataclasses import dataclass
from functools import cache

from onrecord.claims.lexicon import table, words
from onrecord.claims.scene import (
    Scene,
    child,
    has_subject,
    is_initials,
    is_negated,
    is_supposed,
    lemma,
)
from onrecord.claims.sources import can_speak, speaker
from onrecord.claims.tokens import Token

_NOT_VERBS = {"amod", "compound", "nmod"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb that may report, with the head of the phrase that names its speaker."""

    verb: Token
    lemma: str
    speaker: Token | None

    @property
    def denies(self) -> bool:
        """Say whether what the verb reports is said to be not so: "denied that", "ruled out that"."""
        if self.lemma in words("cues", "denial"):
            return True
        particle = child(self.verb, "prt")
        return particle is not None and f"{self.lemma} {particle.lower_}" in _denial_phrases()

    @property
    def hides_speaker(self) -> bool:
        """Say whether the article hides who speaks: "it was claimed that"."""
        subject = child(self.verb, "nsubjpass")
        hidden = subject is not None and subject.lower_ == "it" and self.speaker is None
        return hidden and self.lemma in words("cues", "speech")


@cache
def _denial_phrases() -> frozenset[str]:
    return frozenset(table("cues")["denial_phrases"])


def cues(scene: Scene) -> list[Cue]:
    """Give the cue verbs that stand outside quotations and did take place, in text order."""
    found = []
    for token in scene.doc:
        if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
            cue = _cue(scene, token)
            if cue is not None:
                found.append(cue)
    return found


def _cue(scene: Scene, token: Token) -> Cue | None:
    name = lemma(token)
    if token.dep_ in _NOT_VERBS or scene.quoted(token):
        return None
    if name not in _every() and not _stands_by_quotation(scene, token):
        return None
    if _was_done_to(token) or was_not_said(token) or is_supposed(token) or _did_not_happen(token):
        return None
    who = speaker(scene, token)
    return Cue(
        verb=token, lemma=name, speaker=who if who is not None and may_speak(who, name) else None
    )


def was_not_said(token: Token) -> bool:
    """Say whether a report is denied, refused or only asked for: "did not say", "declined to say"."""
    governor = token.head
    held_back = token.dep_ == "xcomp" and lemma(governor) in words("cues", "silence")
    return held_back or is_negated(token) or _is_question(token)


def _stands_by_quotation(scene: Scene, token: Token) -> bool:
    """Say whether a verb right behind a closing quotation reports it: any verb may."""
    if token.i == 0 or token.tag_ not in {"VBD", "VBZ"} or scene.quote_of[token.i - 1] < 0:
        return False
    return scene.last_word_mark(token.i - 1) in {",", "!", "?"}


@cache
def _every() -> frozenset[str]:
    classes = ("speech", "thought", "wish", "finding", "promise", "urging", "naming", "stance")
    verbs = frozenset(table("cues")["prepositions"]) | frozenset(table("cues")["reckoning"])
    return verbs.union(*(words("cues", c) for c in classes))


def _was_done_to(token: Token) -> bool:
    """Say whether somebody else did so: "Asked about it, she ..."."""
    if token.dep_ != "advcl" or child(token, "aux", "auxpass") is not None:
        return False
    first = token.tag_ == "VBD" and token.is_sent_start and not has_subject(token)
    return token.tag_ == "VBN" or first


def _did_not_happen(token: Token) -> bool:
    """Say whether a verb above takes the act back: "declined to say", "without saying"."""
    if token.dep_ == "pcomp" and token.head.lower_ in words("cues", "undone"):
        return True
    if token.i and token.dep_ == "acl" and token.head.lower_ == "order":
        return token.doc[token.head.i - 1].lower_ == "in"  # "in order to show"
    if token.dep_ not in {"xcomp", "ccomp", "advcl"} or token.tag_ != "VB":
        return False
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children):
        return False
    governor = token.head
    if lemma(governor) in words("cues", "silence") or is_negated(governor):
        return True
    return token.dep_ == "xcomp" and lemma(governor) not in words("cues", "passing")


def _is_question(token: Token) -> bool:
    """Say whether the report itself is asked: "Did he say that ...?"."""
    if token.sent[-1].text != "?":
        return False
    subject = child(token, "nsubj")
    helper = child(token, "aux")
    return subject is not None and helper is not None and helper.i < subject.i


def may_speak(who: Token, name: str) -> bool:
    """Say whether a noun can be a speaker: "the report found" can, "the attack showed" cannot."""
    if who.lower_ in words("groups", "nobodies") or any(c.lower_ == "no" for c in who.children):
        return False
    if is_initials(who):
        return True
    if who.pos_ == "PRON" or who.lower_ in table("people")["pronouns"]:
        thing = who.lower_ in {"it", "this", "that", "these", "there"}
        return not thing or name in words("cues", "plain") | words("cues", "minded")
    return can_speak(who) or name in words("cues", "plain") | words("cues", "minded")

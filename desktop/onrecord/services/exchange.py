"""The JSON that the command line gives: plain dicts in the order that the documentation shows."""

from typing import TypeAlias

from onrecord.services import languages
from onrecord_db.records import (
    Article,
    Claim,
    Evidence,
    ExtractedActor,
    ExtractedClaim,
    Extraction,
    Match,
    MatchProposal,
    Quantity,
    Span,
    WorldDate,
)
from onrecord_db.search.find import Found

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def article(doc_id: str, read: Article, found: Extraction) -> dict[str, Json]:
    """Give an article with its actors and claims; spans in code points into "text".

    A "note" says so where claims of the article's language are not found.
    """
    told: dict[str, Json] = {
        "doc_id": doc_id,
        "title": read.title,
        "published": read.published.value if read.published else None,
        "language": read.language,
        "text": read.text,
        "blocks": [{"span": list(block.span), "kind": block.kind.value} for block in read.blocks],
        "actors": [_actor(actor) for actor in found.actors],
        "claims": [_extracted(claim) for claim in found.claims],
    }
    note = languages.note(read.language)
    return told if note is None else told | {"note": note}


def claim(one: Claim) -> dict[str, Json]:
    """Give a stored claim with its verdict, sources and matches; the desk's note stays out."""
    return {
        "id": one.id,
        "uid": one.uid,
        "article": one.article_id,
        "number": one.number,
        "actor": one.actor_name,
        "kind": one.actor_kind.value,
        "role": one.actor_role,
        "via": list(one.via),
        "statement": one.statement,
        "quotation": one.exact,
        "content": _spans(one.spans),
        "speech": one.speech,
        "manner": one.manner.value,
        "type": one.type.value,
        "said_on": _date(one.said_on),
        "denied": one.denied,
        "quantities": [_quantity(quantity) for quantity in one.quantities],
        "headlines": _spans(one.headlines),
        "checkworthy": one.checkworthy,
        "reasons": list(one.reasons),
        "state": one.state.value,
        "review_state": one.review_state.value,
        "verdict": _verdict(one),
        "sources": [_source(source) for source in one.evidence],
        "seen_before": [match(seen) | {"state": seen.state.value} for seen in one.seen_before],
    }


def match(one: Match | MatchProposal) -> dict[str, Json]:
    """Give a match of a claim with an earlier one, both by number."""
    return {
        "claim": one.claim_id,
        "earlier": one.earlier_id,
        "relation": one.relation,
        "score": one.score,
        "reasons": list(one.reasons),
    }


def found(one: Found) -> Json:
    """Give what a search found of a kind; marks are spans in code points into their text."""
    return {
        "total": one.total,
        "more": one.is_more,
        "hits": [
            {
                "id": hit.id,
                "title": hit.title.text,
                "title_marks": _spans(hit.title.marks),
                "snippet": hit.snippet.text,
                "snippet_marks": _spans(hit.snippet.marks),
                "article": hit.article_id,
                "claim": hit.claim_id,
            }
            for hit in one.hits
        ],
    }


def _actor(one: ExtractedActor) -> Json:
    return {
        "id": one.key,
        "name": one.name,
        "kind": one.kind.value,
        "names": list(one.names),
        "role": one.role,
        "mentions": _spans(one.mentions),
    }


def _extracted(one: ExtractedClaim) -> Json:
    found: dict[str, Json] = {
        "id": one.key,
        "actor": one.actor,
        "speech": one.speech,
        "manner": one.manner.value,
        "type": one.type.value,
        "content": _spans(one.content),
        "cue": _spans(one.cue),
        "source": _spans(one.source),
        "via": list(one.via),
        "said_on": _date(one.said_on),
        "statement": one.statement,
        "denied": one.denied,
        "quantities": [_quantity(quantity) for quantity in one.quantities],
        "headlines": _spans(one.headlines),
        "checkworthy": one.checkworthy,
        "reasons": list(one.reasons),
        "score": one.score,
    }
    return found | {"unsure": True} if one.unsure else found


def _quantity(one: Quantity) -> Json:
    return {
        "text": one.text,
        "span": list(one.span),
        "kind": one.kind.value,
        "value": one.value,
        "to": one.to,
        "unit": one.unit,
        "about": one.about,
        "qualifier": one.qualifier,
    }


def _spans(spans: tuple[Span, ...]) -> Json:
    return [list(span) for span in spans]


def _date(date: WorldDate | None) -> Json:
    if date is None:
        return None
    return {"text": date.text, "date": date.value, "basis": date.basis.value}


def _verdict(one: Claim) -> Json:
    if one.verdict is None:
        return None
    return {
        "rating": one.verdict.rating.key,
        "label": one.verdict.rating.label,
        "reason": one.verdict.reason,
        "decided_by": one.verdict.decided_by,
        "decided_at": one.verdict.decided_at,
    }


def _source(one: Evidence) -> Json:
    return {
        "title": one.title,
        "url": one.url,
        "stance": one.stance.value,
        "excerpt": one.excerpt,
        "file": one.file_name,
        "sha256": one.blob_sha256,
    }

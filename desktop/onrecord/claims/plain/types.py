"""Tell what a claim is about, by the lists of the lexicon: the first that holds a word of it."""

from onrecord.claims.lexicon import table, words
from onrecord.claims.sketch import Draft
from onrecord.claims.types import has_number, says
from onrecord_db.records import ClaimType

_KINDS = {
    "obligation": ClaimType.POSITION,
    "evaluation": ClaimType.OPINION,
    "prediction": ClaimType.PREDICTION,
    "cause": ClaimType.CAUSE,
    "comparison": ClaimType.COMPARISON,
    "law": ClaimType.LAW,
    "event": ClaimType.EVENT,
}
_OF_CUE = {
    "pledge_cues": ClaimType.PLEDGE,
    "opinion_cues": ClaimType.OPINION,
    "prediction_cues": ClaimType.PREDICTION,
}


def claim_type(content: str, draft: Draft, language: str) -> ClaimType:
    """Give the type of a claim; ``OTHER`` where no list tells."""
    by_cue = (kind for key, kind in _OF_CUE.items() if draft.lemma in words("types", key, language))
    found = next(by_cue, None)
    if found is not None:
        return found
    if draft.rule == "named":
        return ClaimType.OPINION
    for key in table("types", language)["order"]:
        if key == "quantity":
            if has_number(content, language):
                return ClaimType.QUANTITY
        elif says(content, key, language):
            return _KINDS[key]
    return ClaimType.OTHER

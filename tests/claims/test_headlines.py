"""Headlines that repeat a claim."""

import re

import pytest

from onrecord.claims.headlines import stem
from onrecord_db.records import Block, BlockKind, Span

BODY = (
    "Harbour master Ingrid Hallow said that the ferry Morna would stay in port until October. "
    "Hallow added that 412 people had been left without a crossing.\n"
    "Piotr Malik, who leads the union, claimed that the company knew of the cracks in January. "
    "The company denied that it had ignored the cracks. "
    "“No passenger was hurt,” Malik said."
)


def linked(extractor, headline: str, body: str = BODY) -> list[tuple[str, str]]:
    """Give what is marked in the headline and the claim that it repeats."""
    text = f"{headline}\n{body}"
    blocks = [
        Block(
            span=Span(m.start(), m.end()),
            kind=BlockKind.BODY if m.start() else BlockKind.HEADLINE,
            included=True,
        )
        for m in re.finditer(r"[^\n]+", text)
    ]
    found = extractor(text, blocks=blocks)
    return [(text[s.start : s.end], c.statement) for c in found.claims for s in c.headlines]


FERRY = "The ferry Morna would stay in port until October"
LEFT = "412 people had been left without a crossing"
KNEW = "The company knew of the cracks in January"
IGNORED = "Denied: Company had ignored the cracks"


@pytest.mark.parametrize(
    ("headline", "marked", "claim"),
    [
        ("Ferry to stay in port until October", "Ferry to stay in port until October", FERRY),
        ("Ferry to stay in port until October, says Hallow", "Ferry to stay in port until October", FERRY),
        ("Harbour master: ferry stays in port until October", None, FERRY),
        ("412 people left without a crossing", "412 people left without a crossing", LEFT),
        ("Company knew of cracks in January, union claims", None, None),
        ("Company knew of cracks in January, Malik claims", "Company knew of cracks in January", KNEW),
        ("Company denies it ignored cracks", "ignored cracks", IGNORED),
        ("Storm live: 412 people left without a crossing, says Hallow", "412 people left without a crossing", LEFT),
        ("“No passenger was hurt”, court told", "“No passenger was hurt”", "No passenger was hurt"),
        ("Company defends itself; ferry stays in port until October", "ferry stays in port until October", FERRY),
        ("No passenger hurt, says Malik", "No passenger hurt", "No passenger was hurt"),
    ],
)  # fmt: skip
def test_a_headline_is_linked_to_the_claim_that_it_repeats(extractor, headline, marked, claim):
    found = linked(extractor, headline)
    assert [one for _, one in found] == ([claim] if claim else [])
    assert not marked or found[0][0] == marked


@pytest.mark.parametrize(
    "headline",
    [
        "Storm closes schools in the north",
        "Ferry",
        "Ferry crew on strike until October",  # another claim about the same ferry
        "600 people left without a crossing",  # another number
        "Ferry not to stay in port until October",  # the contrary
        "Company ignored cracks",  # it denies that
        "Malik: ferry to stay in port until October",  # somebody else's words
        "Island mourns old harbour master",
        "Crossing closed: what we know so far",
    ],
)
def test_another_headline_is_linked_to_none(extractor, headline):
    assert linked(extractor, headline) == []


def test_a_headline_makes_no_claim_of_its_own(extractor):
    text = "Hallow says the ferry will stay in port until October"
    blocks = [Block(span=Span(0, len(text)), kind=BlockKind.HEADLINE, included=True)]
    assert extractor(text, blocks=blocks).claims == ()


def test_of_two_claims_the_nearer_one_is_linked(extractor):
    body = (
        "Ingrid Hallow said that the ferry was late. "
        "Ingrid Hallow said that the ferry would stay in port until October because of cracks."
    )
    ((_, claim),) = linked(extractor, "Ferry to stay in port until October", body)
    assert claim.startswith("The ferry would stay")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cracks", "crack"),
        ("Spokesman", "spokesperson"),
        ("talks", "talking"),
        ("ferries", "ferry"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)

"""Blocks hold the whole article, and the article is never taken for furniture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles import blocks, clean
from onrecord_db.records import BlockKind

BODY = "The council of Veldhaven met on Monday and decided nothing at all, said Mayor Karel Voss, who had called the meeting."
LINES = st.lists(
    st.sampled_from(
        ["0 0", "Tags:", "Login/Register", "By Jane Doe", "14 March 2026", "A headline", BODY,
         "Veldhaven: " + BODY, "  • Share", "", " ", "😀", "e\u0301 é", "Photo: A. Nother", "12 shares"]
    )
).map("\n".join)  # fmt: skip


def marked(text: str) -> list[tuple[BlockKind, str]]:
    found, _ = blocks.mark(text)
    return [(block.kind, text[block.span.start : block.span.end]) for block in found]


def kind_of(
    line: str, *, above: str = f"Headline here\n\n{BODY}\n\n", below: str = f"\n\n{BODY}"
) -> BlockKind:
    return {text: kind for kind, text in marked(above + line + below)}[line]


@given(st.text() | LINES)
def test_blocks_are_in_order_and_hold_every_sign(text):
    text = clean.normalise(text)
    found, _ = blocks.mark(text)
    ends = [0, *(offset for block in found for offset in block.span)]
    assert ends == sorted(ends)
    assert all(block.span.start < block.span.end for block in found)
    outside = [text[a:b] for a, b in zip(ends[::2], [*ends[1::2], len(text)], strict=True)]
    assert not "".join(outside).strip()


@given(st.text().filter(lambda text: not text.isspace() and text) | LINES)
def test_something_is_always_left_to_read(text):
    text = clean.normalise(text)
    found, _ = blocks.mark(text)
    assert not found or any(block.included for block in found)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("To comment or like please login first....", BlockKind.LOGIN),
        ("Please log in to comment", BlockKind.LOGIN),
        ("You must be logged in to post a comment.", BlockKind.LOGIN),
        ("Sign in or register", BlockKind.LOGIN),
        ("Login / Register", BlockKind.LOGIN),
        ("1.2K shares", BlockKind.COUNTER),
        ("12 likes · 3 comments", BlockKind.COUNTER),
        ("  • Tags:".strip(), BlockKind.TAGS),
        ("Tags: harbour, quay, Veldhaven", BlockKind.TAGS),
        ("Share on Facebook", BlockKind.BOILERPLATE),
        ("Facebook Twitter WhatsApp", BlockKind.BOILERPLATE),
        ("ADVERTISEMENT", BlockKind.BOILERPLATE),
        ("Read more: Ships turn away from Veldhaven", BlockKind.BOILERPLATE),
        ("© 2026 Veldhaven Courier", BlockKind.BOILERPLATE),
        ("5 min read", BlockKind.BOILERPLATE),
        ("Home › World › Harbours", BlockKind.BOILERPLATE),
        ("Photo: A. Nother", BlockKind.CAPTION),
        ("What happens next", BlockKind.SUBHEADING),
    ],
)
def test_furniture_is_known_by_its_words(line, kind):
    assert kind_of(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "“Share the plan,” said Voss.",
        "Please sign in, the guard told reporters.",
        "Copyright law was changed in 2019, the minister said.",
        "Tags: he wears three of them. Nobody knows why.",
        "12 comments were made by the mayor, who said that all of them were true.",
        "Log in or stay out, Brandt told the company, which had asked for both.",
        "Related to the mayor by marriage, Lind denied any part in it.",
        "By Friday, Voss said, the plan would be read.",
        "2024",
        "He said no.",
        "Search engines, she said, had never heard of it.",
    ],
)
def test_a_sentence_of_the_article_is_never_furniture(line):
    assert kind_of(line) in (BlockKind.BODY, BlockKind.SUBHEADING)


def test_counters_below_the_article_are_marked():
    assert marked(f"{BODY}\n\n12 3\n\nTags:\nharbour\nquay\n")[1:] == [
        (BlockKind.COUNTER, "12 3"),
        (BlockKind.TAGS, "Tags:"),
        (BlockKind.TAGS, "harbour"),
        (BlockKind.TAGS, "quay"),
    ]


def test_a_text_of_one_line_is_body():
    assert marked("Login/Register") == [(BlockKind.BODY, "Login/Register")]


def test_byline_and_date_below_the_headline_are_read():
    text = f"The harbour vote\nBy Jane Doe and Ola Nord\nPublished: 2026-03-14 09:30\n\n{BODY}"
    found, stated = blocks.mark(text)
    assert [block.kind for block in found][1:3] == [BlockKind.BYLINE, BlockKind.BYLINE]
    assert (stated.title, stated.byline) == ("The harbour vote", "Jane Doe and Ola Nord")
    assert stated.published is not None
    assert stated.published.value == "2026-03-14T09:30"


def test_a_section_name_above_the_headline_is_not_the_title():
    found, stated = blocks.mark(
        f"Harbours\nThe vote is put off again\nBy JANE DOE, Staff Writer\n{BODY}"
    )
    assert [block.kind for block in found][:3] == [
        BlockKind.SUBHEADING, BlockKind.HEADLINE, BlockKind.BYLINE,
    ]  # fmt: skip
    assert (stated.title, stated.byline) == ("The vote is put off again", "JANE DOE")


def test_a_credit_below_the_article_is_a_byline():
    assert kind_of("(Reporting by Ola Nord; Editing by Tove Lind)") is BlockKind.BYLINE


def test_a_date_in_the_body_is_not_the_date_of_publication():
    text = f"The harbour vote\n\n{BODY}\n\n{BODY}\n\n14 March 2026\n\n{BODY}"
    _, stated = blocks.mark(text)
    assert stated.published is None


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("Veldhaven: The mayor, speaking in Veldhaven, said no.", "Veldhaven:"),
        ("Moscow: The ministry said that it would wait for word.", "Moscow:"),
        ("NORDVIK (Reuters) - The mayor said no.", "NORDVIK (Reuters) -"),
        ("NORDVIK, 14 March (TASS) — The mayor said no.", "NORDVIK, 14 March (TASS) —"),
        ("WASHINGTON, D.C. — The mayor said no.", "WASHINGTON, D.C. —"),
        ("Washington — The mayor said no.", "Washington —"),
    ],
)
def test_the_dateline_is_cut_off_the_first_paragraph(paragraph, dateline):
    text = f"The harbour vote\n\n{paragraph}\n\n{BODY}"
    assert (BlockKind.DATELINE, dateline) in marked(text)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Brandt: We have read the plan and found nothing in it.",
        "Brandt: The plan has never been read by anybody here.",
        "Poll: Most people want the harbour to stay as it is.",
        "EXCLUSIVE – The mayor of the town has never read the plan.",
        "Moscow: “We will wait,” the ministry said in a statement.",
        "Moscow – which has waited for weeks – said that it would wait.",
    ],
)
def test_a_name_before_a_colon_is_no_dateline(paragraph):
    found = marked(f"The harbour vote\n\n{paragraph}\n\n{BODY}")
    assert BlockKind.DATELINE not in {kind for kind, _ in found}

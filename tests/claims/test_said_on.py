"""When something was said: sentences of our own, published on Saturday 15 March 2025."""

import pytest

from claims.conftest import body_blocks
from onrecord_db.records import Basis, Precision, WorldDate

SATURDAY = WorldDate(value="2025-03-15", precision=Precision.DAY, basis=Basis.STATED)

# The date that is known; None where the sentence gives none; "?" and the words where a date is
# told that nobody can reckon.
SENTENCES = (
    ("Marta Lind said on Friday that the bridge was closed.", "2025-03-14"),
    ("On Friday, Marta Lind said that the bridge was closed.", "2025-03-14"),
    ("“The bridge is closed,” Marta Lind said on Thursday.", "2025-03-13"),
    ("“The bridge is closed,” Marta Lind said Thursday.", "2025-03-13"),
    ("“The bridge is closed,” said Marta Lind on Thursday.", "2025-03-13"),
    ("Marta Lind said Thursday that the bridge was closed.", "2025-03-13"),
    ("Marta Lind said last week that the bridge was closed.", "2025-03"),
    ("Last week Marta Lind said that the bridge was closed.", "2025-03"),
    ("Marta Lind said in 2019 that the bridge was closed.", "2019"),
    ("In 2019, Marta Lind claimed that the bridge was safe.", "2019"),
    ("Marta Lind said on March 3 that the bridge was closed.", "2025-03-03"),
    ("Marta Lind said on 20 November that the bridge was closed.", "2024-11-20"),
    ("Marta Lind said on 14 March 2023 that the bridge was closed.", "2023-03-14"),
    ("Earlier this month Marta Lind said that the bridge was closed.", "2025-03"),
    ("Marta Lind told reporters earlier this month that the bridge was closed.", "2025-03"),
    ("Marta Lind told reporters on Tuesday that the bridge was closed.", "2025-03-11"),
    ("Two days earlier, Marta Lind had said that the bridge was closed.", "?Two days earlier"),
    ("Marta Lind said two days ago that the bridge was closed.", "2025-03-13"),
    ("Marta Lind said yesterday that the bridge was closed.", "2025-03-14"),
    ("Marta Lind said earlier today that the bridge was closed.", "2025-03-15"),
    ("Marta Lind said last night that the bridge was closed.", "2025-03-14"),
    ("Marta Lind said that the bridge was closed on Friday.", None),
    ("Marta Lind said that on Friday the bridge was closed.", None),
    ("Marta Lind said the bridge had been closed since 2019.", None),
    ("Marta Lind, who was elected in 2019, said that the bridge was closed.", None),
    ("Marta Lind, 54, said that the bridge was closed.", None),
    ("The bridge, built in 1987, is closed, Marta Lind said.", None),
    ("Marta Lind said that the bridge was closed.", None),
    ("Speaking on Tuesday, Marta Lind said that the bridge was closed.", "2025-03-11"),
    ("In an interview last month, Marta Lind said that the bridge was closed.", "2025-02"),
    ("In a statement on Monday, Marta Lind said that the bridge was closed.", "2025-03-10"),
    (
        "At a meeting on Wednesday night, Marta Lind warned that the bridge was closed.",
        "2025-03-12",
    ),
    ("Marta Lind has said every Friday that the bridge was closed.", "?every Friday"),
    ("Marta Lind said in January that the bridge was closed.", "2025-01"),
    ("Marta Lind said in the 1990s that the bridge was closed.", "?in the 1990s"),
    ("Marta Lind said late last year that the bridge was closed.", "2024"),
    ("Marta Lind said a few weeks ago that the bridge was closed.", "?a few weeks ago"),
    ("Marta Lind wrote on Monday that the bridge would be closed on Friday.", "2025-03-10"),
    ("Marta Lind promised on Monday to close the bridge by Friday.", "2025-03-10"),
    ("Marta Lind accused the company on Monday of hiding a letter.", "2025-03-10"),
    ("Marta Lind denied on Sunday that the bridge was closed.", "2025-03-09"),
    (
        "Marta Lind said more than two weeks ago that the bridge was closed.",
        "?more than two weeks ago",
    ),
    ("Marta Lind said this week that the bridge was closed.", "2025-03"),
    ("Marta Lind warned three months ago that the bridge was unsafe.", "2024-12"),
    ("“We knew of it in 2019,” Marta Lind said.", None),
    ("“It was closed yesterday,” Marta Lind said on Wednesday.", "2025-03-12"),
    ("Marta Lind claimed on 3 May 2021 that the bridge was safe.", "2021-05-03"),
)
DATES_IN_WORDS = (
    ("The bridge was closed, Marta Lind said on the day before yesterday.", "2025-03-13"),
    (
        "Marta Lind said between Monday and Friday that the bridge was closed.",
        "?between Monday and Friday",
    ),
)


def said_on(extractor, text: str, published: WorldDate | None) -> str | None:
    (claim,) = extractor(text, blocks=body_blocks(text), published=published).claims
    if claim.said_on is None:
        return None
    return claim.said_on.value or f"?{claim.said_on.text}"


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_the_date_of_the_act_is_found_and_reckoned(extractor, text, wanted):
    assert said_on(extractor, text, SATURDAY) == wanted


@pytest.mark.rules_alone
@pytest.mark.parametrize(("text", "wanted"), DATES_IN_WORDS)
def test_a_date_of_many_words_is_read_to_its_end(extractor, text, wanted):
    assert said_on(extractor, text, SATURDAY) == wanted


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_without_a_published_date_only_a_printed_year_gives_a_date(extractor, text):
    found = said_on(extractor, text, None)
    assert found is None or found.startswith("?") or found[:4] in text

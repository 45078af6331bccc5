"""German: who says what, by words, quotation marks and rules, without a model."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.conftest import Found, body_blocks
from onrecord.claims import lexicon
from onrecord.claims.extract import Extractor
from onrecord.claims.plain import extract as plain
from onrecord.claims.plain.dates import resolve
from onrecord.errors import CancelledError
from onrecord_db.records import ActorKind, Basis, Manner, WorldDate

Read = Callable[[str], Found]


@pytest.fixture
def lies(extractor: Extractor, published: WorldDate) -> Read:
    def read_text(text: str) -> Found:
        found = extractor(text, blocks=body_blocks(text), language="de", published=published)
        return Found(text, found)

    return read_text


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("„Das ist falsch“, sagte Clara Voss.", "Clara Voss", "„Das ist falsch“"),
        ("»Das ist falsch«, sagte Clara Voss.", "Clara Voss", "»Das ist falsch«"),
        ('"Das ist falsch", sagte Clara Voss.', "Clara Voss", '"Das ist falsch"'),
        ("‚Das ist falsch‘, sagte Clara Voss.", "Clara Voss", "‚Das ist falsch‘"),
        ("„Er rief ‚Halt‘“, sagte Clara Voss.", "Clara Voss", "„Er rief ‚Halt‘“"),
        ("Clara Voss sagte: „Das ist falsch.“", "Clara Voss", "„Das ist falsch.“"),
        ("Clara Voss: „Das ist falsch.“", "Clara Voss", "„Das ist falsch.“"),
        ("„Das ist falsch“, so Clara Voss.", "Clara Voss", "„Das ist falsch“"),
    ],
)
def test_a_quotation_has_its_speaker(lies: Read, text: str, speaker: str, words: str) -> None:
    found = lies(text)
    assert found.said == [(speaker, words)]
    assert found.claims[0].manner is Manner.DIRECT


def test_a_broken_quotation_is_one_claim(lies: Read) -> None:
    found = lies("„Das Haus ist alt“, sagte Clara Voss, „und die Kasse ist leer.“")
    assert found.said == [
        ("Clara Voss", "„Das Haus ist alt“ ... „und die Kasse ist leer.“"),
    ]


def test_a_second_sentence_in_marks_is_a_claim_of_the_same_speaker(lies: Read) -> None:
    found = lies("„Das Haus ist alt“, sagte Clara Voss. „Die Kasse ist leider leer.“")
    assert found.said[1] == ("Clara Voss", "„Die Kasse ist leider leer.“")
    assert not found.claims[1].unsure


def test_a_quotation_in_the_next_paragraph_is_a_guess(lies: Read) -> None:
    found = lies("„Das Haus ist alt“, sagte Clara Voss.\n\n„Die Kasse ist leider leer.“")
    assert found.said[1][0] == "Clara Voss"
    assert found.claims[1].unsure
    assert found.claims[1].score < found.claims[0].score


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Clara Voss sagte, dass die Kasse leer sei.", "Clara Voss", "die Kasse leer sei"),
        ("Clara Voss sagte, die Kasse sei leer.", "Clara Voss", "die Kasse sei leer"),
        ("Die Kasse sei leer, sagte Clara Voss.", "Clara Voss", "Die Kasse sei leer"),
        ("Clara Voss hat gesagt, dass nichts fehle.", "Clara Voss", "nichts fehle"),
        ("Die Feuerwehr teilte mit, es gebe Tote.", "Feuerwehr", "es gebe Tote"),
        ("Laut Polizei starben drei Menschen.", "Polizei", "starben drei Menschen"),
        ("Nach Angaben der Polizei starben drei.", "Polizei", "starben drei"),
        ("Wie die Polizei mitteilte, starben drei.", "Polizei", "starben drei"),
        ("Der Polizei zufolge starben drei Menschen.", "Polizei", "starben drei Menschen"),
        ("Es starben laut Polizei drei Menschen.", "Polizei", "Es starben ... drei Menschen"),
        ("Die Haie, sagt Clara Voss, schlafen nie.", "Clara Voss", "Die Haie ... schlafen nie"),
        ("Clara Voss versprach, das Bad zu bauen.", "Clara Voss", "das Bad zu bauen"),
        ("Clara Voss nannte den Plan „dumm“.", "Clara Voss", "den Plan „dumm“"),
        ("Clara Voss warnte vor einem Streik.", "Clara Voss", "einem Streik"),
    ],
)
def test_reported_words_have_their_speaker(lies: Read, text: str, speaker: str, words: str) -> None:
    assert lies(text).said == [(speaker, words)]


def test_a_sentence_in_the_subjunctive_goes_on_what_was_reported(lies: Read) -> None:
    found = lies("Die Kasse sei leer, sagte Clara Voss. Auch der Kredit sei verbraucht.")
    assert found.said[1] == ("Clara Voss", "Auch der Kredit sei verbraucht")


@pytest.mark.parametrize(
    "text",
    [
        "Clara Voss sagte nichts.",
        "Clara Voss sagte nicht, wann das Bad öffnet.",
        "Clara Voss fragte, ob das Bad öffnet.",
        "Die Kasse sei leer.",
        "Clara Voss las „Die Insel der Vögel“ gern.",
        "Clara Voss wies den Vorwurf zurück.",
        "Laut Gesetz ist das verboten.",
        "Der Hund, der laut bellte, lief weg.",
    ],
)
def test_what_nobody_says_is_no_claim(lies: Read, text: str) -> None:
    assert lies(text).said == []


def test_surname_role_and_pronoun_mean_the_full_name(lies: Read) -> None:
    found = lies(
        "Bürgermeisterin Clara Voss sagte, die Kasse sei leer. „Das ist bitter“, meinte Voss."
        " „Wir sparen“, sagte sie. „Wir bauen später“, versprach die Bürgermeisterin."
    )
    assert {speaker for speaker, _ in found.said} == {"Clara Voss"}
    assert len(found.said) == 4
    assert found.actor("Clara Voss").role == "Bürgermeisterin"


def test_a_speaker_without_a_name_is_anonymous(lies: Read) -> None:
    found = lies("„Wir ermitteln weiter“, sagte ein Sprecher der Polizei.")
    assert found.actor("Sprecher der Polizei").kind is ActorKind.ANONYMOUS


def test_a_pronoun_between_two_women_is_a_guess(lies: Read) -> None:
    found = lies("Clara Voss traf Anna Berg. „Das war gut“, sagte sie.")
    assert found.claims[0].unsure


def test_a_claim_stands_by_itself(lies: Read) -> None:
    found = lies("Am Montag erklärte Clara Voss, dass die Kasse leer sei.")
    assert found.claims[0].statement == "Clara Voss erklärte, dass die Kasse leer sei"


def test_a_denial_reads_as_denied(lies: Read) -> None:
    found = lies("Clara Voss bestritt, dass die Kasse leer sei.")
    assert found.claims[0].statement.startswith("Clara Voss bestritt, dass")


def test_the_day_of_saying_is_reckoned(lies: Read) -> None:
    found = lies("„Das ist falsch“, sagte Clara Voss am Donnerstag.")
    said_on = found.claims[0].said_on
    assert said_on is not None
    assert (said_on.text, said_on.value) == ("am Donnerstag", "2026-03-12")


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("am 12. März 2025", "2025-03-12", Basis.STATED),
        ("12.03.2025", "2025-03-12", Basis.STATED),
        ("am Freitagabend", "2026-03-13", Basis.COMPUTED),
        ("gestern", "2026-03-13", Basis.COMPUTED),
        ("vor zwei Tagen", "2026-03-12", Basis.COMPUTED),
        ("im Januar", "2026-01", Basis.COMPUTED),
        ("vergangenes Jahr", "2025", Basis.COMPUTED),
    ],
)
def test_german_dates_are_read(published: WorldDate, text: str, value: str, basis: Basis) -> None:
    found = resolve(text, published, "de")
    assert (found.text, found.value, found.basis) == (text, value, basis)


def test_the_extraction_says_which_rules_worked(extractor: Extractor) -> None:
    versions = [
        extractor("Text.", blocks=[], language=code).extractor for code in (None, "de", "pl")
    ]
    assert versions[0] == extractor.version
    assert versions[1].startswith("plain rules 1 (de), spaCy ")
    assert versions[2] == "no rules (pl)"


def test_a_language_without_a_lexicon_is_never_read_as_english(extractor: Extractor) -> None:
    text = "Clara Voss said that the town was broke."
    found = extractor(text, blocks=body_blocks(text), language="pl")
    assert (found.actors, found.claims) == ((), ())


def test_a_german_article_can_be_cancelled(extractor: Extractor) -> None:
    text = "Clara Voss sagte, die Kasse sei leer."
    with pytest.raises(CancelledError):
        extractor(text, blocks=body_blocks(text), language="de", cancelled=lambda: True)


def test_every_lexicon_has_the_words_that_tell_its_language() -> None:
    assert {"de", "en"} <= lexicon.languages()
    assert all(lexicon.words("common", "words", code) for code in lexicon.languages())


WORDS = st.sampled_from(
    [
        "Clara",
        "Voss",
        "sagte",
        "sagt",
        "er",
        "Sie",
        "teilte",
        "mit",
        ",",
        ",",
        ".",
        ":",
        "„",
        "“",
        "»",
        "«",
        "dass",
        "laut",
        "so",
        "wie",
        "nach",
        "Angaben",
        "der",
        "die",
        "ein",
        "Sprecher",
        "44-Jährige",
        "Polizei",
        "heißt",
        "es",
        "zufolge",
        "sei",
        "habe",
        "nicht",
        "und",
        "vor",
        "am",
        "Montag",
        "(",
        ")",
        "–",
        "12.",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_gives_claims_that_stand_in_it(text: str) -> None:
    found = plain.extract(
        text, language="de", blocks=body_blocks(text), published=None, pause=lambda *_: None
    )
    keys = {actor.key for actor in found.actors} | {None}
    assert {claim.actor for claim in found.claims} <= keys
    assert all(
        0 <= span.start < span.end <= len(text)
        for claim in found.claims
        for span in (*claim.content, *claim.cue, *claim.source)
    )

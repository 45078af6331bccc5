"""Who speaks: names, roles, pronouns, bodies and groups."""

import pytest

from onrecord_db.records import ActorKind, Block, BlockKind, Span


def test_full_name_surname_and_role_are_one_actor(read):
    found = read(
        "Council spokesperson Marta Lind said the bridge was closed.\n\n"
        "Lind said nobody was hurt.\n\n"
        "The council spokesperson also said that the river was high."
    )
    assert [s for s, _ in found.said] == ["Marta Lind"] * 3
    assert found.actor("Marta Lind").names == (
        "Marta Lind",
        "Lind",
        "The council spokesperson",
    )
    assert found.actor("Marta Lind").role == "Council spokesperson"


def test_a_pronoun_is_the_last_speaker_of_its_gender(read):
    found = read(
        "Mayor Susan Lind met Peter Berg on the bridge. She said the river was high. "
        "He said the bridge was safe."
    )
    assert [s for s, _ in found.said] == ["Susan Lind", "Peter Berg"]


def test_two_people_of_one_surname_are_kept_apart(read):
    found = read(
        "Susan Lind said the bridge was closed. Her brother Peter Lind said the bridge was open. "
        "Mr Lind said it was safe. Ms Lind said it was not."
    )
    assert [s for s, _ in found.said] == ["Susan Lind", "Peter Lind", "Peter Lind", "Susan Lind"]


def test_a_possessive_is_the_person(read):
    found = read("Lind’s remarks were short. Marta Lind said the bridge was closed.")
    assert [a.name for a in found.actors] == ["Marta Lind"]


def test_a_place_that_speaks_is_a_government(read):
    found = read("Moscow has indicated that it is awaiting details.")
    assert [(a.name, a.kind) for a in found.actors] == [("Moscow", ActorKind.GOVERNMENT)]


def test_a_dateline_is_no_actor(read):
    found = read("Moscow: Mayor Susan Lind said the bridge was closed.")
    assert [s for s, _ in found.said] == ["Susan Lind"]
    assert "Moscow" not in [a.name for a in found.actors]


def test_unnamed_people_are_a_group(read):
    found = read("U.S. officials have maintained that the bridge is safe.")
    assert [(a.name, a.kind) for a in found.actors] == [("U.S. officials", ActorKind.UNNAMED_GROUP)]


def test_a_source_is_anonymous_and_keeps_its_description(read):
    found = read("A source close to the council said the bridge was sold.")
    assert [(a.name, a.kind) for a in found.actors if a.kind is ActorKind.ANONYMOUS] == [
        ("A source close to the council", ActorKind.ANONYMOUS)
    ]


def test_a_body_is_taken_up_by_its_noun(read):
    found = read("Riverline Ferries denied that it was late. The company said fares would fall.")
    assert [s for s, _ in found.said] == ["Riverline Ferries", "Riverline Ferries"]
    assert found.actor("Riverline Ferries").kind is ActorKind.ORGANISATION


def test_a_role_is_found_through_people_and_place(read):
    found = read(
        "Russian President Vladimir Putin spoke first. "
        "Olga Lind said that the Russian leader said that he was tired."
    )
    assert found.said[0][0] == "Olga Lind"
    assert "the Russian leader" in found.actor("Vladimir Putin").names


def test_an_apposition_gives_the_role(read):
    found = read("Carla Ohm, the harbour master, said the ferry was late.")
    assert found.actor("Carla Ohm").role == "harbour master"


def test_somebody_mentioned_without_a_claim_is_listed(read):
    found = read("After a meeting with Mark Rutte, Marta Lind said the bridge was closed.")
    assert {a.name for a in found.actors} == {"Mark Rutte", "Marta Lind"}
    assert [s for s, _ in found.said] == ["Marta Lind"]


def test_a_pronoun_with_two_candidates_is_unsure(read):
    found = read("Peter Lind and David Berg met on the bridge. He said that the river was high.")
    assert [c.unsure for c in found.claims] == [True]


def test_a_bank_takes_up_no_ferry_company(read):
    found = read("Riverline Ferries apologised. The bank said that rates would fall.")
    assert found.said == [("The bank", "rates would fall")]


def test_an_apposition_names_whoever_speaks(read):
    found = read("Mr Osei won. His opponent, Grace Adu, said that the count was fair.")
    assert found.said == [("Grace Adu", "the count was fair")]


def test_names_never_hold_pronouns(read):
    found = read("Marta Lind left. She said the bridge was closed.")
    assert found.actor("Marta Lind").names == ("Marta Lind",)


def test_the_company_is_never_the_mayor(read):
    found = read(
        "The mayor of Saltmere, Teo Marsh, warned that fares would rise. Marsh said the line "
        "was safe. The mayor said he was ready.\n\n"
        "Northline Ferries was late. The company said fares would fall."
    )
    assert [s for s, _ in found.said] == ["Teo Marsh"] * 3 + ["Northline Ferries"]


def test_a_document_speaks_for_its_author(read):
    found = read(
        "The Coastal Safety Board said the engine had failed. According to its preliminary "
        "report, the crew saw smoke. The report said that nobody was hurt."
    )
    assert [s for s, _ in found.said] == ["The Coastal Safety Board"] * 3


def test_a_document_whose_author_is_not_sure_speaks_itself(read):
    found = read("According to its preliminary report, the crew saw smoke.")
    assert [(a.name, c.unsure) for a, c in zip(found.actors, found.claims, strict=True)] == [
        ("Preliminary report", True)
    ]


def test_one_of_them_is_the_group(read):
    found = read(
        "Officials at the transport ministry said the line was safe. "
        "One of them said that the ship was old."
    )
    assert [s for s, _ in found.said] == ["Officials at the transport ministry"] * 2
    assert "One of them" not in found.actor("Officials at the transport ministry").names


def test_one_of_a_group_that_was_not_named_is_anonymous(read):
    found = read("One of the passengers said that the ship was old.")
    assert [a.kind for a in found.actors] == [ActorKind.ANONYMOUS]


@pytest.mark.rules_alone
def test_a_ship_is_no_person(read):
    found = read(
        "The Morna sank in March. MS Estrella was late. The Queen Agnes was slow. "
        "The ferry Anna Berg burned. Morna was built in 1980, Peter Lind said."
    )
    assert [a.name for a in found.actors if a.kind is ActorKind.PERSON] == ["Peter Lind"]


def test_words_of_a_headline_are_no_person(extractor):
    text = "Anger Grips Marsh\n\nTeo Marsh said that the harbour was closed."
    blocks = [
        Block(span=Span(0, 17), kind=BlockKind.HEADLINE, included=True),
        Block(span=Span(19, len(text)), kind=BlockKind.BODY, included=True),
    ]
    assert [a.name for a in extractor(text, blocks=blocks).actors] == ["Teo Marsh"]

"""A name and a role noun beside it are one person."""

import pytest

from onrecord_db.records import ActorKind


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The mayor of Saltmere, Teo Marsh, said fares rose.", "Teo Marsh", "mayor of Saltmere"),
        ("Teo Marsh, the mayor of Saltmere, said fares rose.", "Teo Marsh", "mayor of Saltmere"),
        ("The party's leader, Ann Ode, said fares rose.", "Ann Ode", "party's leader"),
        ("The company's founder, Lior Tamm, said fares rose.", "Lior Tamm", "company's founder"),
        ("The company’s owner, Lior Tamm, 44, said fares rose.", "Lior Tamm", "company’s owner"),
        ("“Fares rose,” said the harbour master, Oda Finch.", "Oda Finch", "harbour master"),
        ("A spokesman for the port, Ravi Penn, said fares rose.", "Ravi Penn", "spokesman for the port"),
    ],
)  # fmt: skip
def test_a_name_beside_a_role_is_a_person(read, text, name, role):
    found = read(text)
    assert [s for s, _ in found.said] == [name]
    assert (found.actor(name).kind, found.actor(name).role) == (ActorKind.PERSON, role)


def test_surname_role_and_pronoun_are_the_same_person_later(read):
    found = read(
        "The mayor of Saltmere, Teo Marsh, warned that fares would rise. Marsh said the town "
        "was ready. The mayor added that he was tired. He said the line was safe."
    )
    assert [s for s, _ in found.said] == ["Teo Marsh"] * 4
    assert found.actor("Teo Marsh").names == ("Teo Marsh", "Marsh", "The mayor")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ship's owner, Northline Ferries, said fares rose.", "Northline Ferries"),
        ("The market leader, Marsh Steel, said fares rose.", "Marsh Steel"),
        pytest.param(
            "The city's biggest employer, Marsh Steel, said fares rose.",
            "Marsh Steel",
            marks=pytest.mark.rules_alone,
        ),
    ],
)
def test_a_body_beside_its_role_stays_a_body(read, text, name):
    found = read(text)
    assert [s for s, _ in found.said] == [name]
    assert found.actor(name).kind is ActorKind.ORGANISATION


def test_the_town_of_a_mayor_is_no_actor(read):
    found = read("The mayor of Saltmere, Teo Marsh, said fares rose.")
    assert [a.name for a in found.actors] == ["Teo Marsh"]


def test_two_mayors_are_told_apart_by_their_towns(read):
    found = read(
        "The mayor of Saltmere, Teo Marsh, said fares rose. The mayor of Dunmore, Ada Quist, "
        "said fares fell. The mayor of Saltmere said the count was wrong."
    )
    assert [s for s, _ in found.said] == ["Teo Marsh", "Ada Quist", "Teo Marsh"]


def test_the_wife_of_a_mayor_is_not_the_mayor(read):
    found = read("Ann Marsh, wife of the mayor, said fares rose. The mayor said that fares fell.")
    assert [s for s, _ in found.said] == ["Ann Marsh", "The mayor"]


def test_is_names_a_role_too(read):
    found = read("Teo Marsh is the mayor of Saltmere. The mayor said that fares fell.")
    assert [s for s, _ in found.said] == ["Teo Marsh"]

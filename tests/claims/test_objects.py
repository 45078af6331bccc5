"""Claims that are no clause: what things are called, warned of, promised."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He described them as "highly unsafe" in May.', 'them as "highly unsafe"'),
        ('Marta Lind called the plan "rushed".', 'the plan "rushed"'),
        ("Marta Lind called the plan a mistake.", "the plan a mistake"),
        pytest.param(
            'Marta Lind cautioned drivers about "devastating" delays, stating, "I would walk."',
            '"devastating" delays',
            marks=pytest.mark.rules_alone,
        ),
        ("Marta Lind accused the council of hiding a report.", "the council of hiding a report"),
        ("Marta Lind promised to close the bridge.", "to close the bridge"),
        ("Marta Lind urged drivers to stay at home.", "drivers to stay at home"),
        ("Marta Lind called for a new bridge in a statement on Friday.", "a new bridge"),
    ],
)
def test_the_object_is_the_content(read, text, words):
    assert words in [w.removesuffix(" in May") for _, w in read(text).said]


def test_the_statement_of_an_object_says_who_did_what(read):
    found = read('Marta Lind called the plan "rushed".')
    assert found.claims[0].statement == 'Marta Lind called the plan "rushed"'


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lind called her brother.",
        "Marta Lind called on Friday.",
        pytest.param("She named the dog Rex.", marks=pytest.mark.rules_alone),
    ],
)
def test_other_calls_are_no_claims(read, text):
    assert read(text).said == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Salm put the cost at 600 crowns.", "the cost at 600 crowns"),
        ("Ann Salm blamed the leak on rusty pipes.", "the leak on rusty pipes"),
        ("Ann Salm attributed the rise to the price of fuel.", "the rise to the price of fuel"),
        ("Ann Salm promised a survey of the square.", "a survey of the square"),
        ("Ann Salm recommended lowering the wall.", "lowering the wall"),
        ("The company expects sales of two billion crowns.", "sales of two billion crowns"),
    ],
)
def test_a_figure_a_cause_or_a_promise_without_a_clause_is_a_claim(read, text, said):
    assert [words for _, words in read(text).said] == [said]


@pytest.mark.rules_alone
def test_a_warning_keeps_its_condition(read):
    found = read("Ada Lind warns of “a port without ships” once the dredger is sold.")
    assert found.said == [("Ada Lind", "“a port without ships” once the dredger is sold")]


def test_a_nickname_is_no_claim(read):
    found = read("The pilot, whom some fear, is the man they call “the Postman”.")
    assert found.claims == ()


def test_that_figure_is_nothing_to_deny(read):
    assert read("Brandt said 600 jobs would go. Ms Lind disputed that figure.").said == [
        ("Brandt", "600 jobs would go")
    ]

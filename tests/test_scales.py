"""The bundled verdict scales."""

import pytest

from onrecord import scales


def test_the_default_scale_has_the_ratings_of_the_keys_1_to_6() -> None:
    ratings = scales.load().ratings
    assert [(r.order, r.label, r.glyph, r.colour_role, r.number) for r in ratings] == [
        (1, "True", "✔", "good", 5),
        (2, "Partly true", "≈", "middle", 4),
        (3, "Misleading", "⚠", "middle", 2),
        (4, "False", "✖", "bad", 1),
        (5, "Unproven", "?", "none", None),
        (6, "Not checkable", "–", "none", None),
    ]


@pytest.mark.parametrize("name", scales.names())
def test_every_scale_defines_each_rating_in_a_sentence(name: str) -> None:
    scale = scales.load(name)
    assert scale.key == name
    assert all(rating.definition.endswith(".") for rating in scale.ratings)


@pytest.mark.parametrize("name", scales.names())
def test_the_numbers_of_a_scale_fall_from_best_to_worst(name: str) -> None:
    numbers = [r.number for r in scales.load(name).ratings if r.number is not None]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == len(numbers)

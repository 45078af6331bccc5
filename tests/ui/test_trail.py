"""The places where one has read."""

from onrecord.ui.trail import Place, Trail

HERE, THERE, FAR = Place(1, 0), Place(1, 5000), Place(2, 900)


def test_back_and_forward_walk_the_places_that_were_left() -> None:
    trail = Trail()
    trail.leave(HERE)
    trail.leave(THERE)
    assert trail.back(FAR) == THERE
    assert trail.back(THERE) == HERE
    assert trail.back(HERE) is None
    assert trail.forward(HERE) == THERE
    assert trail.forward(THERE) == FAR
    assert trail.forward(FAR) is None


def test_a_new_jump_ends_the_way_forward() -> None:
    trail = Trail()
    trail.leave(HERE)
    trail.back(THERE)
    trail.leave(FAR)
    assert not trail.can_go_forward()


def test_places_close_together_are_one() -> None:
    trail = Trail()
    trail.leave(Place(1, 1000))
    trail.leave(Place(1, 1040))
    assert trail.back(FAR) == Place(1, 1000)
    assert not trail.can_go_back()


def test_one_does_not_go_back_to_where_one_stands() -> None:
    trail = Trail()
    trail.leave(HERE)
    trail.leave(THERE)
    assert trail.back(Place(1, 5050)) == HERE


def test_only_the_last_hundred_places_are_kept() -> None:
    trail = Trail()
    for number in range(150):
        trail.leave(Place(number, 0))
    walked = 0
    while trail.back(Place(1000 + walked, 0)):
        walked += 1
    assert walked == 100

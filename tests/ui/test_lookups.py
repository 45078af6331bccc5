"""Questions beside the window: answered in order, the newest of a topic alone, never after the end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onrecord.errors import KnownError
from onrecord.ui.lookups import Lookups
from onrecord_db.reader import Reader
from onrecord_db.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    store = Store.open(tmp_path / "desk.onrecord", user="ann")
    yield store.path
    store.close()


@pytest.fixture
def lookups(qtbot: QtBot, path: Path) -> Iterator[Lookups]:
    made = Lookups(lambda: Reader.open(path))
    yield made
    made.close()


def count(reader: Reader) -> int:
    return len(reader.all("SELECT * FROM article"))


def test_an_answer_comes_from_another_thread_to_the_main_one(
    lookups: Lookups, qtbot: QtBot
) -> None:
    threads: list[object] = []

    def question(reader: Reader) -> int:
        threads.append(threading.current_thread())
        return count(reader)

    with qtbot.waitSignal(lookups.idle):
        lookups.ask("articles", question, lambda _: threads.append(threading.current_thread()))
    assert threads[0] is not threads[1] is threading.main_thread()


def test_of_one_topic_only_the_newest_question_is_answered(lookups: Lookups, qtbot: QtBot) -> None:
    answers: list[str] = []
    gate = threading.Event()
    with qtbot.waitSignal(lookups.idle):
        lookups.ask("line", lambda _: (gate.wait(5), "b")[1], answers.append)
        lookups.ask("line", lambda _: "br", answers.append)
        lookups.ask("line", lambda _: "bri", answers.append)
        gate.set()
    assert answers == ["bri"]


def test_topics_do_not_take_each_other_s_place(lookups: Lookups, qtbot: QtBot) -> None:
    answers: list[str] = []
    with qtbot.waitSignal(lookups.idle):
        lookups.ask("one", lambda _: "1", answers.append)
        lookups.ask("two", lambda _: "2", answers.append)
    assert answers == ["1", "2"]


def test_what_the_world_refuses_is_told_and_the_next_question_is_answered(
    lookups: Lookups, qtbot: QtBot
) -> None:
    def refuse(_reader: Reader) -> int:
        message = "The disk is gone."
        raise KnownError(message)

    with qtbot.waitSignal(lookups.failed) as told:
        lookups.ask("articles", refuse, print)
    answers: list[int] = []
    with qtbot.waitSignal(lookups.idle):
        lookups.ask("articles", count, answers.append)
    assert (str(told.args[0]), answers) == ("The disk is gone.", [0])


def test_nothing_is_answered_after_the_end(qtbot: QtBot, path: Path) -> None:
    lookups = Lookups(lambda: Reader.open(path))
    answers: list[int] = []
    lookups.ask("articles", count, answers.append)
    lookups.close()
    qtbot.wait(50)
    assert answers == []

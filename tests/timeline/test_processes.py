"""Processes that record at once, one of them killed while it holds the log: what a reader sees is the log, in order."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor
from tests.factories.workspaces import a_workspace
from tests.jobs.nursery import a_nursery
from tests.jobs.waiting import until
from tests.timeline.recording import Turn, left_by

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WRITE, HOLD = "tests.timeline.recording:write", "tests.timeline.recording:write_and_hold"
TURNS, TURNS_BEFORE_DEATH, HELD_SECONDS = 60, 20, 0.3


@pytest.mark.postgresql
def test_a_reader_follows_four_processes_without_a_gap_and_reads_each_fact_once(tmp_path: Path) -> None:
    _followed(4, tmp_path)


@pytest.mark.sqlite
def test_a_reader_follows_two_processes_without_a_gap_and_reads_each_fact_once(tmp_path: Path) -> None:
    _followed(2, tmp_path)


def _followed(count: int, folder: Path) -> None:
    """The last of them dies with the log in its hand, while the others wait for it."""
    rye, seen = a_workspace(), list[tuple[int, str]]()

    def read(batch: Sequence[Activity]) -> None:
        seen.extend((one.position, str(one.pk)) for one in batch)
        assert [place for place, _key in seen] == list(range(1, len(seen) + 1)), "a position was passed or came twice"

    reader = Reactor("test.follower", "Follower", read, batch_size=7)
    with a_nursery() as nursery, scope(rye):
        writers = [nursery.start(WRITE, "rye", number, TURNS, str(folder)) for number in range(1, count)]
        victim = nursery.start(HOLD, "rye", count, TURNS_BEFORE_DEATH, str(folder))
        until(lambda: len(list(folder.glob("*.ready"))) == count, seconds=120)
        killer = Thread(target=_kill_in_the_middle, args=(victim, folder))
        killer.start()
        (folder / "go").touch()
        ended: dict[int, int | None] = {}
        while len(ended) < len(writers) or killer.is_alive():
            operations.advance(reader)
            ended |= {
                pid: status for pid in writers if pid not in ended and (status := nursery.status(pid)) is not None
            }
        while operations.advance(reader):
            pass
        assert list(ended.values()) == [0] * len(writers)
        assert nursery.end_of(victim) == -signal.SIGKILL
        _compared(seen, [turn for number in range(1, count + 1) for turn in left_by(number, folder)])


def _are_done(folder: Path, count: int) -> bool:
    return len(list(folder.glob("*.json"))) == count


def _kill_in_the_middle(victim: int, folder: Path) -> None:
    until((folder / "held").exists, seconds=120)
    sleep(HELD_SECONDS)
    os.kill(victim, signal.SIGKILL)


def _compared(seen: list[tuple[int, str]], turns: list[Turn]) -> None:
    turns = sorted((turn for turn in turns if turn.placed), key=lambda turn: turn.placed[0])
    assert seen == [place for turn in turns for place in turn.placed], "what was read is not what was committed"
    latest = 0.0
    for turn in turns:
        assert latest <= turn.after, "something above it in the log was committed later"
        latest = max(latest, turn.before)
    told = operations.verify()
    assert (told.problems, told.activities) == ((), len(seen))
    assert not Activity.objects.filter(source="killed").exists()

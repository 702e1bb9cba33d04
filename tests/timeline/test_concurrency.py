"""Several writers at once: positions equal commit order, a reader never passes a gap, a repeat stays one."""

from collections.abc import Callable
from threading import Barrier, Event, Thread
from uuid import UUID

import pytest
from django.db import connection, transaction

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations, queries
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, the_system

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
WRITERS, ROUNDS = 4, 25


def in_threads(work: Callable[[int], None], count: int = WRITERS) -> None:
    """Run `work(number)` in threads that start together; what one raises is raised here."""
    failed: list[BaseException] = []
    start = Barrier(count)

    def run(number: int) -> None:
        try:
            start.wait()
            work(number)
        except BaseException as cause:  # noqa: BLE001  (carried to the test)
            failed.append(cause)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def test_a_reader_that_follows_four_writers_sees_every_position_in_order_without_a_gap() -> None:
    rye, stop, seen = a_workspace(), Event(), list[int]()

    def read() -> None:
        with scope(rye):
            while not (stop.is_set() and not step()):
                step()
        connection.close()

    def step() -> int:
        found = queries.activities_after(seen[-1] if seen else 0, limit=50)
        seen.extend(activity.position for activity in found)
        return len(found)

    def write(number: int) -> None:
        with scope(rye):
            for turn in range(ROUNDS):
                with transaction.atomic():
                    operations.record(the_system(rye), *(Fact(events.CALLED) for _ in range(1 + (turn + number) % 3)))

    reader = Thread(target=read)
    reader.start()
    in_threads(write)
    stop.set()
    reader.join()
    assert seen == list(range(1, len(seen) + 1))
    with scope(rye):
        assert len(seen) == Activity.objects.count()
        assert operations.verify().problems == ()


def test_a_transaction_rolled_back_leaves_no_gap_behind() -> None:
    rye = a_workspace()

    def write(number: int) -> None:
        with scope(rye):
            for turn in range(ROUNDS):
                with transaction.atomic():
                    operations.record(the_system(rye), Fact(events.CALLED))
                    transaction.set_rollback((turn + number) % 4 == 0)

    in_threads(write)
    with scope(rye):
        assert operations.verify().problems == ()
        assert Activity.objects.count() < WRITERS * ROUNDS


def test_the_same_fact_from_four_tills_at_once_is_recorded_once() -> None:
    rye = a_workspace()

    def write(_number: int) -> None:
        with scope(rye):
            for turn in range(ROUNDS):
                operations.record(the_system(rye), Fact(events.VISITED, source="till", external_id=str(turn)))

    in_threads(write)
    with scope(rye):
        assert Activity.objects.count() == ROUNDS
        assert operations.verify().problems == ()


def test_workspaces_do_not_wait_for_each_other() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    told: dict[UUID, int] = {}

    def write_oak(workspace: Workspace) -> None:
        with scope(workspace):
            told[workspace.id] = operations.record(the_system(workspace), Fact(events.CALLED, id=uuid7())).last_position
        connection.close()

    with scope(rye), transaction.atomic():
        operations.record(the_system(rye), Fact(events.CALLED))
        other = Thread(target=write_oak, args=(oak,))
        other.start()
        other.join(timeout=20)
    assert told == {oak.id: 1}

"""Several writers at once: positions equal commit order, a reader never passes a gap, a repeat stays one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Barrier, Event, Thread
from uuid import UUID

import msgspec
import pytest
from django.db import connection, transaction

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.timeline import operations
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, projections
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


def test_four_batches_at_once_are_read_by_two_readers_in_order_each_line_once() -> None:
    """Two workers let one reactor read: positions come to it in order, none twice, none left out."""
    rye, stop, seen = a_workspace(), Event(), list[int]()
    reader = Reactor(
        "test.follower", "Follower", lambda batch: seen.extend(one.position for one in batch), batch_size=7
    )

    def read(_number: int) -> None:
        with scope(rye):
            while not stop.is_set() or operations.advance(reader):
                operations.advance(reader)

    def write(number: int) -> None:
        with scope(rye):
            for turn in range(ROUNDS):
                raw = [msgspec.json.encode({"verb": events.CALLED, "external_id": f"{number}-{turn}"})]
                raw.append(msgspec.json.encode({"verb": events.VISITED, "external_id": f"all-{turn}"}))
                told = operations.log_batch(actor=the_system(rye), raw=raw)
                assert all(isinstance(one, operations.Placed) for one in told)

    readers = Thread(target=in_threads, args=(read, 2))
    readers.start()
    in_threads(write)
    stop.set()
    readers.join()
    assert seen == list(range(1, (WRITERS + 1) * ROUNDS + 1))
    with scope(rye):
        assert operations.verify().problems == ()


def test_a_rebuild_loses_nothing_of_what_is_sold_and_seen_meanwhile() -> None:
    rye, stop = a_workspace(), Event()
    with scope(rye):
        ada, ben = (network.add_party(actor=the_system(rye), name=name).pk for name in ("Ada", "Ben"))
    day = datetime(2026, 5, 1, tzinfo=UTC)

    def rebuild() -> None:
        with scope(rye):
            while not stop.is_set():
                for name in ("sales.figures", "network.last_seen", "care.contacts"):
                    operations.rebuild(actor=the_system(rye), name=name)
        connection.close()

    def sell(number: int) -> None:
        with scope(rye):
            for turn in range(ROUNDS):
                who = (ada, ben)[turn % 2]
                sold = sales.NewPurchase(who, day + timedelta(hours=turn), 100, "GBP", "till", f"{number}-{turn}")
                sales.record_purchases(actor=the_system(rye), purchases=[sold])
                operations.run_reactors()

    other = Thread(target=rebuild)
    other.start()
    in_threads(sell)
    stop.set()
    other.join()
    with scope(rye):
        while operations.run_reactors():
            pass
        assert sales.verify_figures() == []
        compared = [projection.verify() for projection in projections]
        assert [one.differed for one in compared] == [0] * len(compared)
        latest = {party.pk: party.last_seen_at for party in Party.objects.all()}
    assert latest == {ada: day + timedelta(hours=ROUNDS - 1), ben: day + timedelta(hours=ROUNDS - 2)}

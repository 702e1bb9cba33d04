"""Many at once: the last unit has one winner, a key one transfer, and nobody waits for each other in a circle."""

import pytest
from django.db import connection, transaction

from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import errors, events, operations
from hedgerow.ledger.models import AccountKind, Outcome, Transfer
from hedgerow.ledger.operations import NewAccount, NewTransfer
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, the_system
from tests.ledger.conftest import balance, points_of
from tests.timeline.test_concurrency import in_threads

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
CONTENDERS = 64


def test_who_locks_accounts_stands_behind_the_lock_of_periods_as_every_transfer_does() -> None:
    """Else a period that is being closed comes between the two, and everybody waits for somebody."""
    rye = a_workspace()
    asked = (
        "SELECT mode FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    with scope(rye), transaction.atomic(), connection.cursor() as cursor:
        maya = points_of(the_system(rye)).wallet()
        cursor.execute(asked)
        before = cursor.fetchall()
        operations.lock_accounts([maya.pk])
        cursor.execute(asked)
        assert (before, cursor.fetchall()) == ([], [("ShareLock",)])


def test_of_64_who_want_the_last_point_one_gets_it() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        maya = points.wallet()
        points.give(maya, 1, "one")
    told: list[str] = []

    def spend(number: int) -> None:
        with scope(rye):
            try:
                points.spend(maya, 1, f"spend {number}")
            except errors.NotEnough:
                told.append("refused")
            else:
                told.append("spent")

    in_threads(spend, CONTENDERS)
    with scope(rye):
        assert sorted(told) == ["refused"] * (CONTENDERS - 1) + ["spent"]
        assert (balance(maya), Transfer.objects.count(), operations.verify().problems) == (0, 2, ())


def test_there_and_back_at_once_nobody_waits_in_a_circle_and_a_key_is_booked_once() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        one, two = points.wallet("One"), points.wallet("Two")
        points.give(one, 100, "one")
        points.give(two, 100, "two")

    def swap(number: int) -> None:
        source, target = (one, two) if number % 2 else (two, one)
        with scope(rye):
            for turn in range(10):
                lines = operations.move(source.pk, target.pk, 1)
                new = NewTransfer(key=f"swap {number // 4} {number % 2} {turn}", lines=lines)
                operations.transfer(actor=points.actor, new=new)

    in_threads(swap, 8)
    with scope(rye):
        assert (balance(one), balance(two), Transfer.objects.count()) == (100, 100, 42)
        assert operations.verify().problems == ()


def test_one_key_for_two_transfers_at_once_is_refused_to_one_of_them() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        pairs = [(points.wallet("From", floor=None, allocates=False), points.wallet("To")) for _pair in range(4)]
    told: list[type[Exception] | None] = []

    def book(number: int) -> None:
        with scope(rye):
            try:
                points.move(*pairs[number], 5, "the same key")
            except Conflict as error:
                told.append(type(error))
            else:
                told.append(None)

    in_threads(book, 4)
    with scope(rye):
        assert sorted(told, key=str) == [errors.TransferKeyReused] * 3 + [None]
        assert (Transfer.objects.count(), operations.verify().problems) == (1, ())


def facts() -> list[str]:
    return list(Activity.objects.filter(verb__startswith="ledger.").order_by("position").values_list("verb", flat=True))


def test_what_several_do_at_once_under_one_key_is_on_record_once() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        maya, actor = points.wallet(), points.actor
        points.give(maya, 50, "one")
        held = [points.spend(maya, 5, f"held {way}", is_held=True) for way in Outcome]
    lines = operations.move(points.issuer.pk, maya.pk, 10)

    def act(_number: int) -> None:
        with scope(rye):
            new = NewAccount(kind=AccountKind.ASSET, name="Till", key="till")
            operations.add_account(actor=actor, commodity=points.commodity, new=new)
            booked = operations.book(actor=actor, new=NewTransfer(key="booked", lines=lines))
            operations.take_back(actor=actor, transfer=booked, key="back", amount=4)
            for one, way in zip(held, Outcome, strict=True):
                operations.settle(actor=actor, transfer=one, outcome=way)

    in_threads(act, 6)
    with scope(rye):
        told = [events.ACCOUNT_OPENED, events.BOOKED, events.POSTED, events.REVERSED, events.VOIDED]
        assert sorted(facts()) == sorted(told)
        assert (balance(maya), operations.verify().problems) == (51, ())


def test_of_many_who_book_at_once_none_takes_what_is_reserved() -> None:
    rye = a_workspace()
    with scope(rye):
        points = points_of(the_system(rye))
        maya = points.wallet(floor=None)
        points.give(maya, 10, "one")
        held = points.spend(maya, 6, "held", is_held=True)
    told: list[bool] = []

    def spend(number: int) -> None:
        with scope(rye):
            try:
                points.spend(maya, 1, f"spend {number}")
            except errors.NotEnough:
                told.append(False)
            else:
                told.append(True)

    in_threads(spend, 8)
    with scope(rye):
        operations.post(actor=points.actor, transfer=held)
        assert (sum(told), balance(maya), operations.verify().problems) == (4, 0, ())

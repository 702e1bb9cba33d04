"""Many at once: a payment is decided once, and nobody leaves with a payment on the way."""

from collections.abc import Callable
from threading import Thread

import pytest
from django.db import connection, transaction

from hedgerow.circles import operations, queries
from hedgerow.circles.calendar import today_of
from hedgerow.circles.models import Charge, Payment, PaymentKind
from hedgerow.circles.operations import Settling
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account
from tests.circles.conftest import HOUR, a_ring
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.clock import FrozenClock
from tests.timeline.test_concurrency import in_threads

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_of_16_who_confirm_or_decline_one_payment_one_wins() -> None:
    rye = a_workspace()
    with scope(rye):
        ring = a_ring(the_system(rye))
        payment = ring.propose("Ada", "Ben", HOUR)
    told: list[str] = []

    def decide(number: int) -> None:
        with scope(rye):
            one = Payment.objects.get(pk=payment.pk)
            done = operations.confirm_payment if number % 2 else operations.decline_payment
            try:
                done(actor=ring.actor, payment=one)
            except Conflict as error:
                told.append(error.code)
            else:
                told.append("done")

    in_threads(decide, 16)
    with scope(rye):
        state = queries.state_of(payment)
        assert sorted(told) == sorted(["done"] + [f"payment_{state}"] * 15)
        assert ring.balance("Ben") == (HOUR if state == queries.State.CONFIRMED else 0)
        assert ledger.verify().problems == ()


def test_who_leaves_while_somebody_pays_has_nothing_on_the_way() -> None:
    rye = a_workspace()
    with scope(rye):
        ring = a_ring(the_system(rye))

    def act(number: int) -> None:
        with scope(rye):
            try:
                if number % 2:
                    ring.propose("Ada", "Ben", HOUR)
                else:
                    operations.leave_circle(actor=ring.actor, member=ring.members["Ada"])
            except Conflict:
                return

    in_threads(act, 8)
    with scope(rye):
        ada = queries.visible_member(ring.actor, ring.members["Ada"].pk)
        assert (ada.left_on is None) == (Payment.objects.count() > 0)
        assert ledger.verify().problems == ()


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


def until_waiting(count: int) -> None:
    """So many sessions of this database wait for a lock: asked again and again, at most ten thousand times."""
    for _turn in range(10_000):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING)
            if cursor.fetchone()[0] >= count:
                return
    raise AssertionError("nobody waits")


@pytest.mark.parametrize("how", [PaymentKind.RESERVE, PaymentKind.TAKEN_OVER])
@pytest.mark.parametrize("first", ["charge", "leave"])
def test_who_settles_while_the_monthly_share_is_taken_waits_and_gives_nothing_once_gone(
    frozen_clock: FrozenClock, first: str, how: PaymentKind
) -> None:
    rye = a_workspace()
    with scope(rye):
        ring = a_ring(the_system(rye), "Ada", "Ben", demurrage_per_mille=100)
        ring.pay("Ada", "Ben", 9 * HOUR)
        frozen_clock.advance(days=70)
    failed: list[BaseException] = []

    def charge() -> None:
        operations.charge_demurrage(actor=ring.actor, circle=ring.circle, as_of=today_of(ring.actor))

    def leave() -> None:
        settling = Settling(how=how, other=ring.members["Ada"] if how == PaymentKind.TAKEN_OVER else None)
        operations.leave_circle(actor=ring.actor, member=ring.members["Ben"], settling=settling)

    def run(work: Callable[[], None]) -> None:
        try:
            with scope(rye):
                work()
        except BaseException as cause:  # noqa: BLE001  (carried to the test)
            failed.append(cause)
        finally:
            connection.close()

    acts = (charge, leave) if first == "charge" else (leave, charge)
    threads = [Thread(target=run, args=(work,)) for work in acts]
    with scope(rye):
        with transaction.atomic():
            Account.objects.select_for_update().get(pk=ring.circle.common_id)
            for number, thread in enumerate(threads, 1):
                thread.start()
                until_waiting(number)
        for thread in threads:
            thread.join()
        assert failed == []
        taken = Charge.objects.filter(member=ring.members["Ben"]).exclude(amount=0).exists()
        assert taken == (first == "charge")
        assert (ring.balance("Ben"), sum(ring.balances().values())) == (0, 0)
        assert ledger.verify().problems == ()

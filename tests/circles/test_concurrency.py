"""Many at once: a payment is decided once, and nobody leaves with a payment on the way."""

import pytest

from hedgerow.circles import operations, queries
from hedgerow.circles.models import Payment
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from tests.circles.conftest import HOUR, a_ring
from tests.factories.workspaces import a_workspace, the_system
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

"""What circles booked a transfer for, said on the ledger's pages to who may see circles."""

from dataclasses import replace

import pytest

from hedgerow.circles import operations
from hedgerow.circles.models import Charge
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import Transfer
from hedgerow.ledger.registries import occasion_of
from tests.circles.conftest import HOUR, Ring, a_ring
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db


def test_a_transfer_of_a_circle_says_for_which_payment_it_is_also_where_it_takes_one_back(ring: Ring) -> None:
    payment = ring.pay("Ada", "Ben", HOUR)
    operations.reverse_payment(actor=ring.actor, payment=payment)
    for transfer in (payment.transfer, Transfer.objects.get(reverses=payment.transfer)):
        said, address = occasion_of(ring.actor, transfer) or ("", "")
        assert (said, str(payment.pk) in address) == ("Help with the garden", True)
    blind = replace(ring.actor, permissions=ring.actor.permissions - {"circles.view"})
    assert occasion_of(blind, payment.transfer) is None


def test_demurrage_leads_to_the_circle_that_charged_it(owner: Actor, frozen_clock: FrozenClock) -> None:
    with scope(owner.workspace_id):
        ring = a_ring(owner, "Ada", "Ben", demurrage_per_mille=100)
        ring.pay("Ada", "Ben", 5 * HOUR)
        frozen_clock.advance(days=70)
        operations.charge_all(actor=owner, as_of=today_of(owner))
        charge = Charge.objects.filter(amount__gt=0).first()
        assert charge is not None
        said, address = occasion_of(owner, charge.transfer) or ("", "")
    assert str(said).startswith("Monthly share of what stood unused, ")
    assert f"circles/{ring.circle.pk}/demurrage/" in address

"""Whatever happens in a circle, in any order: all of it sums to zero, and nobody pays below their limit."""

from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.circles import operations
from hedgerow.circles.calendar import today_of
from hedgerow.circles.models import Member, Payment, PaymentKind
from hedgerow.circles.operations import Settling
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account
from tests.circles.conftest import HOUR, Ring, a_ring
from tests.fixtures.clock import FrozenClock

NAMES = ("Ada", "Ben", "Cleo")
ACTS = ("propose", "pay", "confirm", "decline", "reverse", "limit", "leave", "back", "wait", "cover")
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), *[st.integers(0, 5)] * 3), min_size=4, max_size=12)
FREED = frozenset({"reverse", "limit"})
"""What may leave somebody below their limit."""


def act(ring: Ring, clock: FrozenClock, what: str, one: int, two: int, size: int) -> None:
    actor, names = ring.actor, list(ring.members)
    member = ring.members[names[one % len(names)]]
    payments = list(Payment.objects.order_by("proposed_at", "id"))
    amount = size * 3 * HOUR + one
    if what in ("propose", "pay"):
        getattr(ring, what)(names[one % len(names)], names[two % len(names)], amount)
    elif what in ("confirm", "decline", "reverse") and payments:
        done = getattr(operations, f"{what}_payment")
        done(actor=actor, payment=payments[two % len(payments)])
    elif what == "limit":
        operations.set_limit(actor=actor, member=member, limit=amount, ceiling=None)
    elif what == "leave":
        kinds = (None, PaymentKind.RESERVE, PaymentKind.TAKEN_OVER)
        how = kinds[two % 3]
        other = ring.members[names[size % len(names)]] if how == PaymentKind.TAKEN_OVER else None
        settling = Settling(how=how, other=other) if how else None
        operations.leave_circle(actor=actor, member=member, settling=settling, is_owed=True)
    elif what == "back":
        operations.join_circle(actor=actor, circle=ring.circle, party=member.party)
    elif what == "wait":
        clock.advance(days=20 * (size + 1))
        ledger.void_overdue(actor=actor)
        operations.charge_all(actor=actor, as_of=today_of(actor))
    elif what == "cover":
        operations.cover_default(actor=actor, member=member)


def free_to_pay(ring: Ring) -> dict[UUID, int]:
    """How far each is above what they may go down to, with what is held back. All together sum to zero."""
    accounts = [one.account for one in Member.objects.filter(circle=ring.circle).select_related("account")]
    reserve = Account.objects.get(pk=ring.circle.common_id)
    assert sum(one.balance for one in accounts) + reserve.balance == 0
    return {one.pk: one.available - (one.floor or 0) for one in accounts}


@pytest.mark.django_db
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_course_of_a_circle_sums_to_zero_and_keeps_the_limits(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock, steps: list[Any]
) -> None:
    start = frozen_clock.now
    try:
        with scope(rye), transaction.atomic():
            ring = a_ring(owner, *NAMES, demurrage_per_mille=50, demurrage_free=0)
            before = free_to_pay(ring)
            for what, *how in steps:
                try:
                    act(ring, frozen_clock, what, *how)
                except HedgerowError:
                    assert free_to_pay(ring) == before
                now = free_to_pay(ring)
                worse = [name for name in now if now[name] < min(0, before[name])]
                assert not worse or what in FREED, (what, how)
                before = now
            assert not ledger.verify().problems
            transaction.set_rollback(True)
    finally:
        frozen_clock.move_to(start)

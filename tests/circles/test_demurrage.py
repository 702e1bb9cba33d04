"""What stands unused gives a share each month: by the rule that held in it, once, and each charge is a fact."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.circles import errors, events, naming, operations, queries
from hedgerow.circles.calendar import month_after, month_of, today_of
from hedgerow.circles.models import Charge, DemurrageRule
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.circles.conftest import HOUR, Ring, a_draft, a_ring, kept
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
DRAFT: dict[str, Any] = {"demurrage_per_mille": 100, "demurrage_free": HOUR}


def to_the_next_month(actor: Actor, clock: FrozenClock) -> date:
    ahead = month_after(today_of(actor))
    clock.advance(days=(ahead - today_of(actor)).days)
    return ahead


def change(ring: Ring, **rule: Any) -> None:
    operations.change_circle(actor=ring.actor, circle=ring.circle, draft=a_draft(**rule))


def charged(ring: Ring, name: str) -> list[tuple[int, int]]:
    """(per mille, amount) of each month."""
    rows = Charge.objects.filter(member=ring.members[name]).order_by("month")
    return list(rows.values_list("per_mille", "amount"))


@pytest.fixture
def idle(rye: Workspace, owner: Actor, frozen_clock: FrozenClock) -> Any:
    """Ben has 9 hours since the month before the first that counts; today is the first day of that month."""
    with scope(rye):
        ring = a_ring(owner, "Ada", "Ben", **DRAFT)
        ring.pay("Ada", "Ben", 9 * HOUR)
        to_the_next_month(owner, frozen_clock)
        yield ring


def test_demurrage_late_again_and_out_of_order_takes_the_same(owner: Any, rye: Any, frozen_clock: FrozenClock) -> None:
    with scope(rye):
        rings = [a_ring(owner, "Ada", "Ben", demurrage_per_mille=100, demurrage_free=HOUR) for _one in range(2)]
        first = rings[0].circle.demurrage_since
        assert first is not None
        for ring in rings:
            ring.pay("Ada", "Ben", 9 * HOUR)
        months = [date(first.year, first.month + ahead, 1) for ahead in (1, 2, 3)]
        for month in months:
            frozen_clock.advance(days=(month - today_of(owner)).days)
            operations.charge_demurrage(actor=owner, circle=rings[0].circle, as_of=month)
        dues = queries.preview_demurrage(owner, rings[1].circle, months[-1])
        assert [(due.held, due.amount) for due in dues] == [(-9 * HOUR, 0), (9 * HOUR, 80)]
        for month in (months[2], months[0], months[1], months[2]):
            operations.charge_demurrage(actor=owner, circle=rings[1].circle, as_of=month)
        assert rings[0].balances() == rings[1].balances() == {"Ada": -900, "Ben": 900 - 80 - 72 - 64, "reserve": 216}
        charged = Charge.objects.filter(member=rings[1].members["Ben"]).order_by("month")
        assert list(charged.values_list("held", "amount")) == [(900, 80), (820, 72), (748, 64)]
        before = kept()
        with pytest.raises(errors.MonthNotOver):
            operations.charge_demurrage(actor=owner, circle=rings[0].circle, as_of=months[-1] + timedelta(days=40))
        operations.charge_all(actor=owner, as_of=months[-1])
        assert kept() == before


def test_a_change_counts_from_the_next_month_and_the_running_one_is_charged_by_what_held_in_it(
    idle: Ring, frozen_clock: FrozenClock
) -> None:
    first = month_of(today_of(idle.actor))
    frozen_clock.advance(days=9)
    change(idle, demurrage_per_mille=500, demurrage_free=0)
    change(idle, demurrage_per_mille=200, demurrage_free=0)
    assert Charge.objects.count() == 0
    told = Activity.objects.filter(verb=events.RULES_CHANGED).order_by("position")
    assert {one.properties["demurrage_since"] for one in told} == {month_after(first).isoformat()}
    for _month in range(2):
        to_the_next_month(idle.actor, frozen_clock)
    operations.charge_all(actor=idle.actor, as_of=today_of(idle.actor))
    assert charged(idle, "Ben") == [(100, 80), (200, 164)]
    assert idle.balances() == {"Ada": -900, "Ben": 900 - 80 - 164, "reserve": 244}


def test_the_last_month_of_a_demurrage_that_ended_is_charged_and_none_after_it(
    idle: Ring, frozen_clock: FrozenClock
) -> None:
    change(idle, demurrage_per_mille=0)
    for _month in range(3):
        to_the_next_month(idle.actor, frozen_clock)
    operations.charge_all(actor=idle.actor, as_of=today_of(idle.actor))
    assert charged(idle, "Ben") == [(100, 80)]
    change(idle, demurrage_per_mille=10)
    for _month in range(2):
        to_the_next_month(idle.actor, frozen_clock)
    operations.charge_all(actor=idle.actor, as_of=today_of(idle.actor))
    assert charged(idle, "Ben") == [(100, 80), (10, 8)]
    assert DemurrageRule.objects.count() == 3


def test_every_charge_is_a_fact_of_its_member_and_its_month(idle: Ring, frozen_clock: FrozenClock) -> None:
    first = month_of(today_of(idle.actor))
    for _month in range(2):
        to_the_next_month(idle.actor, frozen_clock)
    change(idle, name="Another name", **DRAFT)
    operations.charge_all(actor=idle.actor, as_of=today_of(idle.actor))
    facts = Activity.objects.filter(verb=events.CHARGED).order_by("position")
    ben = idle.members["Ben"]
    assert [(one.object_id, one.properties["month"], one.properties["amount"]) for one in facts] == [
        (ben.party_id, first.isoformat(), 80),
        (ben.party_id, month_after(first).isoformat(), 72),
    ]
    assert {one.properties["member"] for one in facts} == {str(ben.pk)}
    taken = Charge.objects.exclude(amount=0).values_list("member__party", "month", "amount")
    assert len(taken) == len(facts)


def test_a_month_asks_the_database_as_often_for_six_members_as_for_three(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    """And each month more costs the same; the ledger writes one transfer alone in another way than several."""

    def asked(names: tuple[str, ...], months: int) -> int:
        ring = a_ring(owner, "Ada", "Ben", *names, demurrage_per_mille=100)
        for payee in ("Ben", *names):
            ring.pay("Ada", payee, 2 * HOUR)
        for _month in range(months + 1):
            to_the_next_month(owner, frozen_clock)
        with CaptureQueriesContext(connection) as found:
            done = operations.charge_demurrage(actor=owner, circle=ring.circle, as_of=today_of(owner))
        assert len(done) == months * len(ring.members)
        return len(found)

    with scope(rye):
        few, more = ("Cleo",), ("Cleo", "Dora", "Emil", "Finn")
        asked(few, 1)
        asked(more, 1)  # statements of each length are composed once
        one = asked(few, 1)
        assert asked(more, 1) == one
        each = asked(few, 2) - one
        assert asked(more, 4) == one + 3 * each


def test_a_preview_asks_as_often_for_five_members_as_for_two(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    def asked(*names: str) -> int:
        ring = a_ring(owner, *names, demurrage_per_mille=100)
        for _month in range(2):
            to_the_next_month(owner, frozen_clock)
        with CaptureQueriesContext(connection) as found:
            assert len(queries.preview_demurrage(owner, ring.circle, today_of(owner))) == len(names)
        return len(found)

    with scope(rye):
        assert asked("Ada", "Ben") == asked("Ada", "Ben", "Cleo", "Dora", "Emil")


def test_who_left_gives_nothing_any_more_and_who_comes_back_gives_from_that_month_on(
    idle: Ring, frozen_clock: FrozenClock
) -> None:
    cleo = idle.join("Cleo")
    operations.leave_circle(actor=idle.actor, member=cleo)
    for _month in range(2):
        to_the_next_month(idle.actor, frozen_clock)
    operations.join_circle(actor=idle.actor, circle=idle.circle, party=cleo.party)
    to_the_next_month(idle.actor, frozen_clock)
    operations.charge_all(actor=idle.actor, as_of=today_of(idle.actor))
    assert len(charged(idle, "Cleo")) == 1
    assert len(charged(idle, "Ben")) == 3


def test_what_holds_now_and_what_will_is_told_in_a_sentence(idle: Ring) -> None:
    def told() -> list[str]:
        rules = queries.demurrage_rules(idle.actor, idle.circle, today_of(idle.actor))
        return [naming.monthly_share(rule, "hours") for rule in rules]

    now = "Each month 10% of what stands unused above 1.00 hours goes to the common purse."
    assert told() == [now, ""]
    change(idle, demurrage_per_mille=5, demurrage_free=0)
    assert told() == [now, "Each month 0.5% of what stands unused goes to the common purse."]
    change(idle, demurrage_per_mille=0)
    assert told() == [now, ""]

"""One movement: what it does, what refuses it, and what becomes of one that was pending."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.ledger import errors, operations, queries
from hedgerow.ledger.models import Account, AccountKind, CommodityKind, Outcome, Settlement, Transfer
from hedgerow.ledger.models.accounts import MOST
from hedgerow.ledger.operations import Line, NewAccount, NewTransfer
from tests.fixtures.clock import FrozenClock
from tests.ledger.conftest import Points, balance, unchanged

pytestmark = pytest.mark.django_db


def test_what_leaves_one_account_is_in_the_other(points: Points) -> None:
    maya = points.wallet()
    points.give(maya, 50)
    points.spend(maya, 20)
    assert (balance(maya), balance(points.issuer)) == (30, -30)
    assert [(line.entry.number, line.entry.amount, line.balance) for line in _statement(points, maya).lines()] == [
        (1, 50, 50),
        (2, -20, 30),
    ]


def test_the_same_key_again_is_the_first_transfer(points: Points) -> None:
    maya = points.wallet()
    first = points.give(maya, 50, "visit 1")
    before = unchanged()
    assert {points.give(maya, 50, "visit 1").pk for _time in range(5)} == {first.pk}
    with pytest.raises(errors.TransferKeyReused):
        points.give(maya, 51, "visit 1")
    assert unchanged() == before


def _of(points: Points, *lines: tuple[Account, Any]) -> NewTransfer:
    return NewTransfer(key="bad", lines=tuple(Line(account.pk, amount) for account, amount in lines))


def _other(points: Points) -> Account:
    hours = operations.define_commodity(actor=points.actor, code="HOURS", kind=CommodityKind.HOURS)
    new = NewAccount(kind=AccountKind.WALLET, name="Hours")
    return operations.open_account(actor=points.actor, commodity=hours, new=new)


def _closed(points: Points) -> Account:
    return operations.close_account(actor=points.actor, account=points.wallet("Closed"))


BAD: list[tuple[type[HedgerowError], Callable[[Points, Account], NewTransfer]]] = [
    (errors.TooFewLines, lambda p, m: _of(p, (m, 5))),
    (errors.SameAccount, lambda p, m: _of(p, (m, 5), (m, -5))),
    (errors.NotBalanced, lambda p, m: _of(p, (m, 5), (p.issuer, -4))),
    (errors.AmountNotPositive, lambda p, m: _of(p, (m, 0), (p.issuer, 0))),
    (errors.AmountNotPositive, lambda p, m: _of(p, (m, 5.0), (p.issuer, -5.0))),
    (errors.AmountNotPositive, lambda p, m: _of(p, (m, True), (p.issuer, -1))),
    (errors.AmountTooLarge, lambda p, m: _of(p, (m, 10**18), (p.issuer, -(10**18)))),
    (errors.AmountTooLarge, lambda p, m: _of(p, (m, MOST), (p.issuer, -MOST))),
    (errors.MixedCommodities, lambda p, m: _of(p, (m, 5), (_other(p), -5))),
    (errors.AccountClosed, lambda p, _m: _of(p, (_closed(p), 5), (p.issuer, -5))),
    (errors.NotEnough, lambda p, m: _of(p, (m, -11), (p.issuer, 11))),
    (errors.CeilingReached, lambda p, _m: _of(p, (p.wallet("Full", ceiling=4), 5), (p.issuer, -5))),
    (errors.KeyMissing, lambda p, m: NewTransfer(key=" ", lines=_of(p, (m, 5), (p.issuer, -5)).lines)),
    (errors.TimeoutPassed, lambda p, m: _held(p, m, clock.now())),
    (errors.LotNotThere, lambda p, m: NewTransfer(key="b", lines=(Line(m.pk, -5, lot=m.pk), Line(p.issuer.pk, 5)))),
]


def _held(points: Points, maya: Account, expires_at: Any) -> NewTransfer:
    lines = operations.move(maya.pk, points.issuer.pk, 5)
    return NewTransfer(key="held", lines=lines, is_held=True, expires_at=expires_at)


@pytest.mark.parametrize(("error", "bad"), BAD)
def test_what_cannot_be_booked_is_refused_by_name_and_changes_nothing(
    points: Points, error: type[HedgerowError], bad: Callable[[Points, Account], NewTransfer]
) -> None:
    maya = points.wallet()
    points.give(maya, 10)
    wanted = bad(points, maya)
    before = unchanged()
    with pytest.raises(error):
        operations.transfer(actor=points.actor, new=wanted)
    assert unchanged() == before


@pytest.mark.parametrize("amount", [0, -5])
def test_nobody_moves_less_than_one(points: Points, amount: int) -> None:
    with pytest.raises(errors.AmountNotPositive):
        operations.move(points.issuer.pk, points.wallet().pk, amount)


def test_many_are_all_booked_or_none(points: Points) -> None:
    one, two = points.wallet("One"), points.wallet("Two")
    lines = [operations.move(points.issuer.pk, one.pk, 30), operations.move(one.pk, two.pk, 20)]
    many = [NewTransfer(key=f"many {n}", lines=each) for n, each in enumerate(lines)]
    made = operations.transfer_many(actor=points.actor, new=[*many, many[0]])
    assert made[0] == made[2]
    assert (balance(one), balance(two)) == (10, 20)
    before = unchanged()
    fresh = NewTransfer(key="fresh", lines=operations.move(points.issuer.pk, one.pk, 1))
    bad = NewTransfer(key="bad", lines=operations.move(two.pk, one.pk, 21))
    with pytest.raises(errors.NotEnough):
        operations.transfer_many(actor=points.actor, new=[fresh, bad])
    assert unchanged() == before


def test_what_is_pending_is_reserved_until_it_is_posted(points: Points) -> None:
    maya = points.wallet()
    points.give(maya, 50)
    held = points.spend(maya, 30, is_held=True)
    maya.refresh_from_db()
    assert (maya.balance, maya.available, queries.state_of(held)) == (50, 20, queries.State.PENDING)
    with pytest.raises(errors.NotEnough):
        points.spend(maya, 21)
    points.spend(maya, 20)
    for _time in range(2):
        operations.post(actor=points.actor, transfer=held)
    assert (balance(maya), maya.reserved, queries.state_of(held)) == (0, 0, queries.State.POSTED)
    with pytest.raises(errors.AlreadySettled):
        operations.void(actor=points.actor, transfer=held)


def test_what_is_voided_is_free_again_and_its_timeout_does_it_by_itself(
    points: Points, frozen_clock: FrozenClock
) -> None:
    maya = points.wallet()
    points.give(maya, 50)
    until = clock.now() + timedelta(minutes=10)
    one = points.spend(maya, 30, is_held=True, expires_at=until)
    two = points.spend(maya, 20, is_held=True)
    operations.void(actor=points.actor, transfer=two)
    frozen_clock.advance(minutes=10)
    with pytest.raises(errors.TimedOut):
        operations.post(actor=points.actor, transfer=one)
    assert [operations.void_overdue(actor=points.actor) for _time in range(2)] == [1, 0]
    assert list(Settlement.objects.order_by("id").values_list("outcome", "by_timeout")) == [
        (Outcome.VOIDED, False),
        (Outcome.VOIDED, True),
    ]
    assert (balance(maya), maya.available, queries.state_of(one)) == (50, 50, queries.State.VOIDED)
    with pytest.raises(errors.NotPending):
        operations.post(actor=points.actor, transfer=Transfer.objects.earliest("id"))


def test_the_balance_at_any_instant_is_known(points: Points, frozen_clock: FrozenClock) -> None:
    maya = points.wallet()
    start = clock.now()
    for amount in (10, 20, 30):
        points.give(maya, amount)
        frozen_clock.advance(hours=1)
    moments = [start - timedelta(seconds=1), start, start + timedelta(minutes=90), clock.now()]
    assert [queries.balance_at(maya, moment) for moment in moments] == [0, 10, 30, 60]


def test_a_statement_goes_by_the_day_something_was_booked_on(points: Points) -> None:
    maya = points.wallet()
    for day, amount in ((3, 10), (1, 5), (2, 7)):
        points.give(maya, amount, booked_on=date(2026, 5, day))
    told = queries.statement(points.actor, maya, date(2026, 5, 2), date(2026, 5, 3))
    assert (told.opening, told.came_in, told.went_out, told.closing) == (5, 17, 0, 22)
    assert [line.balance for line in told.lines()] == [12, 22]
    with pytest.raises(errors.DaysReversed):
        queries.statement(points.actor, maya, date(2026, 5, 2), date(2026, 5, 1))


def _statement(points: Points, account: Account) -> queries.Statement:
    today = date(2026, 5, 11)
    return queries.statement(points.actor, account, today, today)

"""What a pending transfer will consume stays there for it, whatever else is spent meanwhile."""

from datetime import date
from typing import Any

import pytest

from hedgerow.ledger import errors, operations, queries
from hedgerow.ledger.models import Account, Entry, Transfer
from hedgerow.ledger.operations import Line, NewTransfer
from tests.fixtures.clock import FrozenClock
from tests.ledger.conftest import Points, balance, entry_of, unchanged

pytestmark = pytest.mark.django_db
YESTERDAY, TODAY, TOMORROW = date(2026, 5, 10), date(2026, 5, 11), date(2026, 5, 12)


def left(wallet: Account) -> list[int]:
    return [lot.left for lot in queries.lots(wallet)]


def spend_of(points: Points, wallet: Account, amount: int, key: str, lot: Entry, **details: Any) -> Transfer:
    lines = (Line(wallet.pk, -amount, lot=lot.pk), Line(points.issuer.pk, amount))
    return operations.transfer(actor=points.actor, new=NewTransfer(key=key, lines=lines, **details))


def refused(points: Points, wallet: Account, amount: int, **details: Any) -> None:
    before = unchanged()
    with pytest.raises(errors.NotEnough):
        points.spend(wallet, amount, "too much", **details)
    assert unchanged() == before


def test_what_expired_does_not_stand_for_what_is_reserved(points: Points) -> None:
    maya = points.wallet()
    points.give(maya, 5, expires_on=YESTERDAY)
    points.give(maya, 5)
    held = points.spend(maya, 5, "held", is_held=True)
    refused(points, maya, 1)
    refused(points, maya, 1, is_held=True)
    operations.post(actor=points.actor, transfer=held)
    assert (left(maya), operations.verify().problems) == ([5], ())


def test_an_account_without_a_floor_keeps_what_it_promised_as_well(points: Points) -> None:
    maya = points.wallet(floor=None)
    points.give(maya, 8)
    held = points.spend(maya, 5, "held", is_held=True)
    refused(points, maya, 4)
    points.spend(maya, 3)
    operations.void(actor=points.actor, transfer=held)
    points.spend(maya, 5)
    assert left(maya) == []


def test_a_credit_that_a_pending_transfer_names_is_left_for_it(points: Points) -> None:
    maya = points.wallet()
    named = entry_of(points.give(maya, 5, expires_on=TOMORROW), maya)
    points.give(maya, 5)
    held = spend_of(points, maya, 5, "held", named, is_held=True)
    points.spend(maya, 3)
    assert left(maya) == [5, 2]
    before = unchanged()
    with pytest.raises(errors.LotNotThere):
        spend_of(points, maya, 1, "another", named)
    with pytest.raises(errors.NotEnough):
        points.spend(maya, 3, "too much")
    assert unchanged() == before
    operations.post(actor=points.actor, transfer=held)
    assert (left(maya), operations.verify().problems) == ([2], ())


def test_naming_a_credit_does_not_take_what_others_wait_for(points: Points) -> None:
    maya = points.wallet(floor=None)
    lasting = entry_of(points.give(maya, 5), maya)
    points.spend(maya, 4, "held", is_held=True)
    before = unchanged()
    with pytest.raises(errors.NotEnough):
        spend_of(points, maya, 2, "named", lasting)
    assert unchanged() == before
    spend_of(points, maya, 1, "named", lasting)
    assert (balance(maya), left(maya)) == (4, [4])


def test_a_promise_of_an_earlier_day_may_use_what_expired_since(points: Points, frozen_clock: FrozenClock) -> None:
    maya = points.wallet()
    points.give(maya, 5, expires_on=TODAY)
    held = points.spend(maya, 5, "held", is_held=True)
    frozen_clock.advance(days=1)
    points.give(maya, 5)
    points.spend(maya, 5)
    assert left(maya) == [5]
    operations.post(actor=points.actor, transfer=held)
    assert (left(maya), operations.verify().problems) == ([], ())


def test_within_one_batch_too(points: Points) -> None:
    maya = points.wallet(floor=None)
    points.give(maya, 5)
    lines = operations.move(maya.pk, points.issuer.pk, 3)
    new = [NewTransfer(key=f"part {number}", lines=lines, is_held=not number) for number in range(2)]
    before = unchanged()
    with pytest.raises(errors.NotEnough):
        operations.transfer_many(actor=points.actor, new=new)
    assert unchanged() == before

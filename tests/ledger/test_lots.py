"""Which credits a debit consumes, what a reversal gives back, and what is in arrears."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.ledger import errors, operations, queries
from hedgerow.ledger.booking.shares import part_of, shares
from hedgerow.ledger.models import Account, Allocation, Entry
from hedgerow.ledger.operations import Line, NewTransfer
from tests.ledger.conftest import Points, balance, entry_of, unchanged

JUNE, JULY, MAY = date(2026, 6, 30), date(2026, 7, 31), date(2026, 5, 31)


def left(wallet: Account) -> list[tuple[date | None, int]]:
    return [(lot.expires_on, lot.left) for lot in queries.lots(wallet)]


@pytest.mark.django_db
def test_the_soonest_to_expire_is_spent_first_then_the_oldest_and_the_lasting_last(points: Points) -> None:
    maya = points.wallet()
    for amount, last in ((10, None), (20, JULY), (5, JUNE), (7, JULY)):
        points.give(maya, amount, expires_on=last)
    assert left(maya) == [(JUNE, 5), (JULY, 20), (JULY, 7), (None, 10)]
    spent = points.spend(maya, 28)
    assert left(maya) == [(JULY, 4), (None, 10)]
    assert list(queries.allocations_of(entry_of(spent, maya)).values()) == [5, 20, 3]


@pytest.mark.django_db
def test_what_has_expired_is_not_spent_but_can_be_taken_out(points: Points) -> None:
    maya = points.wallet()
    old = entry_of(points.give(maya, 10, expires_on=date(2026, 5, 10)), maya)
    points.give(maya, 5)
    with pytest.raises(errors.NotEnough):
        points.spend(maya, 6)
    assert [lot.left for lot in queries.expired_lots(date(2026, 5, 11))] == [10]
    before = unchanged()
    lines = (Line(maya.pk, -11, lot=old.pk), Line(points.issuer.pk, 11))
    with pytest.raises(errors.LotNotThere):
        operations.transfer(actor=points.actor, new=NewTransfer(key="expire", lines=lines))
    assert unchanged() == before
    lines = (Line(maya.pk, -10, lot=old.pk), Line(points.issuer.pk, 10))
    operations.transfer(actor=points.actor, new=NewTransfer(key="expire", lines=lines))
    assert left(maya) == [(None, 5)]


@pytest.mark.django_db
def test_a_reversed_debit_gives_back_as_if_only_the_rest_had_been_spent(points: Points) -> None:
    maya = points.wallet()
    for amount, last in ((5, JUNE), (20, JULY), (10, None)):
        points.give(maya, amount, expires_on=last)
    spent = points.spend(maya, 30)
    operations.reverse(actor=points.actor, transfer=spent, key="part", amount=7)
    assert left(maya) == [(JULY, 2), (None, 10)]
    operations.reverse(actor=points.actor, transfer=spent, key="rest")
    assert left(maya) == [(JUNE, 5), (JULY, 20), (None, 10)]
    assert balance(maya) == 35


@pytest.mark.django_db
def test_a_reversed_credit_that_is_spent_is_owed_and_repaid_first(points: Points) -> None:
    maya = points.wallet()
    earned = points.give(maya, 50)
    points.spend(maya, 50)
    operations.reverse(actor=points.actor, transfer=earned, key="refund")
    assert (balance(maya), left(maya)) == (-50, [(None, -50)])
    points.give(maya, 30)
    assert (balance(maya), left(maya)) == (-20, [(None, -20)])
    with pytest.raises(errors.NotEnough):
        points.spend(maya, 1)
    points.give(maya, 25, expires_on=JULY)
    assert (balance(maya), left(maya)) == (5, [(JULY, 5)])
    assert sum(Allocation.objects.values_list("amount", flat=True)) == 100


@pytest.mark.django_db
def test_a_reversed_credit_takes_its_own_rest_before_others(points: Points) -> None:
    maya = points.wallet()
    points.give(maya, 10, expires_on=JUNE)
    earned = points.give(maya, 20, expires_on=JULY)
    operations.reverse(actor=points.actor, transfer=earned, key="refund", amount=15)
    assert left(maya) == [(JUNE, 10), (JULY, 5)]
    points.spend(maya, 12)
    operations.reverse(actor=points.actor, transfer=earned, key="refund rest")
    assert (balance(maya), left(maya)) == (-2, [(None, -2)])


@pytest.mark.django_db
def test_parts_follow_shares_of_the_whole_and_never_more(points: Points) -> None:
    one, two = points.wallet("One"), points.wallet("Two")
    lines = (Line(points.issuer.pk, -37), Line(one.pk, 25), Line(two.pk, 12))
    whole = operations.transfer(actor=points.actor, new=NewTransfer(key="split", lines=lines))
    for number, share in enumerate((Fraction(1, 3), Fraction(1, 3), Fraction(2, 3))):
        made = operations.reverse(actor=points.actor, transfer=whole, key=f"part {number}", share=share)
        assert (made is None) == (number == 1)
    assert queries.reversed_of(whole) == 25
    assert balance(one) + balance(two) == 12
    before = unchanged()
    for error, amount, key in (
        (errors.ReversedAlready, 13, "more"),
        (errors.AmountNotPositive, 0, "nothing"),
        (errors.TransferKeyReused, 1, "part 0"),
    ):
        with pytest.raises(error):
            operations.reverse(actor=points.actor, transfer=whole, key=key, amount=amount)
    assert unchanged() == before
    last = operations.reverse(actor=points.actor, transfer=whole, key="rest")
    assert last is not None
    assert (balance(one), balance(two), balance(points.issuer)) == (0, 0, 0)
    assert operations.reverse(actor=points.actor, transfer=whole, key="rest") == last
    with pytest.raises(errors.ReversalOfReversal):
        operations.reverse(actor=points.actor, transfer=last, key="again")
    with pytest.raises(errors.ReversedAlready):
        operations.reverse(actor=points.actor, transfer=whole, key="yet again")
    assert set(Entry.objects.filter(transfer=last).values_list("reverses__transfer", flat=True)) == {whole.pk}


@pytest.mark.django_db
def test_what_is_pending_cannot_be_reversed(points: Points) -> None:
    held = points.give(points.wallet(), 5, is_held=True)
    with pytest.raises(errors.NotPosted):
        operations.reverse(actor=points.actor, transfer=held, key="refund")


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=6), st.lists(st.integers(1, 10**6), max_size=8))
def test_all_parts_together_are_the_original(lines: list[int], parts: list[int]) -> None:
    rest = [*lines, -sum(lines)]
    for wanted in [*parts, sum(lines)]:
        if part := min(wanted, -rest[-1]):
            taken = shares(rest, part)
            assert sum(taken) == 0
            assert sum(one for one in taken if one > 0) == part
            rest = [one + gone for one, gone in zip(rest, taken, strict=True)]
            assert all(one >= 0 for one in rest[:-1])
    assert not any(rest)


def test_a_share_is_rounded_half_up() -> None:
    assert [part_of(37, Fraction(n, 4)) for n in range(5)] == [0, 9, 19, 28, 37]

"""The parts of an agreed split in the books: once, to the penny, and out again when it no longer holds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.errors import AmountTooLarge, NotEnough
from hedgerow.ledger.models import Account, AccountKind, CommodityKind, Entry, Transfer
from hedgerow.ledger.models.accounts import MOST
from hedgerow.ledger.operations import NewAccount, NewTransfer
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sharing import errors, events, operations, queries
from hedgerow.sharing.dividing import MOST_MINOR
from hedgerow.sharing.models import Rule, Split, SplitBooking
from hedgerow.sharing.operations import SplitDraft
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.sharing.conftest import stall

pytestmark = pytest.mark.django_db


def agreed(actor: Actor, draft: SplitDraft) -> Split:
    made = operations.propose_split(actor=actor, draft=draft)
    return operations.agree(actor=actor, split=made, number=1)


def balances() -> dict[str, int]:
    """What is in each account that holds something, by whose it is or what it is called."""
    rows = Account.objects.exclude(balance=0).select_related("party")
    return {one.party.name if one.party else one.name: one.balance for one in rows}


def an_account(actor: Actor, name: str = "Market till", code: str = "GBP", **details: Any) -> Account:
    money = ledger.define_commodity(actor=actor, code=code, kind=CommodityKind.CURRENCY)
    new = NewAccount(**{"kind": AccountKind.ASSET, "name": name, **details})
    return ledger.open_account(actor=actor, commodity=money, new=new)


def paid_out(actor: Actor, party: Party) -> Account:
    """What somebody has of joint results, moved away."""
    wallet, other = Account.objects.get(party=party), an_account(actor, "Paid out")
    lines = ledger.move(wallet.pk, other.pk, wallet.balance)
    ledger.transfer(actor=actor, new=NewTransfer(key="paid", lines=lines))
    return wallet


def test_each_part_goes_into_an_account_of_its_own_once(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann, bo))
        assert not Transfer.objects.exists()
        first, again = (operations.book_split(actor=owner, split=one) for _again in range(2))
        assert first == again
        assert balances() == {
            "Joint results": -10_000,
            "Our part of joint results": 3_334,
            "Ann Alder": 3_333,
            "Bo Birch": 3_333,
        }
        assert (first.transfer.memo, first.transfer.key) == ("Christmas market", f"sharing:{one.pk}:1")
        assert Transfer.objects.count() == 1
        told = Activity.objects.filter(verb=events.BOOKED).order_by("position")
        assert [(each.object_id, each.properties["part_minor"]) for each in told] == [(ann.pk, 3_333), (bo.pk, 3_333)]
        assert queries.booking_of(owner, one) == first
        assert queries.split_of(first.transfer) == one
        second = agreed(owner, stall(ann, bo, total=100))
        operations.book_split(actor=owner, split=second)
        assert balances()["Ann Alder"] == 3_383
        assert ledger.verify().problems == ()


def test_it_comes_out_of_the_account_that_holds_what_came_of_it(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one, till = agreed(owner, stall(None, ann)), an_account(owner)
        operations.book_split(actor=owner, split=one, account=till)
        assert balances() == {"Market till": -10_000, "Our part of joint results": 5_000, "Ann Alder": 5_000}


def test_taken_back_every_balance_is_as_before(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann, bo))
        booking = operations.book_split(actor=owner, split=one)
        operations.take_back(actor=owner, split=one)
        booking.refresh_from_db()
        assert balances() == {}
        assert (booking.back.reverses_id, booking.ended_at is None) == (booking.transfer_id, False)
        assert queries.split_of(booking.back) == one
        assert queries.booking_of(owner, one) is None
        with pytest.raises(errors.SplitNotAgreed):
            operations.book_split(actor=owner, split=one)
        operations.revise_split(actor=owner, split=one, draft=stall(None, ann), after=1)
        operations.agree(actor=owner, split=one, number=2)
        operations.book_split(actor=owner, split=one)
        assert balances()["Ann Alder"] == 5_000


def test_a_newer_version_that_is_agreed_on_takes_the_older_one_out(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        operations.book_split(actor=owner, split=one)
        operations.revise_split(actor=owner, split=one, draft=stall(ann, bo), after=1)
        assert balances()["Ann Alder"] == 5_000
        operations.agree(actor=owner, split=one, number=2)
        assert (balances(), queries.booking_of(owner, one)) == ({}, None)
        operations.book_split(actor=owner, split=one)
        assert balances() == {"Joint results": -10_000, "Ann Alder": 5_000, "Bo Birch": 5_000}


def test_what_was_taken_back_in_the_books_by_hand_is_not_taken_back_twice(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        booking = operations.book_split(actor=owner, split=one)
        ledger.take_back(actor=owner, transfer=booking.transfer, key="by hand")
        operations.take_back(actor=owner, split=one)
        booking.refresh_from_db()
        assert (balances(), booking.back, booking.ended_at is None) == ({}, None, False)


def test_what_was_paid_out_meanwhile_is_owed_back(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        operations.book_split(actor=owner, split=one)
        paid_out(owner, ann)
        operations.take_back(actor=owner, split=one)
        assert balances() == {"Ann Alder": -5_000, "Paid out": 5_000}


def test_a_closed_account_keeps_the_split_until_it_is_open_again(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        operations.book_split(actor=owner, split=one)
        wallet = paid_out(owner, ann)
        ledger.close_account(actor=owner, account=wallet)
        before = Entry.objects.count()
        with pytest.raises(errors.StaysInTheBooks, match="Open that account again first"):
            operations.take_back(actor=owner, split=one)
        one.refresh_from_db()
        assert (one.agreed_number, one.taken_back_at, Entry.objects.count()) == (1, None, before)
        ledger.reopen_account(actor=owner, account=wallet)
        assert operations.take_back(actor=owner, split=one).taken_back_at


def test_who_pays_in_is_below_nothing_and_who_gets_nothing_has_no_line(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        operations.book_split(actor=owner, split=agreed(owner, stall(None, ann, told={1: 20_000, 2: -4_000})))
        assert balances() == {"Joint results": -10_000, "Our part of joint results": 17_000, "Ann Alder": -7_000}
        none = agreed(owner, stall(ann, bo, title="Bo's market", rule=Rule.AMOUNT, basis=(10_000, 0)))
        booking = operations.book_split(actor=owner, split=none)
        assert "Bo Birch" not in balances()
        assert booking.transfer.memo == "Parts of a joint result"


def test_another_currency_has_accounts_of_its_own(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        draft = replace(stall(None, ann), total=Money(1_001, "JPY"))
        one, till = agreed(owner, draft), an_account(owner)
        with pytest.raises(errors.OtherCurrency):
            operations.book_split(actor=owner, split=one, account=till)
        booking = operations.book_split(actor=owner, split=one)
        assert balances() == {"Joint results": -1_001, "Our part of joint results": 501, "Ann Alder": 500}
        assert (booking.transfer.commodity.code, booking.transfer.commodity.exponent) == ("JPY", 0)
        assert [source.name for source in queries.sources_of(owner, one)] == []


def test_the_largest_split_fits_and_what_no_account_can_hold_is_refused(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann, total=MOST_MINOR))
        operations.book_split(actor=owner, split=one)
        before = balances()
        assert before["Joint results"] == -MOST_MINOR
        till, other = an_account(owner), an_account(owner, "Other")
        ledger.transfer(actor=owner, new=NewTransfer(key="all", lines=ledger.move(till.pk, other.pk, MOST)))
        full = agreed(owner, stall(None, ann))
        with pytest.raises(AmountTooLarge):
            operations.book_split(actor=owner, split=full, account=till)
        assert (SplitBooking.objects.count(), balances()["Ann Alder"]) == (1, before["Ann Alder"])


def test_an_account_with_a_floor_gives_no_more_than_it_holds(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        with pytest.raises(NotEnough):
            operations.book_split(actor=owner, split=one, account=an_account(owner, floor=0))
        assert (balances(), SplitBooking.objects.exists()) == ({}, False)


def test_whoever_was_merged_is_whoever_stands_for_them(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    with scope(rye):
        one, two = agreed(owner, stall(None, ann, bo)), agreed(owner, stall(None, ann, bo))
        operations.book_split(actor=owner, split=one)
        network.merge_parties(actor=owner, kept_id=ann.pk, gone_id=bo.pk)
        booking = operations.book_split(actor=owner, split=two)
        lines = Entry.objects.filter(transfer=booking.transfer).values_list("account__party_id", "amount")
        assert sorted(lines, key=lambda line: line[1]) == [(None, -10_000), (None, 3_334), (ann.pk, 6_666)]
        for split in (one, two):
            operations.take_back(actor=owner, split=split)
        assert balances() == {}


def test_nothing_is_booked_for_who_was_erased_and_what_was_booked_before_can_be_taken_back(
    rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one, two = (agreed(owner, stall(None, ann, title="Ann's market")) for _each in range(2))
        booking = operations.book_split(actor=owner, split=one)
        network.erase_party(actor=owner, party=ann)
        booking.transfer.refresh_from_db()
        assert booking.transfer.memo == ""
        with pytest.raises(errors.ContributorErased):
            operations.book_split(actor=owner, split=two)
        assert SplitBooking.objects.count() == 1
        operations.take_back(actor=owner, split=one)
        assert balances() == {}


WRONG: list[tuple[Callable[[Actor, Party], Account], type[HedgerowError]]] = [
    (lambda actor, _ann: an_account(actor, kind=AccountKind.INCOME), errors.NotOurMoney),
    (lambda actor, ann: an_account(actor, party=ann), errors.NotOurMoney),
    (lambda actor, _ann: an_account(actor, code="EUR"), errors.OtherCurrency),
]


@pytest.mark.parametrize(("account", "error"), WRONG)
def test_it_only_comes_out_of_money_of_the_business(
    rye: Workspace,
    owner: Actor,
    ann: Party,
    account: Callable[[Actor, Party], Account],
    error: type[HedgerowError],
) -> None:
    with scope(rye):
        one = agreed(owner, stall(None, ann))
        with pytest.raises(error):
            operations.book_split(actor=owner, split=one, account=account(owner, ann))
        assert not Transfer.objects.exists()


def test_only_what_was_agreed_is_booked_and_only_by_who_may(rye: Workspace, owner: Actor, ann: Party) -> None:
    staff = an_actor(rye, AccessRole.STAFF)
    narrow = replace(owner, permissions=owner.permissions - {"sharing.book"})
    with scope(rye):
        proposed = operations.propose_split(actor=owner, draft=stall(None, ann))
        with pytest.raises(errors.SplitNotAgreed):
            operations.book_split(actor=owner, split=proposed)
        one = agreed(owner, stall(None, ann))
        with pytest.raises(NotPermitted):
            operations.book_split(actor=staff, split=one)
        operations.book_split(actor=owner, split=one)
        with pytest.raises(NotPermitted):
            operations.take_back(actor=narrow, split=one)
        assert (Split.objects.get(pk=one.pk).agreed_number, Transfer.objects.count()) == (1, 1)


@given(st.data())
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_divided_the_lines_add_up_to_nothing_and_come_back(
    rye: Workspace, owner: Actor, ann: Party, bo: Party, data: st.DataObject
) -> None:
    total = data.draw(st.integers(1, MOST_MINOR))
    told = data.draw(st.dictionaries(st.integers(1, 6), st.integers(-MOST_MINOR, MOST_MINOR)))
    with scope(rye):
        before = balances()
        one = agreed(owner, stall(None, ann, bo, total=total, told=told))
        booking = operations.book_split(actor=owner, split=one)
        amounts = list(Entry.objects.filter(transfer=booking.transfer).values_list("amount", flat=True))
        assert (sum(amounts), min(amounts) <= -total) == (0, True)
        parts = [part.part_minor for part in queries.parts_of(one, 1)]
        assert sorted(amounts) == sorted([-total, *filter(None, parts)])
        operations.take_back(actor=owner, split=one)
        assert balances() == before

"""What people and programs do with the books directly: a permission, a fact, and closed periods."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import errors, events, operations, queries
from hedgerow.ledger.models import Account, AccountKind, Closing, CommodityKind, Outcome
from hedgerow.ledger.operations import NewAccount, NewTransfer
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.ledger.conftest import Points, balance, unchanged

pytestmark = pytest.mark.django_db
YESTERDAY = date(2026, 5, 10)


def facts() -> list[str]:
    return list(Activity.objects.filter(verb__startswith="ledger.").order_by("position").values_list("verb", flat=True))


def test_a_workspace_begins_with_a_chart_in_its_own_money(owner: Actor) -> None:
    with scope(owner.workspace_id):
        for _time in range(2):
            operations.prepare_workspace(actor=owner)
        told = [(a.number, a.kind, a.commodity.code) for a in queries.chart(owner)]
    assert told == [
        ("1000", "asset", "GBP"),
        ("1100", "asset", "GBP"),
        ("2000", "liability", "GBP"),
        ("3000", "equity", "GBP"),
        ("4000", "income", "GBP"),
        ("5000", "expense", "GBP"),
    ]


def test_each_act_is_on_record_once(points: Points) -> None:
    actor, new = points.actor, NewAccount(kind=AccountKind.ASSET, name="Till", key="till")
    till = operations.add_account(actor=actor, commodity=points.commodity, new=new)
    for _time in range(2):
        assert operations.add_account(actor=actor, commodity=points.commodity, new=new) == till
        lines = operations.move(points.issuer.pk, till.pk, 10)
        booked = operations.book(actor=actor, new=NewTransfer(key="one", lines=lines))
        held = operations.book(actor=actor, new=NewTransfer(key="two", lines=lines, is_held=True))
        gone = operations.book(actor=actor, new=NewTransfer(key="three", lines=lines, is_held=True))
        operations.settle(actor=actor, transfer=held, outcome=Outcome.POSTED)
        operations.settle(actor=actor, transfer=gone, outcome=Outcome.VOIDED)
        operations.take_back(actor=actor, transfer=booked, key="four")
        operations.take_back(actor=actor, transfer=held, key="five", amount=10)
        operations.change_account(actor=actor, account=till, name="The till", number="1", floor=0, ceiling=None)
    assert balance(till) == 0
    for _time in range(2):
        operations.close_account(actor=actor, account=till)
    for _time in range(2):
        operations.reopen_account(actor=actor, account=till)
    assert facts() == [
        events.ACCOUNT_OPENED,
        *[events.BOOKED] * 3,
        events.POSTED,
        events.VOIDED,
        *[events.REVERSED] * 2,
        events.ACCOUNT_CHANGED,
        events.ACCOUNT_CLOSED,
        events.ACCOUNT_REOPENED,
    ]


REFUSED: list[tuple[type[HedgerowError], Callable[[Points, Account], Any]]] = [
    (errors.AccountInUse, lambda p, m: operations.close_account(actor=p.actor, account=m)),
    (errors.AccountDiffers, lambda p, _m: _opened(p, kind=AccountKind.ASSET, key="issuer")),
    (errors.AccountNameMissing, lambda p, _m: _opened(p, name="  ")),
    (errors.LimitsReversed, lambda p, _m: _opened(p, floor=5, ceiling=4)),
    (errors.AmountTooLarge, lambda p, _m: _opened(p, floor=-(10**18))),
    (errors.AccountNameMissing, lambda p, m: _changed(p, m, name="")),
    (errors.BadCommodity, lambda p, _m: _counted(p, "pts", CommodityKind.POINTS)),
    (errors.BadCommodity, lambda p, _m: _counted(p, "XXZ", CommodityKind.CURRENCY)),
    (errors.CommodityDiffers, lambda p, _m: _counted(p, "PTS", CommodityKind.HOURS)),
]


def _opened(points: Points, **details: Any) -> Account:
    new = NewAccount(**{"kind": AccountKind.WALLET, "name": "New", **details})
    return operations.add_account(actor=points.actor, commodity=points.commodity, new=new)


def _changed(points: Points, account: Account, name: str) -> Account:
    return operations.change_account(
        actor=points.actor, account=account, name=name, number="", floor=None, ceiling=None
    )


def _counted(points: Points, code: str, kind: CommodityKind) -> Any:
    return operations.add_commodity(actor=points.actor, code=code, kind=kind)


@pytest.mark.parametrize(("error", "act"), REFUSED)
def test_what_does_not_go_is_refused_by_name(
    points: Points, error: type[HedgerowError], act: Callable[[Points, Account], Any]
) -> None:
    maya = points.wallet()
    points.give(maya, 5)
    before = unchanged()
    with pytest.raises(error):
        act(points, maya)
    assert (unchanged(), facts()) == (before, [])


def test_nothing_is_booked_into_a_closed_period(points: Points) -> None:
    maya, actor = points.wallet(), points.actor
    old = points.give(maya, 5, booked_on=YESTERDAY)
    for _time in range(2):
        operations.close_period(actor=actor, through=YESTERDAY)
    before = unchanged()
    for day in (YESTERDAY, date(2026, 1, 1)):
        with pytest.raises(errors.PeriodClosed):
            points.give(maya, 5, "late", booked_on=day)
        with pytest.raises(errors.PeriodClosed):
            operations.reverse(actor=actor, transfer=old, key="late", booked_on=day)
    for error, through in ((errors.PeriodNotLater, date(2026, 5, 9)), (errors.DayNotOver, date(2026, 5, 11))):
        with pytest.raises(error):
            operations.close_period(actor=actor, through=through)
    assert unchanged() == before
    operations.reverse(actor=actor, transfer=old, key="today")
    with pytest.raises(errors.ReasonMissing):
        operations.reopen_period(actor=actor, after=None, reason=" ")
    with pytest.raises(errors.PeriodNotEarlier):
        operations.reopen_period(actor=actor, after=YESTERDAY, reason="A receipt was found")
    operations.reopen_period(actor=actor, after=date(2026, 5, 9), reason="A receipt was found")
    points.give(maya, 5, "late", booked_on=YESTERDAY)
    assert queries.closed_through(actor) == date(2026, 5, 9)
    assert list(Closing.objects.order_by("number").values_list("through", "reason")) == [
        (YESTERDAY, ""),
        (date(2026, 5, 9), "A receipt was found"),
    ]
    assert facts() == [events.PERIOD_CLOSED, events.PERIOD_REOPENED]


DOORS: list[Callable[[Points, Actor], Any]] = [
    lambda _p, a: queries.visible_accounts(a),
    lambda _p, a: queries.visible_transfers(a),
    lambda p, a: operations.add_account(
        actor=a, commodity=p.commodity, new=NewAccount(kind=AccountKind.ASSET, name="x")
    ),
    lambda _p, a: operations.book(actor=a, new=NewTransfer(key="x", lines=())),
    lambda _p, a: operations.close_period(actor=a, through=YESTERDAY),
    lambda _p, a: operations.check_books(actor=a),
]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_the_books_are_for_those_who_lead(
    points: Points, door: Callable[[Points, Actor], Any], role: AccessRole
) -> None:
    workspace = points.commodity.workspace
    with pytest.raises(NotPermitted):
        door(points, an_actor(workspace, role))
    assert facts() == []

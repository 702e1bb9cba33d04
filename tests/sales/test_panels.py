"""What the party page and party lists show of purchases."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.network.registries import party_columns
from hedgerow.sales import operations, panels
from hedgerow.sales.drafts import NewLine, NewPurchase
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace()


def a_customer(
    workspace: Workspace, *days_ago: int, amount: int = 480, currency: str = "GBP", name: str = "Grace"
) -> Party:
    grace = network.add_party(actor=an_actor(workspace), name=name)
    record(workspace, grace, *days_ago, amount=amount, currency=currency)
    return grace


def record(workspace: Workspace, party: Party, *days_ago: int, amount: int = 480, currency: str = "GBP") -> None:
    drafts = [
        NewPurchase(
            party.pk,
            clock.now() - timedelta(days=days),
            amount,
            currency,
            "till",
            f"{party.pk}-{currency}-{days}",
            lines=(NewLine(amount, product="Dark rye" if days % 2 else "Oat bread"),),
        )
        for days in days_ago
    ]
    operations.record_purchases(actor=an_actor(workspace), purchases=drafts)


def column(name: str, actor: Actor, parties: list[UUID]) -> dict[UUID, object]:
    """What a party list would show in a column of ours."""
    one = party_columns[f"sales.{name}"]
    return {party: one.read(answer) for party, answer in one.values(actor, parties).items()}


def test_the_panel_tells_total_rhythm_favourites_and_the_latest(rye: Workspace) -> None:
    with scope(rye):
        grace = a_customer(rye, 1, 4, 7, 10, 13, 16, 19)
        shown = panels.purchases_of(an_actor(rye), grace)
    assert shown is not None
    assert shown["totals"] == [("£33.60", 7)]
    assert (shown["since"], shown["rhythm"]) == (date(2026, 4, 22), "Usually comes every 3 days.")
    assert shown["favourites"] == ["Dark rye", "Oat bread"]
    assert [(row.day.day, money) for row, money in shown["latest"]] == [(day, "£4.80") for day in (10, 7, 4, 1, 28)]
    assert len(shown["chart"].visits) == 7


def test_one_who_fell_silent_is_asked_after_and_a_new_one_is_not_judged(rye: Workspace) -> None:
    with scope(rye):
        quiet, fresh = a_customer(rye, 40, 43, 46, 49), a_customer(rye, 1, name="Fay")
        told = [panels.purchases_of(an_actor(rye), party) for party in (quiet, fresh)]
    assert [each["rhythm"] for each in told if each] == [
        "Usually came every 3 days; the last visit was 40 days ago. Ask how they are.",
        "Fewer than 4 visits: too few to know a rhythm.",
    ]


def test_a_purchase_dated_ahead_makes_no_rhythm_and_no_failure(rye: Workspace) -> None:
    with scope(rye):
        shown = panels.purchases_of(an_actor(rye), a_customer(rye, -3))
    assert shown is not None
    assert (shown["rhythm"], shown["chart"].end) == ("", date(2026, 5, 14).toordinal())


def test_several_currencies_are_never_added(rye: Workspace) -> None:
    with scope(rye):
        grace = a_customer(rye, 1, 2, 3)
        record(rye, grace, 5, amount=9900, currency="EUR")
        shown = panels.purchases_of(an_actor(rye), grace)
    assert shown is not None
    assert shown["totals"] == [("£14.40", 3), ("€99.00", 1)]
    assert [row.currency for row, _money in shown["latest"]] == ["GBP"] * 3


def test_columns_answer_for_many_at_once_in_the_workspaces_currency(rye: Workspace) -> None:
    with scope(rye):
        grace, euro = a_customer(rye, 1, 2), a_customer(rye, 3, currency="EUR", name="Eve")
        nobody = network.add_party(actor=an_actor(rye), name="Nobody")
        keys, actor = [grace.pk, euro.pk, nobody.pk], an_actor(rye)
        assert {name: column(name, actor, keys) for name in ("spent", "purchases", "last")} == {
            "spent": {grace.pk: Money(960, "GBP")},
            "purchases": {grace.pk: 2},
            "last": {grace.pk: "10 May 2026"},
        }


def test_who_may_not_see_sales_and_who_never_bought_get_nothing(rye: Workspace) -> None:
    nobody_special = Actor(rye.id, ActorKind.API_KEY, "a key", frozenset())
    with scope(rye):
        grace = a_customer(rye, 1)
        assert panels.purchases_of(nobody_special, grace) is None
        assert column("spent", nobody_special, [grace.pk]) == {}
        assert panels.purchases_of(an_actor(rye), network.add_party(actor=an_actor(rye), name="Nobody")) is None


def test_a_refund_hangs_below_and_lowers_the_total(rye: Workspace) -> None:
    with scope(rye):
        grace = a_customer(rye, 2)
        back = NewPurchase(grace.pk, datetime(2026, 5, 10, 9, tzinfo=UTC), -200, "GBP", "till", "back")
        operations.record_purchases(actor=an_actor(rye), purchases=[back])
        shown = panels.purchases_of(an_actor(rye), grace)
    assert shown is not None
    assert shown["totals"] == [("£2.80", 1)]
    assert [visit.value for visit in shown["chart"].visits] == [480, -200]

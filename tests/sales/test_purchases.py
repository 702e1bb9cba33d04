"""Purchases: recorded once, with figures that always equal their sum."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.sales import operations
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import CustomerFigures, Product, Purchase, PurchaseLine
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db


def a_purchase(party_id: object, number: int = 1, amount: int = 480, **details: object) -> NewPurchase:
    given = {"purchased_at": datetime(2026, 5, 1, 9, tzinfo=UTC), "currency": "GBP", "source": "till", **details}
    return NewPurchase(party_id=party_id, amount_minor=amount, external_id=str(number), **given)  # type: ignore[arg-type]


def test_a_purchase_is_an_activity_with_lines_and_adds_to_its_customers_figures() -> None:
    rye = a_workspace()
    with scope(rye):
        grace = network.add_party(actor=an_actor(rye), name="Grace")
        lines = (NewLine(480, 1000, "Dark rye"), NewLine(340, 2000, "dark rye"), NewLine(100))
        told = operations.record_purchases(
            actor=an_actor(rye), purchases=[a_purchase(grace.id, amount=920, lines=lines)]
        )
        assert told == operations.PurchasesRecorded(1, 0, {"GBP": 920})
        purchase = Purchase.objects.get()
        activity = Activity.objects.get(pk=purchase.activity_id)
        assert (activity.amount_minor, activity.currency, activity.actor_id) == (920, "GBP", grace.id)
        assert activity.properties == {"quantity_milli": 4000, "lines": 3}
        assert Product.objects.count() == 1
        assert PurchaseLine.objects.filter(product=None).count() == 1
        figures = CustomerFigures.objects.get()
        assert (figures.purchases, figures.amount_minor, figures.first_day) == (1, 920, date(2026, 5, 1))


def test_the_same_sale_again_changes_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        grace = network.add_party(actor=an_actor(rye), name="Grace")
        for _ in range(3):
            told = operations.record_purchases(
                actor=an_actor(rye), purchases=[a_purchase(grace.id), a_purchase(grace.id)]
            )
        assert (told.new, told.repeated) == (0, 2)
        assert (Purchase.objects.count(), CustomerFigures.objects.get().amount_minor) == (1, 480)


def test_a_day_is_the_businesss_own() -> None:
    rye = a_workspace(time_zone="Asia/Tokyo")
    with scope(rye):
        late = a_purchase(None, purchased_at=datetime(2026, 4, 30, 16, tzinfo=UTC))
        operations.record_purchases(actor=an_actor(rye), purchases=[late])
        assert Purchase.objects.get().day == date(2026, 5, 1)
        assert CustomerFigures.objects.count() == 0


def test_an_analyst_records_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        with pytest.raises(NotPermitted):
            operations.record_purchases(actor=an_actor(rye, AccessRole.ANALYST), purchases=[a_purchase(None)])
        assert (Purchase.objects.count(), Activity.objects.count()) == (0, 0)


def test_a_figure_that_drifted_is_found_and_rebuilt() -> None:
    rye = a_workspace()
    with scope(rye):
        grace = network.add_party(actor=an_actor(rye), name="Grace")
        operations.record_purchases(actor=an_actor(rye), purchases=[a_purchase(grace.id)])
        CustomerFigures.objects.update(amount_minor=1)
        assert len(operations.verify_figures()) == 1
        assert operations.rebuild_figures(actor=an_actor(rye)) == 1
        assert operations.verify_figures() == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sales=st.lists(
        st.tuples(st.integers(0, 2), st.integers(-5000, 50_000), st.integers(0, 700), st.sampled_from(["GBP", "JPY"])),
        max_size=40,
    ),
    cut=st.integers(0, 40),
)
def test_figures_equal_the_sum_of_purchases_however_they_come_in(
    db: None, sales: list[tuple[int, int, int, str]], cut: int
) -> None:
    from hedgerow.kernel.ids import uuid7

    rye = a_workspace(uuid7().hex)
    with scope(rye):
        people = [network.add_party(actor=an_actor(rye), name=name).id for name in ("Ann", "Ben", "Cy")]
        drafts = [
            a_purchase(
                people[who],
                number,
                amount,
                currency=currency,
                purchased_at=datetime(2024, 1, 1 + day % 28, day % 24, tzinfo=UTC),
            )
            for number, (who, amount, day, currency) in enumerate(sales)
        ]
        for batch in (drafts[:cut], drafts[cut:], drafts):
            operations.record_purchases(actor=an_actor(rye), purchases=batch)
        assert Purchase.objects.count() == len(sales)
        assert operations.verify_figures() == []


def test_what_two_workspaces_sell_stays_apart() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    for workspace in (rye, oak):
        with scope(workspace):
            told = operations.record_purchases(actor=an_actor(workspace), purchases=[a_purchase(None)])
            assert (told.new, Purchase.objects.count()) == (1, 1)
    assert Workspace.objects.count() == 2

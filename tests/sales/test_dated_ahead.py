"""A clock may run ahead by a day. What is dated later counts nowhere, whichever door it comes through."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts import operations as accounts
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.errors import ReportNotCounted
from hedgerow.sales.models import HeldBecause, Order, Purchase, RefusedReport, Return, ShopCustomer, ShopDelivery
from hedgerow.sales.operations import record_return, record_sale, remove_return, remove_sale
from hedgerow.sales.operations.by_hand import Sale
from tests.factories.bringing import bring, complaints
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.sales.shops.sending import connected, payload, read_all, send

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
FAR = "2099-06-01T00:00:00"


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


def held(rye: Workspace) -> list[tuple[str, list[str]]]:
    with scope(rye):
        return list(ShopDelivery.objects.order_by("pk").values_list("state", "told"))


@pytest.mark.parametrize(
    ("shop", "name", "topic", "field"),
    [
        ("woocommerce", "woocommerce_order", "order.created", "date_created_gmt"),
        ("woocommerce", "woocommerce_order", "order.created", "date_paid_gmt"),
        ("woocommerce", "woocommerce_order", "order.created", "date_modified_gmt"),
        ("woocommerce", "woocommerce_customer", "customer.updated", "date_modified_gmt"),
        ("shopify", "shopify_order", "orders/paid", "processed_at"),
        ("shopify", "shopify_order", "orders/paid", "updated_at"),
        ("shopify", "shopify_customer", "customers/update", "updated_at"),
        ("square", "square_payment", "", "data__object__payment__updated_at"),
        ("square", "square_customer", "", "data__object__customer__updated_at"),
        ("stripe", "stripe_refund", "", "data__object__created"),
        ("stripe", "stripe_customer", "", "created"),
    ],
)
def test_a_signed_message_of_the_future_is_held_and_said_why(
    rye: Workspace, shop: str, name: str, topic: str, field: str
) -> None:
    of = connected(rye, shop)
    far = 4083955200 if shop == "stripe" else FAR if shop == "woocommerce" else f"{FAR}Z"
    assert send(of, payload(name, **{field: far}), topic).status_code == 200
    read_all()
    assert held(rye) == [("held", ["occurs_later"])]
    with scope(rye):
        assert (Order.objects.count(), Return.objects.count(), ShopCustomer.objects.count()) == (0, 0, 0)
        assert not Purchase.objects.exists()
        assert RefusedReport.objects.values_list("because", flat=True).distinct().get() == HeldBecause.OCCURS_LATER


def test_a_version_of_the_future_overrules_no_real_state(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    send(of, payload("woocommerce_order", total="1.00", date_modified_gmt=FAR), "order.updated", "k1")
    send(of, payload("woocommerce_order"), "order.updated", "k2")
    read_all()
    assert [state for state, _told in held(rye)] == ["held", "used"]
    with scope(rye):
        assert Order.objects.get().total_minor == 3300


@pytest.mark.parametrize(("seconds", "state"), [(0, "used"), (1, "held")])
def test_a_clock_may_run_a_day_ahead_and_no_more(rye: Workspace, seconds: int, state: str) -> None:
    at = (clock.now() + DAY + timedelta(seconds=seconds)).isoformat()
    send(connected(rye, "shopify"), payload("shopify_order", updated_at=at), "orders/paid")
    read_all()
    assert [found for found, _told in held(rye)] == [state]


@pytest.mark.parametrize("field", ["placed_at", "paid_at"])
def test_a_program_is_told_that_its_sale_lies_ahead(rye: Workspace, field: str) -> None:
    said: dict[str, Any] = {"source": "till", "external_id": "1", "currency": "GBP", "total_minor": 500}
    said |= {"placed_at": "2026-05-10T09:00:00Z", field: f"{FAR}Z"}
    with scope(rye):
        key = accounts.create_api_key(actor=an_actor(rye), label="till", scopes=["sales:write", "network:write"])
    client = Client(headers={"authorization": f"Bearer {key.token}"})
    answer = client.post("/api/v1/purchases", said, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "report_not_counted")
    assert "more than a day ahead" in answer.content.decode()
    with scope(rye):
        assert (Order.objects.count(), Purchase.objects.count(), RefusedReport.objects.count()) == (0, 0, 0)


def test_a_row_of_a_file_that_lies_ahead_stays_out(rye: Workspace) -> None:
    with scope(rye):
        done = bring(
            rye,
            "Customer,Date,Amount\nAnn,2026-05-10,5.00\nBen,2026-05-12,6.00\nEve,2026-05-13,7.00\nFay,2099-06-01,8.00\n",
        )
        assert (done.created, complaints(done)) == (2, [(4, "Date", "occurs_later"), (5, "Date", "occurs_later")])
        assert sorted(Purchase.objects.values_list("amount_minor", flat=True)) == [500, 600]


def test_a_deal_that_is_won_in_the_future_stays_out_and_an_open_one_may_expect_that_day(rye: Workspace) -> None:
    head = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact IDs\n"
    with scope(rye):
        done = bring(rye, f"{head}1,Cake,Closed Won,50.00,2099-06-01,\n2,Buns,Contract Sent,20.00,2099-06-01,\n")
        assert complaints(done) == [(2, "Close Date", "occurs_later")]
        assert not Purchase.objects.exists()


def test_by_hand_nothing_is_noted_ahead_and_what_stands_there_can_still_be_taken_back(rye: Workspace) -> None:
    with scope(rye):
        actor = an_actor(rye)
        with pytest.raises(ReportNotCounted):
            record_sale(actor=actor, party=None, sale=Sale(500, "GBP", clock.now() + 2 * DAY))
        assert not Order.objects.exists()
        sold = record_sale(actor=actor, party=None, sale=Sale(500, "GBP", clock.now()))
        with pytest.raises(ReportNotCounted):
            record_return(actor=actor, order=sold, amount_minor=100, at=clock.now() + 2 * DAY)
        assert not Return.objects.exists()
        back = record_return(actor=actor, order=sold, amount_minor=100)
        Return.objects.update(returned_at=clock.now() + 900 * DAY)
        Order.objects.update(placed_at=clock.now() + 900 * DAY, paid_at=clock.now() + 900 * DAY)
        back.refresh_from_db()
        remove_return(actor=actor, back=back)
        sold.refresh_from_db()
        remove_sale(actor=actor, order=sold)
        assert (Order.objects.count(), Return.objects.count(), Purchase.objects.count()) == (0, 0, 0)

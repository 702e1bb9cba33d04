"""Asking Square for the lines of an order, over a real connection to a server of the test's own."""

from typing import Any

import pytest

from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import Order, OrderLine, Purchase, PurchaseLine, Return, ReturnLine, ShopDelivery
from tests.sales.shops.answering import Square, with_key
from tests.sales.shops.sending import payload, read_all, send

pytestmark = pytest.mark.django_db
ORDER = "/v2/orders/03O3USaPaAaFnI6kkwB1JxGgBsUZY"
PLACE = "/v2/locations/S8GWD5R9QB376"
BACK = "/v2/orders/haOyDuHiqtAXMk0d8pDKXpL7Jg4F"
PAYMENT = "/v2/payments/hYy9pRFVxpDsO1FB05SunFWUe9JZY"


def test_with_a_token_an_order_comes_with_its_lines(rye: Workspace, square: Square) -> None:
    square.answers[ORDER] = (200, payload("square_order"))
    send(with_key(rye), payload("square_order_updated"))
    read_all()
    assert square.asked == [(ORDER, "Bearer EAAA-token"), (PLACE, "Bearer EAAA-token")]
    with scope(rye):
        assert Order.objects.values_list("total_minor", "tip_minor", "state").get() == (730, 50, "paid")
        assert list(OrderLine.objects.values_list("description", "amount_minor")) == [
            ("Flat white", 400),
            ("Carrot cake, Slice", 280),
        ]


def test_a_refund_of_a_payment_never_told_asks_for_it(rye: Workspace, square: Square) -> None:
    square.answers[PAYMENT] = (200, {"payment": payload("square_payment")["data"]["object"]["payment"]})
    send(with_key(rye), payload("square_refund"))
    read_all()
    with scope(rye):
        assert Return.objects.values_list("order_key", "amount_minor").get() == ("03O3USaPaAaFnI6kkwB1JxGgBsUZY", 280)


def test_a_refused_token_is_told_and_the_payment_counts_all_the_same(rye: Workspace, square: Square) -> None:
    square.answers[ORDER] = (401, {"errors": [{"code": "UNAUTHORIZED"}]})
    send(with_key(rye), payload("square_payment"))
    read_all()
    with scope(rye):
        assert ShopDelivery.objects.values_list("state", "because").get() == ("used", "key_refused")
        assert Order.objects.get().total_minor == 730


def test_a_busy_square_is_asked_again_later(rye: Workspace, square: Square) -> None:
    square.answers[ORDER] = (503, {})
    send(with_key(rye), payload("square_order_updated"))
    read_all()
    with scope(rye):
        assert ShopDelivery.objects.get().state == "waiting"
    job = Job.objects.get(unique_key__startswith="shops:")
    assert (job.state, job.attempts) == (JobState.WAITING, 1)


def a_return_of_its_own() -> Any:
    """The message of the order that Square makes for what came back."""
    told = {"order_id": "haOyDuHiqtAXMk0d8pDKXpL7Jg4F", "state": "COMPLETED"}
    return payload("square_order_updated", event_id="r1", data__object__order_updated=told)


@pytest.mark.parametrize("is_first", [True, False])
def test_the_order_made_for_a_refund_is_no_sale_and_ties_the_refund_to_its_lines(
    rye: Workspace, square: Square, is_first: bool
) -> None:
    square.answers[ORDER] = (200, payload("square_order"))
    square.answers[BACK] = (200, payload("square_return_order"))
    square.answers[PAYMENT] = (200, {"payment": payload("square_payment")["data"]["object"]["payment"]})
    of = with_key(rye)
    told = [payload("square_order_updated"), payload("square_refund"), a_return_of_its_own()]
    for one in reversed(told) if is_first else told:
        send(of, one)
        read_all()
    with scope(rye):
        assert Order.objects.values_list("external_id", "total_minor").get() == ("03O3USaPaAaFnI6kkwB1JxGgBsUZY", 730)
        assert sorted(Purchase.objects.values_list("amount_minor", flat=True)) == [-280, 730]
        back = ("of_return__order__external_id", "line_key", "quantity_milli", "amount_minor")
        assert list(ReturnLine.objects.values_list(*back)) == [("03O3USaPaAaFnI6kkwB1JxGgBsUZY", "l2", 1000, 280)]
        sold = PurchaseLine.objects.filter(purchase__amount_minor__lt=0)
        assert list(sold.values_list("description", "quantity_milli", "amount_minor")) == [
            ("Carrot cake, Slice", -1000, -280)
        ]
        made = ShopDelivery.objects.get(external_id="r1")
        assert (made.state, made.because) == ("unused", "no_sale")


def test_of_a_return_paid_back_in_two_parts_each_has_its_share_of_the_line(rye: Workspace, square: Square) -> None:
    both = payload("square_return_order")
    both["order"]["refunds"] *= 2
    square.answers[ORDER], square.answers[BACK] = (200, payload("square_order")), (200, both)
    of = with_key(rye)
    half = payload("square_refund", data__object__refund__amount_money={"amount": 70, "currency": "GBP"})
    for one in (payload("square_payment"), half):
        send(of, one)
    read_all()
    with scope(rye):
        assert list(ReturnLine.objects.values_list("line_key", "quantity_milli", "amount_minor")) == [("l2", 250, 70)]


def test_a_sum_given_back_without_lines_is_tied_to_none(rye: Workspace, square: Square) -> None:
    custom = payload("square_return_order")
    (line,) = custom["order"]["returns"][0]["return_line_items"]
    del line["source_line_item_uid"]
    square.answers[ORDER], square.answers[BACK] = (200, payload("square_order")), (200, custom)
    of = with_key(rye)
    for one in (payload("square_payment"), payload("square_refund")):
        send(of, one)
    read_all()
    with scope(rye):
        assert (Return.objects.get().counted_minor, ReturnLine.objects.count()) == (280, 0)

"""A sale that a shop's message and the shop's own file tell is one, whichever comes first; what was missed comes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Sum

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import
from hedgerow.sales.models import Order, Purchase
from hedgerow.sales.operations import verify_figures
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring
from tests.network.pages.conftest import browser_of
from tests.sales.imports import shop_exports as exports
from tests.sales.imports.shop_exports import charge, table, till_line, till_sale, web_order
from tests.sales.shops.sending import connected, payload, read_all, send

pytestmark = pytest.mark.django_db
ORDER, PAYMENT, OWN = "03O3USaPaAaFnI6kkwB1JxGgBsUZY", "hYy9pRFVxpDsO1FB05SunFWUe9JZY", "haOyDuHiqtAXMk0d8pDKXpL7Jg4F"
INTENT, CHARGE = "pi_3NxRyeAbCdEfGh0123456789", "ch_3NxRyeAbCdEfGh0987654321"
SALE = till_sale("£7.30", transaction=ORDER, payment=PAYMENT, Customer_ID="JDKYHBWT1D4F8MFH63DBMEN8Y4")
BACK = till_sale("-£2.80", transaction=ORDER, payment=PAYMENT, event="Refund", Time="11:00:00")


def in_all() -> tuple[int, int]:
    """How many sales, and what all of them come to in the log, which is what the figures say."""
    assert verify_figures() == []
    logged = Activity.objects.aggregate(n=Sum("amount_minor"))["n"] or 0
    return Purchase.objects.filter(amount_minor__gte=0).count(), logged


def tell_square(rye: Workspace) -> None:
    of = connected(rye, "square")
    send(of, payload("square_payment"), key="k1")
    send(of, payload("square_refund"), key="k2")
    read_all()


@pytest.mark.parametrize(("is_file_first", "called"), [(True, ORDER), (False, ORDER), (False, OWN), (True, OWN)])
def test_a_sale_of_square_with_its_refund_whatever_the_file_calls_that(
    rye: Workspace, is_file_first: bool, called: str
) -> None:
    content = table(exports.SQUARE_TRANSACTIONS, SALE, BACK | {"Transaction ID": called})
    if not is_file_first:
        tell_square(rye)
    with scope(rye):
        first = bring(rye, content)
        assert first.created == (2 if is_file_first else 0)
    if is_file_first:
        tell_square(rye)
    with scope(rye):
        assert (bring(rye, content + "\n").created, in_all()) == (0, (1, 450))


def test_a_refund_and_a_sale_that_square_did_not_tell_come_with_the_file(rye: Workspace) -> None:
    tell_square(rye)
    more = till_sale("-£1.00", transaction=ORDER, payment=PAYMENT, event="Refund", Date="2026-03-09")
    missed = till_sale("£3.00", transaction="T2", payment="P2")
    with scope(rye):
        done = bring(rye, table(exports.SQUARE_TRANSACTIONS, SALE, BACK, more, missed))
        assert (done.created, done.unchanged, in_all()) == (2, 2, (2, 450 - 100 + 300))
        late = Purchase.objects.get(amount_minor=-100)
        assert (late.day.isoformat(), late.party) == ("2026-03-09", Order.objects.get().party)
        greedy = till_sale("-£9.00", transaction=ORDER, payment=PAYMENT, event="Refund", Date="2026-03-10")
        bring(rye, table(exports.SQUARE_TRANSACTIONS, greedy))
        assert in_all() == (2, 300)


def test_lines_of_square_without_the_tip_are_the_sale_that_has_it(rye: Workspace) -> None:
    tell_square(rye)
    with scope(rye):
        done = bring(rye, table(exports.SQUARE_ITEMS, till_line("Rye", "£6.80", transaction=ORDER)))
        assert (done.created, done.unchanged, in_all()) == (0, 1, (1, 450))
        assert not done.problems.filter(problem__code="other_amount").exists()


@pytest.mark.parametrize("is_file_first", [True, False])
@pytest.mark.parametrize("columns", [{"PaymentIntent_ID": INTENT}, {}])
@pytest.mark.parametrize("topic", ["stripe_charge", "stripe_payment"])
def test_a_payment_of_stripe_by_its_intent_or_its_charge(
    rye: Workspace, is_file_first: bool, columns: dict[str, str], topic: str
) -> None:
    row = charge(CHARGE, "54.50", Amount_Refunded="10.00", Customer_ID="cus_RyeMaeve01", **columns)
    content = table(exports.STRIPE_UNIFIED, row)

    def tell() -> None:
        of = connected(rye, "stripe")
        send(of, payload(topic), key="k1")
        send(of, payload("stripe_refund"), key="k2")
        read_all()

    if not is_file_first:
        tell()
    with scope(rye):
        bring(rye, content)
    if is_file_first:
        tell()
    with scope(rye):
        assert (bring(rye, content + "\n").created, in_all()) == (0, (1, 4450))


def test_an_order_of_woocommerce_whose_number_is_the_id_of_another(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    send(of, payload("woocommerce_order"), "order.created", "k1")
    read_all()
    with scope(rye):
        told = web_order("727", "33.00")
        missed = web_order("900", "5.00") | {"order_number": "727"}
        done = bring(rye, table(exports.WOO_FIELDS, told, missed))
        assert (done.created, done.unchanged, in_all()) == (1, 1, (2, 3800))


def test_a_file_of_the_second_shop_of_its_kind_is_brought_in_from_that_shops_page(rye: Workspace) -> None:
    connected(rye, "woocommerce")
    second = connected(rye, "woocommerce", name="Market stall")
    send(second, payload("woocommerce_order"), "order.created", "k1")
    read_all()
    client = browser_of(rye)
    way = "/w/rye/import/?kind=purchases&origin=woocommerce-2"
    assert way.replace("&", "&amp;") in client.get(f"/w/rye/settings/shops/{second.pk}/").content.decode()
    assert 'name="origin" value="woocommerce-2"' in client.get(way).content.decode()
    file = SimpleUploadedFile("orders.csv", table(exports.WOO_FIELDS, web_order("727", "33.00")).encode())
    client.post("/w/rye/import/", {"file": file, "kind": "purchases", "origin": "woocommerce-2"})
    with scope(rye):
        of = Import.objects.get()
        assert of.mapping["source"] == "woocommerce-2"
    page = client.get(f"/w/rye/import/{of.pk}/").content.decode()
    assert "Market stall · WooCommerce" in page
    client.post(f"/w/rye/import/{of.pk}/run/")
    read_all()
    with scope(rye):
        of.refresh_from_db()
        assert (of.state, of.created, of.unchanged, in_all()) == ("done", 0, 1, (1, 3300))

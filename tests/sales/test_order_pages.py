"""Orders and products on pages and through the API, for who may see them."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sales.models import CustomerFigures, Order, Product, Purchase, Return
from hedgerow.sales.operations import take_reports, verify_figures
from hedgerow.sales.reports import Fulfilment, ReportedCustomer, ReturnedLine
from tests.factories.workspaces import a_workspace, an_actor
from tests.sales.orders import a_return, an_order

pytestmark = pytest.mark.django_db
GUEST = ReportedCustomer("shopify", "c7", 1, "Ben Storr", email="ben@storr.example")


@pytest.fixture
def rye() -> Workspace:
    return a_workspace()


def signed_in(rye: Workspace, role: AccessRole = AccessRole.OWNER, sight: Sight = Sight.ALL) -> Client:
    user = User.objects.create_user(f"{role}@rye.example", "a long password", name="Maren")
    Membership.objects.create(user=user, workspace=rye, access_role=role, sight=sight, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


def told(rye: Workspace, *more: Any) -> Order:
    with scope(rye):
        collected = an_order(fulfilment=Fulfilment.COLLECTION, place="Town shop", discount_minor=200, tax_minor=750)
        back = a_return(lines=(ReturnedLine("l2", 1000, 1000),), place="Market stall", channel="store", reason="Stale")
        take_reports(actor=an_actor(rye), reports=[collected, back, *more])
        return Order.objects.get(external_id="9001")


def text_of(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>|[\u2066-\u2069]", " ", response.content.decode()).split())


def test_an_orders_page_says_what_was_in_it_where_it_was_and_what_came_back_elsewhere(rye: Workspace) -> None:
    order = told(rye, an_order(2, currency="EUR"))
    page = text_of(signed_in(rye).get(f"/w/rye/orders/{order.pk}/"))
    for said in ("Order #1001", "Ada Wren", "Dark rye", "£45.00", "-£10.00", "£35.00", "Collected in the store"):
        assert said in page, said
    for said in ("Town shop", "Came back elsewhere: In the store, Market stall", "Stale", "Shopify", "£7.50"):
        assert said in page, said
    assert "It names another currency than before" in page


def test_the_list_of_orders_adds_up_and_narrows_and_asks_as_much_for_three_as_for_one(
    rye: Workspace,
) -> None:
    told(rye)
    client = signed_in(rye)
    assert "£45.00 in 1 paid order, £10.00 given back" in text_of(client.get("/w/rye/orders/"))
    with scope(rye):
        one = _queries(client)
        others = [an_order(external_id=key, number=key, customer=GUEST, place="") for key in ("2", "3")]
        take_reports(actor=an_actor(rye), reports=others)
    assert _queries(client) == one
    page = text_of(client.get("/w/rye/orders/", {"place": "Town shop"}))
    assert "#1001" in page
    assert "Ben Storr" not in page
    assert "Ben Storr" in text_of(client.get("/w/rye/orders/", {"q": "ben"}))
    assert "Order #1001" in text_of(client.get("/w/rye/find/", {"q": "1001"}))


def _queries(client: Client) -> int:
    client.get("/w/rye/orders/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/w/rye/orders/")
    return len(asked)


def test_money_given_back_for_an_order_that_nobody_told_of_is_shown_with_what_to_do(rye: Workspace) -> None:
    client = signed_in(rye)
    assert "for which order" not in text_of(client.get("/w/rye/orders/"))
    with scope(rye):
        orphans = [a_return(f"r{n}", n * 100, order_id="4711", place="High Street") for n in range(1, 8)]
        take_reports(actor=an_actor(rye), reports=orphans)
    page = text_of(client.get("/w/rye/orders/"))
    for said in ("Given back, but for which order?", "£7.00", "High Street", "4711", "There are more of them"):
        assert said in page, said
    assert "£2.00" not in page
    told(rye, an_order(external_id="4711", number="4711"))
    assert "for which order" not in text_of(client.get("/w/rye/orders/"))


def test_a_party_page_shows_orders_with_lines_and_returns(rye: Workspace) -> None:
    told(rye)
    with scope(rye):
        ada = Party.objects.get(name="Ada Wren")
    page = text_of(signed_in(rye).get(f"/w/rye/people/{ada.pk}/"))
    assert "Order #1001 2 × Dark rye, 1 × Bun Collected in the store · Town shop" in page
    assert "£10.00 given back on May 4, 2026, elsewhere: Market stall" in page.replace("4 May 2026", "May 4, 2026")


def test_products_are_sorted_one_by_one_and_several_at_once(rye: Workspace) -> None:
    told(rye)
    client = signed_in(rye)
    page = text_of(client.get("/w/rye/products/"))
    assert "Dark rye Bread 2 1 £30.00" in page
    with scope(rye):
        keys = [str(key) for key in Product.objects.values_list("pk", flat=True)]
    asked = client.post("/w/rye/products/category/", {"pick": keys})
    assert "2 products are ticked." in text_of(asked)
    client.post("/w/rye/products/category/", {"pick": keys, "category": "Baked"})
    client.post(f"/w/rye/products/{keys[0]}/edit/", {"name": "Rye loaf", "category": "Loaves"})
    assert "Rye loaf" in text_of(client.get(f"/w/rye/products/{keys[0]}/"))
    with scope(rye):
        assert sorted(Product.objects.values_list("category", flat=True)) == ["Baked", "Loaves"]
    refused = client.post(f"/w/rye/products/{keys[0]}/edit/", {"name": "DARK rye", "category": ""}, follow=True)
    assert "Another product has that name." in text_of(refused)


def test_a_sale_and_a_return_by_hand_and_both_taken_back(rye: Workspace) -> None:
    told(rye)
    client = signed_in(rye)
    with scope(rye):
        ada = Party.objects.get(name="Ada Wren")
    wrong = client.post("/w/rye/orders/new/", {"amount": "much", "day": "2026-05-09", "channel": "store"})
    assert (wrong.status_code, "Type a number like 12.50 or 1,250." in text_of(wrong)) == (422, True)
    said = {"amount": "12,50", "day": "2026-05-09", "channel": "phone", "party": str(ada.pk), "product-0": "Bun"}
    made = client.post("/w/rye/orders/new/", said)
    with scope(rye):
        order = Order.objects.get(source="hand")
        assert made["Location"] == f"/w/rye/orders/{order.pk}/"
        assert (order.total_minor, order.party_id, order.lines.get().amount_minor) == (1250, ada.pk, 1250)
        assert CustomerFigures.objects.get().amount_minor == 4750
    too_much = {"amount": "13", "day": "2026-05-10", "channel": "store"}
    assert client.post(f"/w/rye/orders/{order.pk}/return/", too_much).status_code == 422
    back = {"lines": ["1"], "amount": "5", "day": "2026-05-10", "channel": "store", "reason": "Burnt"}
    client.post(f"/w/rye/orders/{order.pk}/return/", back)
    with scope(rye):
        noted = Return.objects.get(reason="Burnt")
        assert (noted.counted_minor, CustomerFigures.objects.get().amount_minor) == (500, 4250)
    client.post(f"/w/rye/orders/returns/{noted.pk}/removal/")
    client.post(f"/w/rye/orders/{order.pk}/removal/")
    with scope(rye):
        assert (CustomerFigures.objects.get().amount_minor, verify_figures()) == (3500, [])
        assert (Order.objects.count(), Return.objects.count(), Purchase.objects.count()) == (1, 1, 2)


def test_what_a_shop_told_is_not_taken_back_by_hand(rye: Workspace) -> None:
    order = told(rye)
    client = signed_in(rye)
    page = client.post(f"/w/rye/orders/{order.pk}/removal/", follow=True)
    assert "A shop told of this." in text_of(page)
    with scope(rye):
        assert (Order.objects.count(), Purchase.objects.count()) == (1, 2)


def test_who_sees_only_her_own_sees_no_other_order(rye: Workspace) -> None:
    order = told(rye)
    client = signed_in(rye, AccessRole.STAFF, Sight.OWN)
    assert client.get(f"/w/rye/orders/{order.pk}/").status_code == 404
    assert "#1001" not in text_of(client.get("/w/rye/orders/"))
    with scope(rye):
        rye_bread = Product.objects.get(name="Dark rye")
    assert "Ada Wren" not in text_of(client.get(f"/w/rye/products/{rye_bread.pk}/"))
    assert client.post(f"/w/rye/orders/{order.pk}/return/", {"amount": "1"}).status_code == 404


def test_an_analyst_sees_figures_and_no_orders(rye: Workspace) -> None:
    told(rye)
    assert signed_in(rye, AccessRole.ANALYST).get("/w/rye/orders/").status_code == 403


def test_a_program_tells_a_purchase_once_and_reads_orders_returns_and_products(rye: Workspace) -> None:
    told(rye)
    with scope(rye):
        scopes = ["sales:read", "sales:write", "network:read", "network:write"]
        key = accounts.create_api_key(actor=an_actor(rye), label="till", scopes=scopes)
    client = Client(headers={"authorization": f"Bearer {key.token}"})
    said = {
        "source": "till",
        "external_id": "A-1",
        "placed_at": "2026-05-09T10:00:00Z",
        "currency": "GBP",
        "total_minor": 700,
        "lines": [{"key": "1", "description": "Bun", "amount_minor": 700}],
        "customer": {"email": "ben@storr.example", "name": "Ben Storr"},
    }
    first = client.post("/api/v1/purchases", said, content_type="application/json")
    again = client.post("/api/v1/purchases", said, content_type="application/json")
    assert (first.status_code, again.status_code) == (201, 200), first.content
    assert first.json() == again.json()
    bad = client.post("/api/v1/purchases", {**said, "currency": "EUR", "version": 1}, content_type="application/json")
    assert (bad.status_code, bad.json()["code"]) == (422, "report_not_counted")
    orders = client.get("/api/v1/orders", {"source": "till"}).json()
    assert [(one["external_id"], one["total_minor"]) for one in orders["items"]] == [("A-1", 700)]
    assert [one["counted_minor"] for one in client.get("/api/v1/returns").json()["items"]] == [1000]
    assert len(client.get("/api/v1/products", {"category": "Sweet"}).json()["items"]) == 1
    one = client.get(f"/api/v1/orders/{orders['items'][0]['id']}").json()
    assert one["lines"][0]["description"] == "Bun"

"""What a file says beside sums: article numbers and categories, the channel, the place, how it was handed over."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.sales.importing.purchase_ways import channel_of, fulfilment_of
from hedgerow.sales.models import Order, Product, ProductKey, Purchase, PurchaseLine
from hedgerow.sales.operations import change_product, take_reports
from hedgerow.sales.reports import ReportedLine
from tests.factories.bringing import bring, counts, export
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.sales.imports import shop_exports as shops
from tests.sales.imports.shop_exports import table, till_line, web_order
from tests.sales.orders import a_return, an_order

pytestmark = pytest.mark.django_db
RYE = till_line("Rye", "£4.20", transaction="T1", SKU="RYE-800", Category="Bread", Location="Mill Lane")
BUN = till_line("Bun", "£1.00", transaction="T1", Category="Sweet", Location="Mill Lane")


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace(currency="GBP", country="GB", time_zone="Europe/London")


def goods() -> dict[str, str]:
    return dict(Product.objects.values_list("name", "category"))


def test_items_of_square_have_categories_article_numbers_a_place_and_how_they_were_handed_over(rye: Workspace) -> None:
    online = till_line("Rye", "£4.20", transaction="T2", Channel="Square Online", Dining_Option="Pickup")
    with scope(rye):
        bring(rye, table(shops.SQUARE_ITEMS, RYE | {"Dining Option": "For Here"}, BUN, online))
        told = Purchase.objects.order_by("external_id").values_list("external_id", "channel", "place", "fulfilment")
        assert list(told) == [("T1", "store", "Mill Lane", "in_store"), ("T2", "web", "", "collection")]
        assert goods() == {"Rye": "Bread", "Bun": "Sweet"}
        assert ProductKey.objects.values_list("source", "key", "product__name").get() == ("sku", "RYE-800", "Rye")
        assert PurchaseLine.objects.filter(product__name="Rye").count() == 2


def test_an_article_number_finds_the_product_whatever_it_is_called_and_a_sorted_one_stays_sorted(
    rye: Workspace,
) -> None:
    with scope(rye):
        bring(rye, table(shops.SQUARE_ITEMS, RYE))
        product = Product.objects.get()
        change_product(actor=an_actor(rye), product=product, name="Dark rye", category="Loaves")
        before = counts()
        bring(rye, table(shops.SQUARE_ITEMS, RYE) + "\n")
        assert (counts(), goods()) == (before, {"Dark rye": "Loaves"})
        bring(rye, table(shops.SQUARE_ITEMS, RYE | {"Transaction ID": "T9"}))
        assert goods() == {"Dark rye": "Loaves"}
        assert PurchaseLine.objects.filter(product=product).count() == 2


def test_products_that_came_with_a_file_go_with_it_though_it_sorted_them(rye: Workspace) -> None:
    with scope(rye):
        of = bring(rye, table(shops.SQUARE_ITEMS, RYE, BUN))
        bun = Product.objects.get(name="Bun")
        change_product(actor=an_actor(rye), product=bun, name="Bun", category="Cake")
        network.undo_import(actor=the_system(rye), import_id=of.pk)
        assert (Purchase.objects.count(), goods()) == (0, {"Bun": "Cake"})


def test_a_file_sorts_what_the_shops_messages_told_without_a_category(rye: Workspace) -> None:
    lines = (ReportedLine("l1", "Carrot cake, Slice", 280), ReportedLine("l2", "Carrot caketin", 450))
    told = an_order(total=730, source="square", external_id="T1", lines=lines, delivery_minor=0, customer=None)
    with scope(rye):
        take_reports(actor=an_actor(rye), reports=[told])
        before = counts()
        bring(rye, table(shops.SQUARE_ITEMS, till_line("Carrot cake", "£7.30", transaction="T1", Category="Cakes")))
        assert counts() == before
        assert goods() == {"Carrot cake, Slice": "Cakes", "Carrot caketin": ""}


def test_orders_of_shopify_and_woocommerce(rye: Workspace) -> None:
    names, row, *_rest = export("shopify_orders.csv").decode().splitlines()
    assert ",web,0.00," in row
    at_till = row.replace(",web,0.00,", ",pos,0.00,").replace(",,,,,fulfilled,", ",,BRD-1,,,fulfilled,")
    woo = web_order(
        "727", "33.00", shipping_method="Local pickup", line_item_1="name:Cider|sku:CID|quantity:1|total:33"
    )
    with scope(rye):
        bring(rye, f"{names}\n{at_till}\n")
        bring(rye, table(shops.WOO_FIELDS, woo))
        told = Purchase.objects.order_by("source").values_list("source", "channel", "fulfilment")
        assert list(told) == [("shopify", "store", ""), ("woocommerce", "web", "collection")]
        assert dict(ProductKey.objects.values_list("key", "product__name"))["CID"] == "Cider"


def test_a_list_of_ones_own_is_read_by_what_its_columns_are_called(rye: Workspace) -> None:
    header = "Customer,Date,Amount,Product,Article number,Category,Channel,Branch,Delivery method"
    with scope(rye):
        bring(rye, f"{header}\nAnn,2026-05-02,5.00,Bun,B-1,Sweet,By phone,Mill Lane,Courier\n", kind="purchases")
        told = Purchase.objects.values_list("channel", "place", "fulfilment").get()
        assert (told, goods()) == (("phone", "Mill Lane", "delivery"), {"Bun": "Sweet"})
        assert ProductKey.objects.get().key == "B-1"


def test_money_given_back_by_message_for_a_sale_of_a_file_has_the_sales_place(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, table(shops.SQUARE_ITEMS, RYE | {"Dining Option": "To Go"}))
        take_reports(actor=an_actor(rye), reports=[a_return(source="square", order_id="T1", amount=100)])
        assert Order.objects.values_list("place", "fulfilment", "channel").get() == ("Mill Lane", "in_store", "store")


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Square Online", "web"),
        ("pos", "store"),
        ("Point of Sale", "store"),
        ("Onlineshop", "web"),
        ("Telefon", "phone"),
        ("teléfono", "phone"),
        ("Marché", "event"),
        ("الإنترنت", "web"),
        ("580111", ""),
        ("", ""),
    ],
)
def test_words_for_channels(text: str, channel: str) -> None:
    assert channel_of(text) == channel


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Local pickup", "collection"),
        ("Click & Collect", "collection"),
        ("Pick-up point DHL", ""),
        ("Standard shipping", "delivery"),
        ("Versand", "delivery"),
        ("Expédition", "delivery"),
        ("Royal Post", "delivery"),
        ("POS terminal", ""),
        ("For Here", "in_store"),
        ("Mill Lane", ""),
    ],
)
def test_words_for_how_it_was_handed_over(text: str, way: str) -> None:
    assert fulfilment_of(text) == way

"""Orders of WooCommerce: its own report, and the columns that the usual export plugins share."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.sales.importing.purchase_fields import PURCHASES

_WOOCOMMERCE = "woocommerce"
_TITLE = _("WooCommerce orders")

# One row per order; the columns are called as the fields of the order are.
BY_FIELDS = ByHeaders(
    name="woocommerce-orders",
    source=_WOOCOMMERCE,
    title=_TITLE,
    fields=PURCHASES,
    telltale=(
        *("order_id", "order_number", "order_total", "order_currency", "billing_first_name", "billing_last_name"),
        *("billing_email", "shipping_total", "payment_method", "customer_id", "cart_discount"),
    ),
    enough=6,
    rules=(
        Rule("orderid", "order"),
        Rule("ordernumber", "payment"),
        Rule("orderdate|date", "date"),
        Rule("status|orderstatus", "status"),
        Rule("ordertotal", "amount"),
        Rule("ordercurrency", "currency"),
        Rule("refundedtotal", "refunded"),
        Rule("customerid", "party"),
        Rule("billingfirstname", "name"),
        Rule("billinglastname", "family_name"),
        Rule("billingemail", "email"),
        Rule("billingphone", "phone"),
        Rule(r"lineitems?\d*", "line_texts"),
        Rule("shippingmethod", "fulfilment"),
    ),
    others=LEAVE_OUT,
    role="client",
)
# One row per line, each with the order's own columns or the first alone.
BY_LINES = ByHeaders(
    name="woocommerce-lines",
    source=_WOOCOMMERCE,
    title=_TITLE,
    fields=PURCHASES,
    telltale=(
        *("Order Number", "Order Status", "Order Date", "Email (Billing)", "First Name (Billing)", "Item Name"),
        *("Order Total Amount", "Quantity (- Refund)", "Item Cost", "Order Refund Amount"),
    ),
    enough=5,
    rules=(
        Rule("orderid", "order"),
        Rule("ordernumber", "payment"),
        Rule("orderdate", "date"),
        Rule("orderstatus", "status"),
        Rule("ordertotalamount", "amount"),
        Rule("currency|ordercurrency", "currency"),
        Rule("orderrefundamount", "refunded"),
        Rule("firstnamebilling|fullnamebilling", "name"),
        Rule("lastnamebilling", "family_name"),
        Rule("emailbilling", "email"),
        Rule("phonebilling", "phone"),
        Rule("itemname", "product"),
        Rule("quantityrefund|quantity", "quantity"),
        Rule("itemcost", "unit_price"),
        Rule("sku", "sku"),
        Rule("shippingmethodtitle", "fulfilment"),
    ),
    others=LEAVE_OUT,
    role="client",
)
# WooCommerce's own: Analytics, Orders, Download. The formatted column has what the customer paid, the other is net.
REPORT = ByHeaders(
    name="woocommerce-report",
    source=_WOOCOMMERCE,
    title=_("WooCommerce report of orders"),
    fields=PURCHASES,
    telltale=("Order #", "N. Revenue (formatted)", "Customer type", "Product(s)", "Items sold", "Coupon(s)"),
    enough=5,
    rules=(
        Rule("order", "order"),
        Rule("date", "date"),
        Rule("status", "status"),
        Rule("customer", "name"),
        Rule("nrevenueformatted", "amount"),
    ),
    others=LEAVE_OUT,
    role="client",
)

WOOCOMMERCE = (BY_FIELDS, BY_LINES, REPORT)

"""The programs whose sales exports we know."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.sales.importing.known_payments import PAYMENTS
from hedgerow.sales.importing.known_tills import TILLS
from hedgerow.sales.importing.known_woocommerce import WOOCOMMERCE
from hedgerow.sales.importing.purchase_fields import PURCHASES

SHOPIFY_ORDERS = ByHeaders(
    name="shopify",
    title=_("Shopify orders"),
    fields=PURCHASES,
    telltale=(
        *("Financial Status", "Lineitem quantity", "Lineitem name", "Lineitem price", "Refunded Amount"),
        *("Created at", "Billing Name", "Paid at", "Fulfillment Status"),
    ),
    enough=5,
    rules=(
        Rule("name", "order"),
        Rule("email", "email"),
        Rule("billingname", "name"),
        Rule("phone", "phone"),
        Rule("createdat", "date"),
        Rule("total", "amount"),
        Rule("currency", "currency"),
        Rule("lineitemquantity", "quantity"),
        Rule("lineitemname", "product"),
        Rule("lineitemprice", "unit_price"),
        Rule("lineitemdiscount", "line_discount"),
        Rule("refundedamount", "refunded"),
        Rule("financialstatus", "status"),
        Rule("lineitemsku", "sku"),
        Rule("source", "channel"),
        Rule("location", "place"),
        Rule("shippingmethod", "fulfilment"),
    ),
    others=LEAVE_OUT,
    role="client",
)

KNOWN = (SHOPIFY_ORDERS, *WOOCOMMERCE, *TILLS, *PAYMENTS)

"""Exports of Square's dashboard. What is in neither of them: the customer's address, so a customer is its own key.

A refund is a row of its own, with less than nothing.
"""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.sales.importing.purchase_fields import PURCHASES

_SQUARE = "square"
_SALE = (
    Rule("date", "date"),
    Rule("time", "time"),
    Rule("timezone", "zone"),
    Rule("transactionid", "order"),
    Rule("paymentid", "payment"),
    Rule("eventtype", "event"),
    Rule("customerid", "party"),
    Rule("customername", "name"),
    Rule("location", "place"),
    Rule("diningoption", "fulfilment"),
)

SQUARE_TRANSACTIONS = ByHeaders(
    name="square-transactions",
    source=_SQUARE,
    title=_("Square transactions"),
    fields=PURCHASES,
    telltale=(
        *("Total Collected", "Partial Refunds", "Card Entry Methods", "Net Total", "Transaction ID", "Payment ID"),
        *("Event Type", "Gift Card Sales", "PAN Suffix"),
    ),
    enough=6,
    rules=(*_SALE, Rule("totalcollected", "amount"), Rule("transactionstatus", "status"), Rule("source", "channel")),
    others=LEAVE_OUT,
    role="client",
)
# Sums of lines: tips and delivery are in the transactions alone.
SQUARE_ITEMS = ByHeaders(
    name="square-items",
    source=_SQUARE,
    title=_("Square items detail"),
    fields=PURCHASES,
    telltale=(
        *("Price Point Name", "Modifiers Applied", "Gross Sales", "Net Sales", "Transaction ID", "Payment ID", "Item"),
        *("Event Type", "Dining Option"),
    ),
    enough=6,
    rules=(
        *_SALE,
        Rule("netsales", "amount"),
        Rule("tax", "tax"),
        Rule("item", "product"),
        Rule("qty", "quantity"),
        Rule("sku", "sku"),
        Rule("category", "category"),
        Rule("channel", "channel"),
    ),
    others=LEAVE_OUT,
    role="client",
)

TILLS = (SQUARE_TRANSACTIONS, SQUARE_ITEMS)

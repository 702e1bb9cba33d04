"""Stripe's payments, as its dashboard exports them: the unified file, and the one it had before.

Its times are in UTC. A payment is called by its intent, as in what Stripe sends; a file without that column by the
charge, which is another name of it there.
"""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.sales.importing.purchase_fields import PURCHASES

STRIPE_PAYMENTS = ByHeaders(
    name="stripe-payments",
    source="stripe",
    title=_("Stripe payments"),
    fields=PURCHASES,
    telltale=(
        *("Amount Refunded", "Converted Amount", "Converted Currency", "Customer Email", "Statement Descriptor"),
        *("Seller Message", "Captured", "Created date (UTC)", "PaymentIntent ID"),
    ),
    enough=5,
    rules=(
        Rule("id", "payment"),
        Rule("paymentintentid", "order"),
        Rule("created(?:date)?utc", "date"),
        Rule("amount", "amount"),
        Rule("amountrefunded", "refunded"),
        Rule("currency", "currency"),
        Rule("status", "status"),
        Rule("customerid", "party"),
        Rule("customeremail", "email"),
        Rule("cardname", "name"),
    ),
    others=LEAVE_OUT,
    role="client",
)

PAYMENTS = (STRIPE_PAYMENTS,)

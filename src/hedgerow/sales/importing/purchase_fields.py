"""What a column of a sales file can become."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import Field, FieldSet

PURCHASES = FieldSet(
    kind="purchases",
    fields=(
        Field("party", _("Customer number or reference")),
        Field("email", _("Customer's e-mail")),
        Field("name", _("Customer's name")),
        Field("family_name", _("Customer's family name")),
        Field("phone", _("Customer's phone")),
        Field("date", _("Date")),
        Field("time", _("Time of day")),
        Field("zone", _("Time zone")),
        Field("amount", _("Amount")),
        Field("tax", _("Tax that comes on top")),
        Field("currency", _("Currency")),
        Field("quantity", _("Quantity")),
        Field("product", _("Product")),
        Field("sku", _("Article number")),
        Field("category", _("Category of the product")),
        Field("unit_price", _("Price of one")),
        Field("line_discount", _("Discount on the line")),
        Field("line_texts", _("Lines, each written in one cell"), many=True),
        Field("order", _("Order number")),
        Field("payment", _("Number of the payment")),
        Field("event", _("Sale or refund")),
        Field("refunded", _("Given back")),
        Field("status", _("State of payment")),
        Field("channel", _("Channel (in the store, online …)")),
        Field("place", _("Place of the sale")),
        Field("fulfilment", _("How it was handed over")),
    ),
    required=(("amount",), ("date",), ("party", "email", "name", "phone")),
)

"""A shop: what brings people in is rarely what is sold."""

from django.utils.translation import gettext_lazy as _

from hedgerow.value_network.drawn import US
from hedgerow.value_network.examples.shapes import Example, Gift, Role

SHOP = Example(
    "shop",
    _("A shop"),
    _("Customers, suppliers, makers nearby, staff, and the other shops of the street"),
    "bag",
    (
        Role("client", _("Customers")),
        Role("vendor", _("Suppliers")),
        Role("partner", _("Makers nearby")),
        Role("associate", _("Staff")),
        Role("competitor", _("Shops of the street")),
        Role("community", _("Neighbourhood")),
    ),
    (
        Gift(US, "client", "goods", _("Goods")),
        Gift(US, "client", "knowledge", _("Honest advice")),
        Gift("client", US, "money", _("Payment at the till")),
        Gift("client", US, "referrals", _("Friends sent along")),
        Gift("client", US, "data", _("What they ask for")),
        Gift("vendor", US, "goods", _("Stock")),
        Gift("vendor", US, "knowledge", _("What sells elsewhere")),
        Gift(US, "vendor", "money", _("Payment of invoices")),
        Gift("partner", US, "goods", _("Things made nearby")),
        Gift(US, "partner", "money", _("Their share of sales")),
        Gift(US, "partner", "space", _("A place on the shelf")),
        Gift(US, "partner", "data", _("What customers say of them")),
        Gift("associate", US, "hours", _("Hours on the floor")),
        Gift(US, "associate", "money", _("Wages")),
        Gift(US, "associate", "knowledge", _("Training")),
        Gift("competitor", US, "referrals", _("Customers sent next door")),
        Gift(US, "competitor", "referrals", _("Customers sent back")),
        Gift(US, "community", "space", _("A window for notices")),
    ),
)

"""A bakery: bread one way and money the other is a third of it."""

from django.utils.translation import gettext_lazy as _

from hedgerow.value_network.drawn import US
from hedgerow.value_network.examples.shapes import Example, Gift, Role

BAKERY = Example(
    "bakery",
    _("A bakery"),
    _("Guests, mill, cafés, staff, neighbours and fellow bakers"),
    "gift",
    (
        Role("client", _("Customers")),
        Role("vendor", _("Mill and suppliers")),
        Role("partner", _("Cafés and inns")),
        Role("associate", _("Staff")),
        Role("community", _("Neighbours")),
        Role("competitor", _("Fellow bakers")),
    ),
    (
        Gift(US, "client", "goods", _("Bread and cakes")),
        Gift("client", US, "money", _("Payment at the counter")),
        Gift("client", US, "referrals", _("Word of mouth")),
        Gift("client", US, "knowledge", _("What they liked and missed")),
        Gift("vendor", US, "goods", _("Flour and butter")),
        Gift("vendor", US, "knowledge", _("News of harvest and prices")),
        Gift(US, "vendor", "money", _("Payment of invoices")),
        Gift(US, "vendor", "data", _("Orders known weeks ahead")),
        Gift(US, "partner", "goods", _("Bread before they open")),
        Gift("partner", US, "money", _("Payment by the month")),
        Gift("partner", US, "reach", _("Our name on their menu")),
        Gift("associate", US, "hours", _("Hours at oven and counter")),
        Gift("associate", US, "knowledge", _("Ideas from the bench")),
        Gift(US, "associate", "money", _("Wages")),
        Gift(US, "associate", "knowledge", _("The craft, taught")),
        Gift("associate", "client", "recognition", _("Being known by name")),
        Gift(US, "community", "goods", _("Bread for the food bank")),
        Gift("community", US, "recognition", _("A good name in the street")),
        Gift("competitor", US, "favours", _("A sack of flour on loan")),
    ),
)

"""An alliance of businesses: everybody pays a little in, and much of what comes back is on no invoice."""

from django.utils.translation import gettext_lazy as _

from hedgerow.value_network.drawn import US
from hedgerow.value_network.examples.shapes import Example, Gift, Role

_HUB = "alliance"
ALLIANCE = Example(
    "alliance",
    _("An alliance"),
    _("You, the other members, the office that runs it, customers, sponsors and the town"),
    "alliance",
    (
        Role(_HUB, _("The alliance"), is_drawn_only=True),
        Role("partner", _("Other members")),
        Role("client", _("Customers")),
        Role("institution", _("Town hall")),
        Role("community", _("People in town")),
        Role("sponsors", _("Sponsors"), is_drawn_only=True),
    ),
    (
        Gift(US, _HUB, "money", _("Membership fee")),
        Gift(US, _HUB, "hours", _("Hours on the committee")),
        Gift(_HUB, US, "reach", _("A page in the shared leaflet")),
        Gift(_HUB, US, "knowledge", _("Evenings where we learn")),
        Gift("partner", _HUB, "money", _("Membership fees")),
        Gift(_HUB, "partner", "reach", _("Pages in the shared leaflet")),
        Gift(US, "partner", "referrals", _("Customers sent to them")),
        Gift("partner", US, "referrals", _("Customers sent to us")),
        Gift("partner", US, "equipment", _("Tents and tables on loan")),
        Gift(US, "client", "goods", _("Goods and service")),
        Gift("client", US, "money", _("Payment")),
        Gift("institution", _HUB, "space", _("The market square")),
        Gift("institution", _HUB, "access", _("A seat at the table")),
        Gift(_HUB, "institution", "data", _("Footfall figures")),
        Gift(_HUB, "community", "hours", _("The summer fair")),
        Gift("community", _HUB, "recognition", _("Pride in the town")),
        Gift("sponsors", _HUB, "money", _("Sponsorship")),
    ),
)

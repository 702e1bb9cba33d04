"""A service: hours are sold, trust is what carries them."""

from django.utils.translation import gettext_lazy as _

from hedgerow.value_network.drawn import US
from hedgerow.value_network.examples.shapes import Example, Gift, Role

SERVICE = Example(
    "service",
    _("A service"),
    _("Clients, those who recommend you, fellow trades, suppliers, staff and your trade body"),
    "hand",
    (
        Role("client", _("Clients")),
        Role("advocate", _("Those who recommend us")),
        Role("partner", _("Fellow trades")),
        Role("vendor", _("Suppliers")),
        Role("associate", _("Staff")),
        Role("institution", _("Trade body")),
    ),
    (
        Gift(US, "client", "hours", _("Work, done well")),
        Gift(US, "client", "promises", _("Being there when promised")),
        Gift("client", US, "money", _("Fees")),
        Gift("client", US, "recognition", _("Reviews and thanks")),
        Gift("advocate", US, "referrals", _("New clients")),
        Gift("advocate", "client", "knowledge", _("A name one can trust")),
        Gift(US, "advocate", "recognition", _("Thanks, and news of how it went")),
        Gift("partner", US, "referrals", _("Jobs that are ours rather than theirs")),
        Gift(US, "partner", "referrals", _("Jobs that are theirs rather than ours")),
        Gift("partner", US, "knowledge", _("Advice on hard cases")),
        Gift("vendor", US, "goods", _("Materials and tools")),
        Gift(US, "vendor", "money", _("Payment of invoices")),
        Gift("associate", US, "hours", _("Hours with clients")),
        Gift(US, "associate", "money", _("Wages")),
        Gift(US, "associate", "knowledge", _("Training and certificates")),
        Gift(US, "institution", "money", _("Membership fee")),
        Gift("institution", US, "knowledge", _("Rules and courses")),
        Gift("institution", US, "recognition", _("A seal that clients know")),
    ),
)

"""What a measure was read from, by the noun of what its `n` counts."""

from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.web import formats


class Counts(StrEnum):
    CUSTOMERS = "customers"
    DEALINGS = "dealings"
    ENTRIES = "entries"
    INITIATIVES = "initiatives"
    MEMBERS = "members"
    NEWCOMERS = "newcomers"
    OFFERS = "offers"
    PAIRS = "pairs"
    PARTIES = "parties"
    PARTNERS = "partners"
    PARTS = "parts"
    PRODUCTS = "products"
    PURCHASES = "purchases"
    REGULARS = "regulars"
    ROLES = "roles"
    TIES = "ties"
    VENDORS = "vendors"
    VISITS = "visits"


COUNTS = {
    "money.takings": Counts.PURCHASES,
    "money.average": Counts.PURCHASES,
    "customers.active": Counts.PURCHASES,
    "customers.new": Counts.CUSTOMERS,
    "customers.came_again": Counts.NEWCOMERS,
    "customers.drifting": Counts.REGULARS,
    "customers.at_risk": Counts.REGULARS,
    "customers.usual_gap": Counts.VISITS,
    "customers.best_tenth": Counts.CUSTOMERS,
    "people.around": Counts.ROLES,
    "people.partners": Counts.ROLES,
    "exchange.given": Counts.ENTRIES,
    "exchange.received": Counts.ENTRIES,
    "exchange.two_sided": Counts.PARTIES,
    "network.ties_per_member": Counts.PARTIES,
    "network.isolated": Counts.PARTIES,
    "network.hanging": Counts.PARTIES,
    "network.most_on_one": Counts.PARTIES,
    "network.returned_by_value": Counts.ENTRIES,
    "network.transitivity": Counts.PARTIES,
    "network.modularity": Counts.PARTIES,
    "health.productivity": Counts.INITIATIVES,
    "health.survival": Counts.MEMBERS,
    "health.persistence": Counts.TIES,
    "health.elephant": Counts.PARTIES,
    "health.niches": Counts.DEALINGS,
    "health.newness": Counts.PRODUCTS,
    "health.innovation": Counts.OFFERS,
    "health.engagement": Counts.MEMBERS,
    "health.partner_activity": Counts.PARTNERS,
    "health.fairness": Counts.PAIRS,
    "health.ties": Counts.MEMBERS,
    "health.index": Counts.PARTS,
    "resilience.revenue_hhi": Counts.CUSTOMERS,
    "resilience.revenue_top": Counts.CUSTOMERS,
    "resilience.supply_hhi": Counts.VENDORS,
    "resilience.vendors": Counts.VENDORS,
    "resilience.weak_points": Counts.PARTIES,
    "resilience.robustness": Counts.PARTIES,
    "resilience.order": Counts.ENTRIES,
}
"""By the key of the measure."""


def read_from(key: str, n: int) -> str:
    """From how many of what the measure with this key was read."""
    told = _said(n)[COUNTS[key]] if key in COUNTS else _("read from %(n)s")
    return told % {"n": formats.number(n)}


def _said(n: int) -> dict[Counts, str]:
    return {
        Counts.CUSTOMERS: ngettext("read from %(n)s customer", "read from %(n)s customers", n),
        Counts.DEALINGS: ngettext("read from %(n)s dealing", "read from %(n)s dealings", n),
        Counts.ENTRIES: ngettext("read from %(n)s entry", "read from %(n)s entries", n),
        Counts.INITIATIVES: ngettext("read from %(n)s initiative", "read from %(n)s initiatives", n),
        Counts.MEMBERS: ngettext("read from %(n)s member", "read from %(n)s members", n),
        Counts.NEWCOMERS: ngettext("read from %(n)s newcomer", "read from %(n)s newcomers", n),
        Counts.OFFERS: ngettext("read from %(n)s joint offer", "read from %(n)s joint offers", n),
        Counts.PAIRS: ngettext("read from %(n)s pair", "read from %(n)s pairs", n),
        Counts.PARTIES: ngettext(
            "read from %(n)s person or organisation", "read from %(n)s people and organisations", n
        ),
        Counts.PARTNERS: ngettext("read from %(n)s partner", "read from %(n)s partners", n),
        Counts.PARTS: ngettext("read from %(n)s part", "read from %(n)s parts", n),
        Counts.PRODUCTS: ngettext("read from %(n)s product", "read from %(n)s products", n),
        Counts.PURCHASES: ngettext("read from %(n)s purchase", "read from %(n)s purchases", n),
        Counts.REGULARS: ngettext("read from %(n)s regular", "read from %(n)s regulars", n),
        Counts.ROLES: ngettext("read from %(n)s role", "read from %(n)s roles", n),
        Counts.TIES: ngettext("read from %(n)s tie", "read from %(n)s ties", n),
        Counts.VENDORS: ngettext("read from %(n)s vendor", "read from %(n)s vendors", n),
        Counts.VISITS: ngettext("read from %(n)s visit", "read from %(n)s visits", n),
    }

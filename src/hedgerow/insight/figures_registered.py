"""What the pages about the network, customers and attribution bring."""

from django.utils.translation import gettext_lazy as _

from hedgerow.insight.analysed import attribution, customers, network, network_measures
from hedgerow.insight.pages import FigurePage, figure_pages
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import analyses, measures
from hedgerow.insight.words import hub
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    for analysis in (network.NETWORK, customers.CUSTOMERS, attribution.ATTRIBUTION):
        analyses.add(analysis)
    for measure in (*network_measures.MEASURES, *customers.MEASURES):
        measures.add(measure)
    entries.add(
        NavEntry(
            "figures",
            _("Figures"),
            "columns",
            "insight:figures",
            NavGroup.AHEAD,
            order=5,
            permission=Permission.VIEW_FIGURES,
            keywords=_("analytics measures network customers attribution lifetime value churn"),
        )
    )
    for page in _PAGES:
        figure_pages.add(page)


_PAGES = (
    FigurePage(
        "customers",
        _("Your customers"),
        "bag",
        "insight:customers",
        _("Whom to call this week, and who is worth what?"),
        hub.customers,
        order=10,
    ),
    FigurePage(
        "network",
        _("Your network"),
        "link",
        "insight:network",
        _("Whom would you lose with whom?"),
        hub.network,
        order=20,
    ),
    FigurePage(
        "attribution",
        _("What brings customers"),
        "horn",
        "insight:attribution",
        _("What came before a purchase?"),
        hub.attribution,
        order=30,
    ),
)

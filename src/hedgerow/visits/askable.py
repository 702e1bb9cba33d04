"""What conditions can ask about visits: only of whoever agreed that these are noted."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import WITHIN, Ask, Figure, Kind, Options, PartyField, Rows, party_fields
from hedgerow.visits.models import Visit
from hedgerow.visits.permissions import Permission

HEADING = _("Visits to the website")


def _tied(ask: Ask, options: Options) -> "QuerySet[Any]":
    rows = Visit.objects.filter(party__isnull=False)
    if "within" in options:
        rows = rows.filter(day__gte=ask.days_ago(options["within"]), day__lte=ask.today)
    return rows


def _by_campaign(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    return Visit.objects.filter(party__isnull=False).exclude(campaign="")


def register() -> None:
    see = Permission.VIEW_VISITORS
    times = PartyField(
        "visits.times",
        _("Visits to the website"),
        Kind.NUMBER,
        Figure(_tied),
        HEADING,
        options=(WITHIN,),
        is_always_known=True,
        permission=see,
    )
    last = PartyField("visits.day", _("Visited the website"), Kind.DATE, Rows(_tied, "day"), HEADING, permission=see)
    campaign = PartyField(
        "visits.campaign", _("Came by campaign"), Kind.TEXT, Rows(_by_campaign, "campaign"), HEADING, permission=see
    )
    for field in (times, last, campaign):
        party_fields.add(field)

"""What the party page and party lists show of somebody's purchases."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.money import Money
from hedgerow.measures.customers.cadence import MINIMUM_VISITS, PACES, Pace, cadence
from hedgerow.measures.customers.visits import visits
from hedgerow.network.models import Party
from hedgerow.sales import queries
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.order_panel import orders_shown
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.charts import Visit, VisitChart

STRIP, LATEST, FAVOURITES = 40, 5, 3


def purchases_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel of a customer; None for who never bought, and for who may not see it."""
    if not actor.may(Permission.VIEW_SALES):
        return None
    figures = queries.figures_of_party(actor, party.pk)
    if not figures:
        return None
    main = figures[0]
    recent = queries.latest_purchases(actor, party.pk, main.currency, STRIP)
    today = today_of(actor)
    return {
        "totals": [(formats.money(Money(row.amount_minor, row.currency)), row.purchases) for row in figures],
        "since": main.first_day,
        "rhythm": _rhythm(recent, today),
        "chart": _strip(recent, party.name, today),
        "favourites": queries.favourites(actor, [row.pk for row in recent], FAVOURITES),
        "orders": orders_shown(actor, party),
        "latest": [(row, formats.money(Money(row.amount_minor, row.currency))) for row in recent[:LATEST]],
    }


def figures(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, CustomerFigures]:
    """In the workspace's own currency; nobody's for who may not see sales."""
    return queries.figures_of(actor, parties) if actor.may(Permission.VIEW_SALES) else {}


def spent(row: CustomerFigures) -> Money:
    return Money(row.amount_minor, row.currency)


def purchases(row: CustomerFigures) -> int:
    return row.purchases


def last_purchase(row: CustomerFigures) -> str:
    return formats.day(row.last_day, "medium")


def _rhythm(recent: Sequence[Purchase], today: date) -> str:
    """The usual gap of their latest visits, and how long ago the last one was."""
    past = [row for row in recent if row.day <= today]
    days = [row.day.toordinal() for row in past]
    if not days:
        return ""
    found = cadence(
        visits(n=1, customer=[0] * len(past), day=days, amount=[row.amount_minor for row in past]),
        today=today.toordinal(),
    )
    pace = PACES[int(found.pace[0])]
    if pace is Pace.UNKNOWN:
        return _("Fewer than %(need)s visits: too few to know a rhythm.") % {"need": formats.number(MINIMUM_VISITS)}
    gap, silence = round(float(found.typical_gap[0])), int(found.silence[0])
    words = {"gap": formats.number(gap), "silence": formats.number(silence)}
    if pace is Pace.ON_TIME:
        return ngettext("Usually comes every %(gap)s day.", "Usually comes every %(gap)s days.", gap) % words
    return (
        ngettext(
            "Usually came every %(gap)s day; the last visit was %(silence)s days ago. Ask how they are.",
            "Usually came every %(gap)s days; the last visit was %(silence)s days ago. Ask how they are.",
            gap,
        )
        % words
    )


def _strip(recent: Sequence[Purchase], name: str, today: date) -> VisitChart:
    in_order = sorted(recent, key=lambda row: row.purchased_at)
    marks = [
        Visit(
            row.day.toordinal(),
            row.amount_minor,
            formats.day(row.day, "d MMM"),
            formats.money(Money(row.amount_minor, row.currency)),
        )
        for row in in_order
    ]
    start = in_order[0].day
    return VisitChart(
        sentence=_("The latest purchases of %(name)s.") % {"name": name},
        visits=marks,
        start=start.toordinal(),
        end=max(today, in_order[-1].day).toordinal(),
        start_label=formats.day(start, "MMM y"),
        end_label=_("today"),
        explanation=_("Each line is a purchase, as tall as what was spent"),
        columns=(_("Day"), _("Spent")),
    )

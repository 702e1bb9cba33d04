"""Certificates and other things that run out, in the calendars of those who may see them."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor
from hedgerow.resources import queries
from hedgerow.resources.permissions import Permission
from hedgerow.timeline.registries import CalendarEntry, CalendarSource, calendar_sources


def _running_out(actor: Actor, first: date, last: date) -> Iterator[CalendarEntry]:
    if not actor.may(Permission.VIEW_RESOURCES):
        return
    for one in queries.expiring(queries.listed_resources(actor), last):
        if one.valid_until is None or one.valid_until < first:
            continue
        said = {"what": one.title, "who": one.party.name if one.party else ""}
        yield CalendarEntry(
            key=f"expiry-{one.pk}",
            summary=_("Runs out: %(what)s (%(who)s)") % said if one.party else _("Runs out: %(what)s") % said,
            changed_at=one.changed_at,
            day=one.valid_until,
            address=reverse("resources:resource", args=[one.pk]),
        )


def register() -> None:
    calendar_sources.add(
        CalendarSource("expiries", gettext_lazy("What runs out: certificates, licences"), _running_out)
    )

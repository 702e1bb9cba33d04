"""Figures of days, which stay when the visits they were made from are gone."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.visits.models import DayFigure, DrainedFile, Site, StaleDay, Visit
from hedgerow.visits.permissions import Permission
from hedgerow.visits.tallying import tallies

_FIGURE = ("id", "site", "day", "dimension", "value", "title", "visits", "views", "single")
_FILES_KEPT = timedelta(days=7)
_AT_ONCE = 2000


def add_up(*, actor: Actor) -> int:
    """Make the figures anew of each day of which something came in; returns how many days. Each is a transaction."""
    require(actor, Permission.MANAGE_SITES)
    return sum(_add_up(stale) for stale in list(StaleDay.objects.order_by("day", "id")))


@transaction.atomic
def _add_up(stale: StaleDay) -> int:
    """The lock on the site comes first, as for what comes in; the mark goes before anything is read."""
    site, day = stale.site_id, stale.day
    Site.objects.select_for_update().get(pk=site)
    if not StaleDay.objects.filter(pk=stale.pk).delete()[0]:
        return 0
    found = list(tallies(Visit.objects.filter(site_id=site, day=day)))
    DayFigure.objects.filter(site_id=site, day=day).delete()
    rows = [
        (key, site, day, one.dimension, one.value, one.title, one.visits, one.views, one.single)
        for key, one in zip(uuid7s(len(found)), found, strict=True)
    ]
    insert_rows(DayFigure, _FIGURE, rows)
    return 1


def forget_visits(*, actor: Actor) -> int:
    """Take out what is older than its site keeps single visits, whole days only; returns how many visits.

    The figures of these days stay: no mark is made, so they are not made anew.
    """
    require(actor, Permission.MANAGE_SITES)
    add_up(actor=actor)
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id)
    today = clock.today(zone)
    DrainedFile.objects.filter(drained_at__lt=clock.now() - _FILES_KEPT).delete()
    return sum(
        _forget(some)
        for site, days in Site.objects.values_list("pk", "keep_days")
        for some in _old(site, today - timedelta(days=days))
    )


def _old(site: UUID, before: object) -> Iterator[list[UUID]]:
    while some := list(Visit.objects.filter(site_id=site, day__lt=before).values_list("pk", flat=True)[:_AT_ONCE]):
        yield some


def _forget(some: list[UUID]) -> int:
    """With their views."""
    with transaction.atomic():
        Visit.objects.filter(id__among=some).delete()
    return len(some)

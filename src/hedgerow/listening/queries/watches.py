"""What is watched, and whom its meetings were with who are not on record."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.listening.errors import WatchNotFound
from hedgerow.listening.models import Guest, Watch
from hedgerow.listening.permissions import Permission


@dataclass(frozen=True, slots=True)
class GuestSeen:
    email: str
    name: str
    meetings: int
    last_at: datetime


def visible_watches(actor: Actor, kind: str = "") -> "QuerySet[Watch]":
    """By name; all kinds when none is said."""
    require(actor, Permission.VIEW_WATCHES)
    rows = Watch.objects.order_by("name", "pk")
    return rows.filter(kind=kind) if kind else rows


def visible_watch(actor: Actor, watch_id: UUID) -> Watch:
    """Raises WatchNotFound."""
    require(actor, Permission.VIEW_WATCHES)
    watch = Watch.objects.filter(pk=watch_id).first()
    if watch is None:
        raise WatchNotFound
    return watch


def visible_guests(actor: Actor, limit: int = 50) -> list[GuestSeen]:
    """Those who were in most meetings first."""
    require(actor, Permission.WATCH)
    rows = Guest.objects.order_by().values_list("email")
    found = rows.annotate(name=Max("name"), meetings=Count("pk"), last_at=Max("meeting__at"))
    return [GuestSeen(*row) for row in found.order_by("-meetings", "email")[:limit]]

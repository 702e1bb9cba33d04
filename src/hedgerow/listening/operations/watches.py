"""Calendars and feeds that are watched: added, paused, gone."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.http import client
from hedgerow.kernel.permissions import require
from hedgerow.listening import watching
from hedgerow.listening.errors import WatchExists
from hedgerow.listening.models import Watch
from hedgerow.listening.permissions import Permission

MOST = 50


@transaction.atomic
def add_watch(*, actor: Actor, kind: str, name: str, url: str) -> Watch:
    """Looked at from now on. Raises Invalid, UrlRefused, WatchExists."""
    require(actor, Permission.WATCH)
    address, host = clean_address(url)
    if Watch.objects.count() >= MOST:
        raise Invalid(_("No more than %(count)s can be watched. Remove one first.") % {"count": MOST}, field="url")
    if Watch.objects.filter(kind=kind, url=address).exists():
        raise WatchExists(field="url")
    now = clock.now()
    watch = Watch.objects.create(
        kind=kind,
        name=name.strip()[:120] or host[:120],
        url=address,
        added_by=actor.label[:200],
        added_at=now,
        next_at=now,
    )
    _audit(actor, watching.WATCH_ADDED, watch)
    return watch


# house: operation-shape: looks and changes nothing
def clean_address(url: str) -> tuple[str, str]:
    """With its host. webcal:// is https:// by another name. Raises UrlRefused."""
    text = url.strip()
    text = f"https://{text.partition('://')[2]}" if text.lower().startswith("webcal") else text
    host = client().host_of(text)
    return text[:1000], host


@transaction.atomic
def pause_watch(*, actor: Actor, watch: Watch) -> None:
    """Not looked at until it is resumed. Again is no change."""
    require(actor, Permission.WATCH, watch)
    if Watch.objects.filter(pk=watch.pk, paused_at=None).update(paused_at=clock.now()):
        _audit(actor, watching.WATCH_PAUSED, watch)


@transaction.atomic
def resume_watch(*, actor: Actor, watch: Watch) -> None:
    """Looked at again at once, whatever failed before."""
    require(actor, Permission.WATCH, watch)
    Watch.objects.filter(pk=watch.pk).update(
        paused_at=None, failures=0, failing_since=None, error="", next_at=clock.now()
    )
    _audit(actor, watching.WATCH_RESUMED, watch)


@transaction.atomic
def remove_watch(*, actor: Actor, watch: Watch) -> None:
    """Not looked at any more. What came from it stays."""
    require(actor, Permission.WATCH, watch)
    _audit(actor, watching.WATCH_REMOVED, watch)
    Watch.objects.filter(pk=watch.pk).delete()


def _audit(actor: Actor, event: str, watch: Watch) -> None:
    """Without its address: who has that reads the calendar."""
    told = {"kind": watch.kind, "name": watch.name}
    audit(actor=actor, event=event, object_kind="watch", object_id=UUID(str(watch.pk)), after=told)

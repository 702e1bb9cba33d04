"""What is watched is looked at: asked for what changed, read, and written down. Errors are kept for the page."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from http import HTTPStatus
from logging import getLogger
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.http import Limits, Reply, client
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.listening.importing.calendars import drafts_of_calendar
from hedgerow.listening.models import Watch, WatchKind
from hedgerow.listening.operations.meetings import note_meetings
from hedgerow.listening.operations.mentions import note_mentions
from hedgerow.listening.permissions import Permission
from hedgerow.listening.reading.feeds import read_feed
from hedgerow.timeline import operations as timeline

logger = getLogger(__name__)
LIMITS = Limits(bytes=20 << 20)
GIVEN_UP_AFTER = timedelta(days=7)
_EVERY = {WatchKind.CALENDAR.value: timedelta(hours=1), WatchKind.FEED.value: timedelta(minutes=30)}
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=15), timedelta(hours=12)
Came = tuple[int, int]
"""How much was new, and how much was left out."""


# house: operation-shape: each look is a transaction of its own, for no other side may hold one open
def fetch_due(*, actor: Actor) -> int:
    """Look at everything whose time has come. Returns how many that were."""
    require(actor, Permission.WATCH)
    due = list(Watch.objects.filter(paused_at=None, next_at__lte=clock.now()).order_by("next_at", "pk"))
    for watch in due:
        fetch_watch(actor=actor, watch=watch)
    return len(due)


# house: operation-shape: the other side is asked before the transaction begins
def fetch_watch(*, actor: Actor, watch: Watch) -> None:
    """Look once. What goes wrong is kept in words; after a week of it the watch is paused."""
    require(actor, Permission.WATCH, watch)
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    with translation.override(workspace.language), timezone.override(ZoneInfo(workspace.time_zone)):
        try:
            reply = client(LIMITS).send("GET", watch.url, headers=_asking(watch))
            _take(actor, watch, reply)
        except HedgerowError as error:
            _fail(watch, str(error))


def _asking(watch: Watch) -> Mapping[str, str]:
    told = {"If-None-Match": watch.etag, "If-Modified-Since": watch.last_modified}
    return {name: value for name, value in told.items() if value}


def _take(actor: Actor, watch: Watch, reply: Reply) -> None:
    if reply.status == HTTPStatus.NOT_MODIFIED:
        _settle(watch, (0, watch.left_out), reply)
        return
    if not reply.is_success:
        _fail(watch, _refusal(reply.status))
        return
    with transaction.atomic():
        timeline.take_turn()
        if not Watch.objects.filter(pk=watch.pk).exists():
            return  # it was removed while the other side was asked
        _settle(watch, _READ[watch.kind](actor, watch, reply), reply)


def _calendar(actor: Actor, watch: Watch, reply: Reply) -> Came:
    drafts, left_out = drafts_of_calendar(reply.body)
    tally = note_meetings(actor=actor, drafts=drafts, source=watch.source)
    return tally["created"] + tally["updated"], left_out


def _feed(actor: Actor, watch: Watch, reply: Reply) -> Came:
    drafts = read_feed(reply.body, reply.headers.get("content-type", ""), base=watch.url)
    tally = note_mentions(actor=actor, drafts=drafts, source=watch.source, watch=watch)
    return tally["created"], tally["ignored"]


_READ: Mapping[str, Callable[[Actor, Watch, Reply], Came]] = {
    WatchKind.CALENDAR: _calendar,
    WatchKind.FEED: _feed,
}


def _settle(watch: Watch, came: Came, reply: Reply) -> None:
    now = clock.now()
    kept = {} if reply.status == HTTPStatus.NOT_MODIFIED else _marks(reply)
    Watch.objects.filter(pk=watch.pk).update(
        fetched_at=now,
        next_at=now + _EVERY[watch.kind],
        came=came[0],
        total=watch.total + came[0],
        left_out=came[1],
        failures=0,
        failing_since=None,
        error="",
        **kept,
    )


def _marks(reply: Reply) -> dict[str, str]:
    """What the other side wants to be asked with the next time."""
    told = {"etag": reply.headers.get("etag", "")[:300], "last_modified": reply.headers.get("last-modified", "")[:100]}
    return {name: value if value.isascii() and value.isprintable() else "" for name, value in told.items()}


def _fail(watch: Watch, words: str) -> None:
    """Asked later and later, and after a week no more."""
    now = clock.now()
    since = watch.failing_since or now
    is_over = now - since >= GIVEN_UP_AFTER
    logger.warning("A watch failed for the %s. time.", watch.failures + 1)
    Watch.objects.filter(pk=watch.pk).update(
        failures=watch.failures + 1,
        failing_since=since,
        error=words[:500],
        next_at=now + min(_FIRST_PAUSE * 2 ** min(watch.failures, 10), _LONGEST_PAUSE),
        paused_at=now if is_over else watch.paused_at,
    )


def _refusal(status: int) -> str:
    if status in (401, 403):
        return _("The other side does not let us in. Copy the secret address of the calendar or feed once more.")
    if status in (404, 410):
        return _("There is nothing at this address any more.")
    if 300 <= status < 400:
        return _("This address leads to another one. Open it in a browser and copy the address you end at.")
    return _("The other side answered with an error (%(status)s).") % {"status": status}

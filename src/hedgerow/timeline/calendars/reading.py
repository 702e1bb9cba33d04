"""Which calendar an address opens, and what stands in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone, translation

from hedgerow.accounts import queries as accounts
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.kernel.tokens import fingerprint
from hedgerow.timeline.errors import CalendarNotFound
from hedgerow.timeline.models import CalendarLink
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import CalendarEntry, calendar_sources

BACK, AHEAD = timedelta(days=90), timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose it is, as things are now, and where."""

    actor: Actor
    workspace: Workspace


@contextmanager
def opened(token: str) -> Iterator[Opened]:
    """Inside the workspace, in the language and time zone of the person. Raises CalendarNotFound.

    So it does for who left the team or may no longer work there: rights are looked at each time.
    """
    link = CalendarLink.objects.select_related("workspace", "user").filter(digest=fingerprint(token)).first()
    if link is None:
        raise CalendarNotFound
    workspace = link.workspace
    with unscoped(), scope(workspace):
        actor = accounts.actor_now(link.user_id)
        if actor is None or not actor.may(Permission.KEEP_CALENDAR):
            raise CalendarNotFound
        language = link.user.language or workspace.language
        with translation.override(language), timezone.override(ZoneInfo(workspace.time_zone)):
            yield Opened(actor, workspace)


def entries_for(actor: Actor, workspace: Workspace) -> list[CalendarEntry]:
    """From three months ago to a year ahead."""
    today = clock.today(workspace.time_zone)
    return [entry for source in calendar_sources for entry in source.entries(actor, today - BACK, today + AHEAD)]


def link_of(actor: Actor) -> CalendarLink | None:
    if actor.id is None:
        return None
    return CalendarLink.objects.filter(workspace_id=actor.workspace_id, user_id=actor.id).first()

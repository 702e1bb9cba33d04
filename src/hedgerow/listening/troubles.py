"""On *Today*: a calendar or feed that could not be read for a day."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.listening import queries
from hedgerow.listening.models import WatchKind
from hedgerow.listening.permissions import Permission
from hedgerow.web.troubles import Trouble, TroubleSource, trouble_sources

PATIENCE = timedelta(days=1)


def register() -> None:
    trouble_sources.add(TroubleSource("listening.unread", _unread, Permission.WATCH))


def _unread(actor: Actor) -> Iterator[Trouble]:
    failing = queries.visible_watches(actor).filter(failing_since__lt=clock.now() - PATIENCE, paused_at=None)
    for one in failing:
        is_calendar = one.kind == WatchKind.CALENDAR
        words = _("“%(name)s” cannot be read for a day or longer: %(problem)s") % {
            "name": one.name,
            "problem": one.error,
        }
        url = reverse("listening:calendars" if is_calendar else "listening:feeds")
        yield Trouble(words, url, _("Open calendars") if is_calendar else _("Open feeds"))

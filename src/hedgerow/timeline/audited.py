"""Feeds and calendars in the audit log, in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.timeline import events
from hedgerow.timeline.registries import verbs
from hedgerow.web import formats


def _which(told: Told) -> str:
    name = str(told.after.get("verb", ""))
    verb = verbs.get(name)
    return str(verb.label) if verb else name


def _month(told: Told) -> str:
    try:
        return formats.month(date.fromisoformat(f"{told.after.get('month', '')}-01"))
    except ValueError:
        return str(told.after.get("month", ""))


def _planned(told: Told) -> str:
    if told.after.get("wait_months") is None:
        return _("%(who)s no longer has months copied into the archive by themselves.") % {"who": told.who}
    return _("%(who)s has months copied into the archive by themselves.") % {"who": told.who}


def register() -> None:
    for key, label, sentence in (
        (
            events.FEED_OPENED,
            gettext_lazy("Feed published"),
            lambda told: _("%(who)s published the feed “%(feed)s”.") % {"who": told.who, "feed": _which(told)},
        ),
        (
            events.FEED_CLOSED,
            gettext_lazy("Feed closed"),
            lambda told: _("%(who)s closed the feed “%(feed)s”.") % {"who": told.who, "feed": _which(told)},
        ),
        (
            events.CALENDAR_MADE,
            gettext_lazy("Calendar address made"),
            lambda told: _("%(who)s made a private calendar address.") % {"who": told.who},
        ),
        (
            events.CALENDAR_REVOKED,
            gettext_lazy("Calendar address revoked"),
            lambda told: _("%(who)s revoked a private calendar address.") % {"who": told.who},
        ),
        (events.ARCHIVE_PLANNED, gettext_lazy("Archive planned"), _planned),
        (
            events.ARCHIVE_FETCHED,
            gettext_lazy("Archive fetched"),
            lambda told: _("%(who)s fetched the archive of %(month)s.") % {"who": told.who, "month": _month(told)},
        ),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

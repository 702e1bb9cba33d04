"""Feeds and calendars in the audit log, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.timeline import events
from hedgerow.timeline.registries import verbs


def _which(told: Told) -> str:
    name = str(told.after.get("verb", ""))
    verb = verbs.get(name)
    return str(verb.label) if verb else name


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
    ):
        audit_events.add(AuditEvent(key, label, sentence))

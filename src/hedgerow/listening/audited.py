"""Lines of the audit log about what is watched."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.kernel.errors import Text
from hedgerow.listening import watching


def _sentence(words: Text) -> Callable[[Told], str]:
    def say(told: Told) -> str:
        return str(words) % {"who": told.who, "name": told.after.get("name", "")}

    return say


def register() -> None:
    for event, label, words in (
        (watching.WATCH_ADDED, _("Calendar or feed watched"), _("%(who)s has “%(name)s” watched.")),
        (watching.WATCH_PAUSED, _("Calendar or feed paused"), _("%(who)s paused “%(name)s”.")),
        (watching.WATCH_RESUMED, _("Calendar or feed resumed"), _("%(who)s has “%(name)s” watched again.")),
        (watching.WATCH_REMOVED, _("Calendar or feed removed"), _("%(who)s removed “%(name)s”.")),
    ):
        audit_events.add(AuditEvent(event, label, _sentence(words)))

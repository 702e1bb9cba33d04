"""The copy in the audit log, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.lake import events


def _switched(told: Told) -> str:
    if told.after.get("is_on"):
        return _("%(who)s has a copy for analysis kept.") % {"who": told.who}
    return _("%(who)s had the copy for analysis deleted, and none is kept any more.") % {"who": told.who}


def register() -> None:
    audit_events.add(AuditEvent(events.COPY_SWITCHED, gettext_lazy("Copy for analysis"), _switched))

"""What of the inbox stands in the audit log: how mailboxes were set up, never their secrets."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.inbox import events
from hedgerow.inbox.models import Mailbox


def _added(told: Told) -> str:
    return _("%(who)s added the mailbox %(name)s.") % {"who": told.who, "name": told.thing}


def _changed(told: Told) -> str:
    words = {"who": told.who, "name": told.thing}
    if told.before.get("is_paused") != told.after.get("is_paused"):
        paused, resumed = _("%(who)s paused the mailbox %(name)s."), _("%(who)s let the mailbox %(name)s go on.")
        return (paused if told.after.get("is_paused") else resumed) % words
    return _("%(who)s changed the mailbox %(name)s.") % words


def _removed(told: Told) -> str:
    words = {"who": told.who, "name": told.thing}
    if told.after.get("forgotten"):
        return _("%(who)s removed the mailbox %(name)s with its conversations.") % words
    return _("%(who)s removed the mailbox %(name)s; its conversations stay.") % words


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(Mailbox.objects.filter(pk__in=list(keys)).values_list("pk", "address"))


def register() -> None:
    audit_events.add(AuditEvent(events.MAILBOX_ADDED, gettext_lazy("Mailbox added"), _added))
    audit_events.add(AuditEvent(events.MAILBOX_CHANGED, gettext_lazy("Mailbox changed"), _changed))
    audit_events.add(AuditEvent(events.MAILBOX_REMOVED, gettext_lazy("Mailbox removed"), _removed))
    audit_subjects.add(AuditSubject("mailbox", _names))

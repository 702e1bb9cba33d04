"""What stands in the audit log: what was dismissed or ticked off and by whom, and which kinds are on."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.advisor import events
from hedgerow.advisor.models import Prompt, Reason
from hedgerow.web.prompts import prompt_kinds


def _kind(key: object) -> str:
    known = prompt_kinds.get(str(key))
    return str(known.label) if known else str(key)


def _dismissed(told: Told) -> str:
    given = str(told.after.get("reason", ""))
    reason = Reason(given).label if given in Reason.values else given
    words = {"who": told.who, "kind": _kind(told.after.get("kind")), "reason": reason}
    return _("%(who)s dismissed a prompt (%(kind)s): %(reason)s.") % words


def _done(told: Told) -> str:
    return _("%(who)s ticked a prompt off (%(kind)s).") % {"who": told.who, "kind": _kind(told.after.get("kind"))}


def _reopened(told: Told) -> str:
    words = {"who": told.who, "kind": _kind(told.before.get("kind"))}
    return _("%(who)s brought a prompt back (%(kind)s).") % words


def _switched(told: Told) -> str:
    words = {"who": told.who, "kind": _kind(told.after.get("kind"))}
    if told.after.get("is_on"):
        return _("%(who)s switched prompts of this kind on: %(kind)s.") % words
    return _("%(who)s switched prompts of this kind off: %(kind)s.") % words


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return {key: _kind(kind) for key, kind in Prompt.objects.filter(pk__in=list(keys)).values_list("pk", "kind")}


def register() -> None:
    for key, label, sentence in (
        (events.DISMISSED, gettext_lazy("Prompt dismissed"), _dismissed),
        (events.DONE, gettext_lazy("Prompt ticked off"), _done),
        (events.REOPENED, gettext_lazy("Prompt brought back"), _reopened),
        (events.SWITCHED, gettext_lazy("Kind of prompt switched on or off"), _switched),
    ):
        audit_events.add(AuditEvent(key, label, sentence))
    audit_subjects.add(AuditSubject(events.PROMPT, _names))

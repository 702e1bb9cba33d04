"""What of care stands in the audit log: every change of a plan, with what it said before."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.care import events
from hedgerow.network import queries as network
from hedgerow.network.models import RoleKind
from hedgerow.web import formats


def _changed(told: Told) -> str:
    words = {"who": told.who, "role": told.thing, "what": _what(told.before, told.after)}
    if not told.after:
        return _("%(who)s took the care plan for %(role)s away.") % words
    if not told.before:
        return _("%(who)s made a care plan for %(role)s: %(what)s.") % words
    if told.before.get("is_on") != told.after.get("is_on"):
        on = _("%(who)s switched the care plan for %(role)s on.")
        off = _("%(who)s switched the care plan for %(role)s off.")
        return (on if told.after.get("is_on") else off) % words
    return _("%(who)s changed the care plan for %(role)s: %(what)s.") % words


def _what(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The parts that are different now; of the means, their names."""
    parts = {"experience": _("the experience"), "message": _("the message")}
    changed = [words for key, words in parts.items() if before and before.get(key) != after.get(key)]
    means = [str(one.get("name", "")) for one in after.get("attentions", [])]
    if before.get("attentions") != after.get("attentions"):
        changed.append(", ".join(means) if means else _("no kind of attention any more"))
    return "; ".join(changed) or ngettext("%(count)s kind of attention", "%(count)s kinds of attention", len(means)) % {
        "count": formats.number(len(means))
    }


def _role_names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return {kind.pk: str(network.role_word(kind).plural) for kind in RoleKind.objects.filter(pk__in=list(keys))}


def register() -> None:
    audit_events.add(AuditEvent(events.PLAN_CHANGED, gettext_lazy("Care plan changed"), _changed))
    audit_subjects.add(AuditSubject("role_kind", _role_names))

"""What the audit log says of the criteria of maturity."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.insight import events
from hedgerow.insight.words.maturity.texts import CRITERIA


def _name(told: Told) -> str:
    key = str(told.after.get("key", ""))
    label = told.after.get("label") or told.before.get("label")
    return str(label or (CRITERIA[key].title if key in CRITERIA else key))


def _set(told: Told) -> str:
    words = {"who": told.who, "name": _name(told)}
    if told.after.get("is_on") is False:
        return _("%(who)s switched the criterion of maturity “%(name)s” off.") % words
    return _("%(who)s changed the criterion of maturity “%(name)s”.") % words


def _added(told: Told) -> str:
    return _("%(who)s added the criterion of maturity “%(name)s”.") % {"who": told.who, "name": _name(told)}


def _removed(told: Told) -> str:
    return _("%(who)s took the criterion of maturity “%(name)s” away.") % {"who": told.who, "name": _name(told)}


def _restored(told: Told) -> str:
    return _("%(who)s took the usual criteria of maturity again.") % {"who": told.who}


def register() -> None:
    for key, label, sentence in (
        (events.CRITERION_SET, gettext_lazy("Criterion of maturity changed"), _set),
        (events.CRITERION_ADDED, gettext_lazy("Criterion of maturity added"), _added),
        (events.CRITERION_REMOVED, gettext_lazy("Criterion of maturity taken away"), _removed),
        (events.CRITERIA_RESTORED, gettext_lazy("Usual criteria of maturity taken again"), _restored),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

"""What of the value network stands in the audit log: who drew and judged, and when."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.value_network import events
from hedgerow.value_network.models import ValueNetwork


def _begun(told: Told) -> str:
    return _("%(who)s began the picture “%(thing)s” of who gives what to whom.") % _words(told)


def _drawn(told: Told) -> str:
    if told.after.get("again_of"):
        return _("%(who)s brought version %(again)s of “%(thing)s” back, as version %(number)s.") % _words(told)
    return _("%(who)s drew version %(number)s of “%(thing)s”.") % _words(told)


def _renamed(told: Told) -> str:
    return _("%(who)s renamed “%(before)s” to “%(thing)s”.") % _words(told)


def _judged(told: Told) -> str:
    return _("%(who)s judged something in “%(thing)s”.") % _words(told)


def _put_away(told: Told) -> str:
    return _("%(who)s put the picture “%(thing)s” away.") % _words(told)


def _brought_back(told: Told) -> str:
    return _("%(who)s brought the picture “%(thing)s” back.") % _words(told)


def _words(told: Told) -> dict[str, object]:
    facts = {"number": told.after.get("number", 0), "again": told.after.get("again_of")}
    return {"who": told.who, "thing": told.thing, "before": told.after.get("before", ""), **facts}


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(ValueNetwork.objects.filter(id__among=keys).values_list("pk", "name"))


def register() -> None:
    for key, label, sentence in (
        (events.BEGUN, gettext_lazy("Value network begun"), _begun),
        (events.DRAWN, gettext_lazy("Value network drawn"), _drawn),
        (events.RENAMED, gettext_lazy("Value network renamed"), _renamed),
        (events.JUDGED, gettext_lazy("Value network judged"), _judged),
        (events.PUT_AWAY, gettext_lazy("Value network put away"), _put_away),
        (events.BROUGHT_BACK, gettext_lazy("Value network brought back"), _brought_back),
    ):
        audit_events.add(AuditEvent(key, label, sentence))
    audit_subjects.add(AuditSubject("value_network", _names))

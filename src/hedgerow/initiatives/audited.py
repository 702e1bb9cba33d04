from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.initiatives import events
from hedgerow.initiatives.models import Initiative
from hedgerow.initiatives.words import percent


def _margin_set(told: Told) -> str:
    margin = told.after.get("margin_bp")
    if not isinstance(margin, int):
        return _("%(who)s took the usual margin away: purchases count whole.") % {"who": told.who}
    said = {"who": told.who, "margin": percent(margin)}
    return _("%(who)s set the usual margin to %(margin)s.") % said


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("rows", 0), "title": told.thing}
    if told.thing:
        return _("%(who)s took what came of %(title)s away as a file (lines: %(count)s).") % words
    return _("%(who)s took what came of initiatives away as a file (lines: %(count)s).") % words


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(Initiative.objects.filter(id__among=keys).values_list("pk", "title"))


def register() -> None:
    audit_subjects.add(AuditSubject(events.INITIATIVE, _names))
    for key, label, sentence in (
        (events.MARGIN_SET, gettext_lazy("Usual margin set"), _margin_set),
        (events.EXPORTED, gettext_lazy("Initiatives taken away as a file"), _exported),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

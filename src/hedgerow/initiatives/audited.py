from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.initiatives import events
from hedgerow.initiatives.models.initiatives import WHOLE
from hedgerow.web import formats


def _margin_set(told: Told) -> str:
    margin = told.after.get("margin_bp")
    if not isinstance(margin, int):
        return _("%(who)s took the usual margin away: purchases count whole.") % {"who": told.who}
    words = {"who": told.who, "margin": formats.percent(margin / WHOLE)}
    return _("%(who)s set the usual margin to %(margin)s.") % words


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("rows", 0)}
    return _("%(who)s took what came of initiatives away as a file (lines: %(count)s).") % words


def register() -> None:
    for key, label, sentence in (
        (events.MARGIN_SET, gettext_lazy("Usual margin set"), _margin_set),
        (events.EXPORTED, gettext_lazy("Initiatives taken away as a file"), _exported),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.resources import events


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("entries", 0), "form": str(told.after.get("format", "")).upper()}
    return _("%(who)s took what everybody gives and needs away as a file: %(count)s entries, %(form)s.") % words


def register() -> None:
    audit_events.add(AuditEvent(events.EXPORTED, gettext_lazy("Gives and needs taken away as a file"), _exported))

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.ledger import events


def _exported(told: Told) -> str:
    words = {"who": told.who, "form": str(told.after.get("format", "")).upper()}
    return _("%(who)s took the books away as a file: %(form)s.") % words


def register() -> None:
    audit_events.add(AuditEvent(events.EXPORTED, gettext_lazy("Books taken away as a file"), _exported))

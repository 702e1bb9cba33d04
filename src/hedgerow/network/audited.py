"""What of the network stands in the audit log: whenever details of many people came in or went out."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.network import events, queries


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("parties", 0), "form": str(told.after.get("format", "")).upper()}
    return _("%(who)s took everybody away as a file: %(count)s records, %(form)s.") % words


def _imported(told: Told) -> str:
    return _("%(who)s brought in a file: %(thing)s.") % {"who": told.who, "thing": told.thing}


def _taken_back(told: Told) -> str:
    return _("%(who)s took an import back: %(thing)s.") % {"who": told.who, "thing": told.thing}


def register() -> None:
    audit_events.add(AuditEvent(events.EXPORTED, gettext_lazy("Everybody taken away as a file"), _exported))
    audit_events.add(AuditEvent(events.IMPORTED, gettext_lazy("File brought in"), _imported))
    audit_events.add(AuditEvent(events.IMPORT_TAKEN_BACK, gettext_lazy("Import taken back"), _taken_back))
    audit_subjects.add(AuditSubject("import", queries.names_of_imports))

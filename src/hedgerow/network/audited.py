"""What of the network stands in the audit log: whenever details of many people came in or went out."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.network import events, queries
from hedgerow.network.models import ExportOf


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("parties", 0), "form": str(told.after.get("format", "")).upper()}
    if told.after.get("of") in (ExportOf.LIST, ExportOf.CHOSEN):
        return _("%(who)s took a part of the people away as a file: %(count)s records, %(form)s.") % words
    return _("%(who)s took everybody away as a file: %(count)s records, %(form)s.") % words


def _asked(told: Told) -> str:
    words = {"who": told.who, "form": str(told.after.get("format", "")).upper()}
    if told.after.get("of") in (ExportOf.LIST, ExportOf.CHOSEN):
        return _("%(who)s asked for a part of the people as a file: %(form)s.") % words
    return _("%(who)s asked for everybody as a file: %(form)s.") % words


def _imported(told: Told) -> str:
    return _("%(who)s brought in a file: %(thing)s.") % {"who": told.who, "thing": told.thing}


def _taken_back(told: Told) -> str:
    return _("%(who)s took an import back: %(thing)s.") % {"who": told.who, "thing": told.thing}


def _handed_out(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("rows", 0)}
    return _("%(who)s handed out what is held of one person: %(count)s rows.") % words


def _erased(told: Told) -> str:
    return _("%(who)s erased one person.") % {"who": told.who}


def _retention(told: Told) -> str:
    days = told.after.get("days")
    if days is None:
        return _("%(who)s ended a rule by which people are forgotten.") % {"who": told.who}
    words = _("%(who)s made a rule: who stays in a segment for %(days)s days is forgotten.")
    return words % {"who": told.who, "days": days}


def _premises(told: Told) -> str:
    tiles = str(told.after.get("tiles", ""))
    if tiles:
        words = _("%(who)s said where the business is. Its map shows pictures of the ground from %(tiles)s.")
        return words % {"who": told.who, "tiles": tiles}
    return _("%(who)s said where the business is.") % {"who": told.who}


def register() -> None:
    audit_events.add(AuditEvent(events.EXPORTED, gettext_lazy("Everybody taken away as a file"), _exported))
    audit_events.add(AuditEvent(events.EXPORT_ASKED, gettext_lazy("File of people asked for"), _asked))
    audit_events.add(AuditEvent(events.IMPORTED, gettext_lazy("File brought in"), _imported))
    audit_events.add(AuditEvent(events.IMPORT_TAKEN_BACK, gettext_lazy("Import taken back"), _taken_back))
    audit_events.add(AuditEvent(events.HANDED_OUT, gettext_lazy("What is held of somebody handed out"), _handed_out))
    audit_events.add(AuditEvent(events.ERASED, gettext_lazy("Somebody erased"), _erased))
    audit_events.add(AuditEvent(events.RETENTION_SET, gettext_lazy("Rule for forgetting people"), _retention))
    audit_events.add(AuditEvent(events.PREMISES_SET, gettext_lazy("Place of the business set"), _premises))
    audit_subjects.add(AuditSubject("import", queries.names_of_imports))

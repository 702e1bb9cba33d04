"""What of the positioning stands in the audit log: who said for whom the business is there, and when."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.positioning import events
from hedgerow.positioning.models import Profile


def _message(told: Told) -> str:
    words = {"who": told.who, "number": told.after.get("number", 0), "again": told.after.get("again_of")}
    if words["again"]:
        return _("%(who)s brought version %(again)s of the core message back, as version %(number)s.") % words
    return _("%(who)s wrote version %(number)s of the core message.") % words


def _profile(told: Told) -> str:
    words = {"who": told.who, "thing": told.thing, "number": told.after.get("number", 0)}
    return _("%(who)s wrote version %(number)s of the ideal client “%(thing)s”.") % words


def _chosen(told: Told) -> str:
    return _("%(who)s made “%(thing)s” the main ideal client.") % {"who": told.who, "thing": told.thing}


def _put_away(told: Told) -> str:
    return _("%(who)s put the ideal client “%(thing)s” away.") % {"who": told.who, "thing": told.thing}


def _brought_back(told: Told) -> str:
    return _("%(who)s brought the ideal client “%(thing)s” back.") % {"who": told.who, "thing": told.thing}


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(Profile.objects.filter(id__among=keys).values_list("pk", "name"))


def register() -> None:
    for key, label, sentence in (
        (events.MESSAGE_WRITTEN, gettext_lazy("Core message written"), _message),
        (events.PROFILE_WRITTEN, gettext_lazy("Ideal client written"), _profile),
        (events.PROFILE_CHOSEN, gettext_lazy("Main ideal client chosen"), _chosen),
        (events.PROFILE_PUT_AWAY, gettext_lazy("Ideal client put away"), _put_away),
        (events.PROFILE_BROUGHT_BACK, gettext_lazy("Ideal client brought back"), _brought_back),
    ):
        audit_events.add(AuditEvent(key, label, sentence))
    audit_subjects.add(AuditSubject("ideal_client", _names))

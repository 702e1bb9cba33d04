"""Webhooks in the audit log, in words."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.automation import events
from hedgerow.automation.models import Endpoint


def _thing(told: Told) -> str:
    """What it is called now, or where it led: one that was removed has no name any more."""
    return told.thing or str(told.before.get("host", ""))


def _created(told: Told) -> str:
    return _("%(who)s set up the webhook %(thing)s.") % {"who": told.who, "thing": _thing(told)}


def _changed(told: Told) -> str:
    return _("%(who)s changed the webhook %(thing)s.") % {"who": told.who, "thing": _thing(told)}


def _renewed(told: Told) -> str:
    return _("%(who)s gave the webhook %(thing)s a new secret.") % {"who": told.who, "thing": _thing(told)}


def _paused(told: Told) -> str:
    return _("%(who)s paused the webhook %(thing)s.") % {"who": told.who, "thing": _thing(told)}


def _resumed(told: Told) -> str:
    return _("%(who)s switched the webhook %(thing)s on.") % {"who": told.who, "thing": _thing(told)}


def _removed(told: Told) -> str:
    return _("%(who)s removed the webhook %(thing)s.") % {"who": told.who, "thing": _thing(told)}


def _off(told: Told) -> str:
    count = int(told.after.get("kept", 0))
    sentence = ngettext(
        "The webhook %(thing)s was switched off. %(count)s delivery was kept.",
        "The webhook %(thing)s was switched off. %(count)s deliveries were kept.",
        count,
    )
    return sentence % {"thing": _thing(told), "count": count}


def _replayed(told: Told) -> str:
    count = int(told.after.get("deliveries", 0))
    sentence = ngettext(
        "%(who)s sent %(count)s delivery of the webhook %(thing)s again.",
        "%(who)s sent %(count)s deliveries of the webhook %(thing)s again.",
        count,
    )
    return sentence % {"who": told.who, "thing": _thing(told), "count": count}


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return {one.pk: str(one) for one in Endpoint.objects.filter(pk__in=list(keys))}


def register() -> None:
    audit_subjects.add(AuditSubject("webhook", _names))
    for key, label, sentence in (
        (events.CREATED, gettext_lazy("Webhook set up"), _created),
        (events.CHANGED, gettext_lazy("Webhook changed"), _changed),
        (events.SECRET_RENEWED, gettext_lazy("Secret of a webhook renewed"), _renewed),
        (events.PAUSED, gettext_lazy("Webhook paused"), _paused),
        (events.RESUMED, gettext_lazy("Webhook switched on"), _resumed),
        (events.SWITCHED_OFF, gettext_lazy("Webhook switched off by Hedgerow"), _off),
        (events.REMOVED, gettext_lazy("Webhook removed"), _removed),
        (events.REPLAYED, gettext_lazy("Deliveries of a webhook sent again"), _replayed),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

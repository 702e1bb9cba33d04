"""What of connected shops stands in the audit log."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, AuditSubject, audit_events, audit_subjects
from hedgerow.kernel.errors import Text
from hedgerow.sales import events
from hedgerow.sales.models import ShopConnection

_SENTENCES: dict[str, Text] = {
    "connected": gettext_lazy("%(who)s connected the shop “%(name)s”."),
    "disconnected": gettext_lazy("%(who)s disconnected the shop “%(name)s”."),
    "address": gettext_lazy("%(who)s made a new address for the shop “%(name)s”."),
    "secret": gettext_lazy("%(who)s put in a signing secret of the shop “%(name)s”."),
    "key": gettext_lazy("%(who)s put in an access token of the shop “%(name)s”."),
    "key_removed": gettext_lazy("%(who)s took the access token of the shop “%(name)s” away."),
    "changed": gettext_lazy("%(who)s changed how the shop “%(name)s” is kept."),
    "places": gettext_lazy("%(who)s named the places of the shop “%(name)s”."),
    "paused": gettext_lazy("%(who)s paused the shop “%(name)s”."),
    "resumed": gettext_lazy("%(who)s let the shop “%(name)s” go on."),
}


def _changed(told: Told) -> str:
    sentence = _SENTENCES.get(str(told.after.get("what")), _("%(who)s changed the shop “%(name)s”."))
    return str(sentence) % {"who": told.who, "name": told.after.get("name", "")}


def _names(keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return dict(ShopConnection.objects.filter(pk__in=list(keys)).values_list("pk", "name"))


def register() -> None:
    audit_events.add(AuditEvent(events.SHOP_CHANGED, gettext_lazy("Connected shop changed"), _changed))
    audit_subjects.add(AuditSubject("shop", _names))

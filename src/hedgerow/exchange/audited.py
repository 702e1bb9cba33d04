from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.accounts.events import Told
from hedgerow.accounts.registries import AuditEvent, audit_events
from hedgerow.exchange import events
from hedgerow.exchange.builtin import KIND_BY_KEY
from hedgerow.kernel.money import Money
from hedgerow.web import formats


def _words(told: Told) -> dict[str, object]:
    after = told.after
    usual = KIND_BY_KEY.get(str(after.get("kind", "")))
    amount = Money(int(after.get("minor", 0)), str(after.get("currency", "")))
    kind = str(usual.label) if usual else after.get("kind", "")
    return {"who": told.who, "kind": kind, "worth": formats.money(amount), "count": after.get("flows", 0)}


def _rate_set(told: Told) -> str:
    return _("%(who)s set a rate: %(kind)s, %(worth)s.") % _words(told)


def _past_valued(told: Told) -> str:
    return _("%(who)s valued what was given before by a rate (%(kind)s, %(worth)s; entries: %(count)s).") % _words(told)


def _exported(told: Told) -> str:
    words = {"who": told.who, "count": told.after.get("flows", 0)}
    return _("%(who)s took what was given and received away as a file (entries: %(count)s).") % words


def register() -> None:
    for key, label, sentence in (
        (events.RATE_SET, gettext_lazy("Rate set"), _rate_set),
        (events.PAST_VALUED, gettext_lazy("Past valued by a rate"), _past_valued),
        (events.EXPORTED, gettext_lazy("Given and received taken away as a file"), _exported),
    ):
        audit_events.add(AuditEvent(key, label, sentence))

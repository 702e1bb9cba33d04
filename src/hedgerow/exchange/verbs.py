"""The exchange's verbs, each with its line in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.exchange import events
from hedgerow.exchange.builtin import KIND_BY_KEY
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.kernel.quantities import major
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _line(told: Told) -> Text:
    """ "Hours: 2 hours, £30.00: Helped at the market"; what was erased is left out."""
    said = told.properties
    usual = KIND_BY_KEY.get(str(said.get("kind", "")))
    parts = []
    if isinstance(said.get("quantity_milli"), int):
        parts.append(f"{formats.number(major(said['quantity_milli']))} {said.get('unit', '')}".strip())
    if isinstance(said.get("worth_minor"), int):
        parts.append(formats.money(Money(said["worth_minor"], str(said.get("currency", "")))))
    kind = str(usual.label) if usual else str(said.get("kind", ""))
    return ": ".join(filter(None, (kind, ", ".join(parts), str(said.get("text", "")))))


def _stated(told: Told) -> Text:
    """With both names where it went between two parties, and the reader sees both."""
    line = str(_line(told))
    if told.actor_id and told.object_id:
        words = {"giver": told.actor, "receiver": told.object, "what": line}
        return _("%(giver)s to %(receiver)s: %(what)s") % words if told.actor and told.object else line
    return _("You gave: %(what)s") % {"what": line} if told.object_id else _("You got: %(what)s") % {"what": line}


def register() -> None:
    for name, label, icon, line in (
        (events.FLOW_STATED, gettext_lazy("Given and received"), "gift", _stated),
        (events.FLOW_CONFIRMED, gettext_lazy("Given: confirmed"), "check", _line),
        (events.FLOW_DISPUTED, gettext_lazy("Given: disputed"), "warn", _line),
        (events.FLOW_DISPUTE_ENDED, gettext_lazy("Given: no longer disputed"), "undo", _line),
        (events.FLOW_TAKEN_BACK, gettext_lazy("Given: taken back"), "undo", _line),
        (events.FLOW_RESTORED, gettext_lazy("Given: put back"), "undo", _line),
    ):
        verbs.add(Verb(name, label, line, icon=icon, group="given"))

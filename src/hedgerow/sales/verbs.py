from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.sales import events
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _bought(told: Told) -> Text:
    milli = int(told.properties.get("quantity_milli", 0))
    if not milli or milli % 1000:
        return ""
    count = milli // 1000
    return ngettext("%(count)s item", "%(count)s items", count) % {"count": count}


def _nothing(_told: Told) -> Text:
    return ""


_BECAUSE: dict[str, Text] = {
    events.Because.AMOUNT: _("the order comes to another amount"),
    events.Because.CALLED_OFF: _("the order was called off"),
    events.Because.CUSTOMER: _("the order is another customer’s"),
    events.Because.TOLD_TWICE: _("the shop tells it too, so it counts once"),
    events.Because.RETURN: _("another amount was given back"),
}


def _corrected(told: Told) -> Text:
    return _BECAUSE.get(str(told.properties.get("because", "")), "")


_STATES: dict[str, Text] = {"won": _("Won"), "lost": _("Lost"), "open": _("Open")}


def _deal(told: Told) -> Text:
    """ "Wedding cake: Contract Sent, £400.00, expected on 3 May 2026"."""
    said = told.properties
    parts = [str(said.get("stage") or _STATES.get(str(said.get("state")), ""))]
    if isinstance(said.get("minor"), int):
        parts.append(formats.money(Money(said["minor"], str(said.get("currency", "")))))
    if day := _day(said.get("on")):
        shown = {"day": formats.day(day)}
        parts.append(_now("expected on %(day)s") % shown if said.get("state") == "open" else shown["day"])
    return ": ".join(filter(None, (str(said.get("name", "")), ", ".join(filter(None, parts)))))


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def register() -> None:
    bought = Verb(events.PURCHASE_MADE, _("Bought"), _bought, icon="bag", group="money", as2="Accept", is_contact=True)
    refunded = Verb(events.PURCHASE_REFUNDED, _("Refunded"), _bought, icon="bag", group="money", as2="Undo")
    corrected = Verb(events.PURCHASE_CORRECTED, _("Corrected"), _corrected, icon="bag", group="money", as2="Update")
    never = _("Taken back: it never was")
    taken = Verb(events.PURCHASE_TAKEN_BACK, never, _nothing, icon="undo", group="money", as2="Undo")
    for verb in (bought, refunded, corrected, taken):
        verbs.add(replace(verb, is_wordless=True))
    verbs.add(Verb(events.DEAL_TOLD, _("Deal"), _deal, icon="promise", group="money", as2="Offer"))
    verbs.add(Verb(events.DEAL_TAKEN_BACK, never, _nothing, icon="undo", group="money", as2="Undo"))

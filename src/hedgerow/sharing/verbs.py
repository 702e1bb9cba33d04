"""The verbs of splits, each with its line in words."""

from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money, is_currency
from hedgerow.sharing import events
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _part(told: Told) -> Text:
    """ "£120.00": the part of whose timeline it is."""
    part, currency = told.properties.get("part_minor"), str(told.properties.get("currency", ""))
    if not isinstance(part, int) or not is_currency(currency):
        return ""
    return formats.money(Money(part, currency))


def register() -> None:
    for name, label, icon in (
        (events.PROPOSED, gettext_lazy("Split proposed"), "edit"),
        (events.AGREED, gettext_lazy("Split agreed"), "check"),
        (events.BOOKED, gettext_lazy("Part put into the books"), "coin"),
        (events.TAKEN_BACK, gettext_lazy("Split taken back"), "undo"),
    ):
        verbs.add(Verb(name, label, _part, icon=icon, group="given", is_wordless=True))

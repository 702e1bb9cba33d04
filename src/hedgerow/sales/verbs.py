from dataclasses import replace

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hedgerow.kernel.errors import Text
from hedgerow.sales import events
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs


def _bought(told: Told) -> Text:
    milli = int(told.properties.get("quantity_milli", 0))
    if not milli or milli % 1000:
        return ""
    count = milli // 1000
    return ngettext("%(count)s item", "%(count)s items", count) % {"count": count}


def register() -> None:
    bought = Verb(events.PURCHASE_MADE, _("Bought"), _bought, icon="bag", group="money", as2="Accept", is_contact=True)
    refunded = Verb(events.PURCHASE_REFUNDED, _("Refunded"), _bought, icon="bag", group="money", as2="Undo")
    for verb in (bought, refunded):
        verbs.add(replace(verb, is_wordless=True))

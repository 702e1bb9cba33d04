"""What is heard, each with its line in words."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.listening import events
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs


def _where(told: Told) -> Text:
    network = str(told.properties.get("network", ""))
    return _now("on %(network)s") % {"network": network} if network else ""


def _what(told: Told) -> Text:
    return str(told.properties.get("text", ""))


def _nothing(_told: Told) -> Text:
    return ""


def register() -> None:
    verbs.add(
        Verb(
            events.MENTIONED,
            _("Wrote about you"),
            _where,
            icon="horn",
            group="messages",
            as2="Announce",
            is_contact=True,
            is_wordless=True,
        )
    )
    verbs.add(
        Verb(events.ATTENDED, _("Came to"), _what, icon="calendar", group="messages", as2="Join", is_contact=True)
    )
    never = _("Taken back: it never was")
    for name in (events.MET_TAKEN_BACK, events.MENTION_TAKEN_BACK, events.ATTENDED_TAKEN_BACK):
        verbs.add(Verb(name, never, _nothing, icon="undo", group="messages", as2="Undo", is_wordless=True))

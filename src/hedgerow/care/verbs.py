"""Care's verbs, each with its line in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.care import events
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _text(told: Told) -> Text:
    return str(told.properties.get("text", ""))


def _until(told: Told) -> Text:
    try:
        day = date.fromisoformat(str(told.properties.get("until", "")))
    except ValueError:  # other programs write properties too: what is no day is none
        return ""
    return _("until %(day)s") % {"day": formats.day(day)}


def _nothing(_told: Told) -> Text:
    return ""


def register() -> None:
    thanked = Verb(events.THANKED, gettext_lazy("Thanked"), _text, icon="gift", group="given", may_be_logged=True)
    verbs.add(thanked)
    verbs.add(
        Verb(
            events.WROTE_ROUND,
            gettext_lazy("Newsletter sent"),
            _text,
            icon="mail",
            group="messages",
            may_be_logged=True,
        )
    )
    for name, label, line in (
        (events.PAUSED, gettext_lazy("Care paused"), _until),
        (events.RESUMED, gettext_lazy("Care goes on"), _nothing),
        (events.PLAN_CHANGED, gettext_lazy("Care plan changed"), _nothing),
    ):
        verbs.add(Verb(name, label, line, icon="thumbs", group="record", is_wordless=True))

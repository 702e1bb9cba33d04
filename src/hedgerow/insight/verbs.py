"""Verbs of the figures, each with its line in words."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from hedgerow.insight import events
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _month(told: Told) -> Text:
    try:
        return formats.month(date.fromisoformat(str(told.properties.get("month", ""))))
    except ValueError:  # other programs write properties too: what is no month is none
        return ""


def register() -> None:
    verbs.add(
        Verb(events.LETTER_SENT, _("Monthly letter mailed"), _month, icon="mail", group="record", is_wordless=True)
    )

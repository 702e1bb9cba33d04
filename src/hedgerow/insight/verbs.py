"""Verbs of the figures, each with its line in words."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from hedgerow.insight import events
from hedgerow.insight.registries import measures
from hedgerow.insight.words.health.signs import sign_texts
from hedgerow.insight.words.maturity.texts import CRITERIA
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _month(told: Told) -> Text:
    try:
        return formats.month(date.fromisoformat(str(told.properties.get("month", ""))))
    except ValueError:  # other programs write properties too: what is no month is none
        return ""


def _measure(told: Told) -> Text:
    found = measures.get(str(told.properties.get("measure", "")))
    return found.label if found else ""


def _day(told: Told) -> Text:
    try:
        return formats.day(date.fromisoformat(str(told.properties.get("day", ""))))
    except ValueError:
        return ""


def _day_of_month(told: Told) -> Text:
    day = told.properties.get("day")
    return formats.number(day) if isinstance(day, int) else ""


def _sign(told: Told) -> Text:
    found = sign_texts().get(str(told.properties.get("sign", "")))
    return found.title if found else ""


def _criterion(told: Told) -> Text:
    """One of the workspace's own stands with its words alone."""
    found = CRITERIA.get(str(told.properties.get("criterion", "")))
    return found.title if found else ""


def _nothing(_told: Told) -> Text:
    return ""


def register() -> None:
    for name, label, line in (
        (events.GOAL_SET, _("Goal set"), _measure),
        (events.GOAL_ENDED, _("Goal ended"), _measure),
        (events.GOAL_REACHED, _("Goal reached"), _measure),
        (events.BOARD_CHANGED, _("Board of measures changed"), _nothing),
        (events.REMARK_CHANGED, _("Remark on figures"), _day),
        (events.SIGN_ANSWERED, _("Warning sign of health answered"), _sign),
        (events.STEP_TAKEN, _("Step of maturity taken"), _criterion),
    ):
        verbs.add(Verb(name, label, line, icon="star", group="record", is_wordless=True))
    verbs.add(
        Verb(
            events.LETTER_PLANNED,
            _("Day of the monthly letter chosen"),
            _day_of_month,
            icon="mail",
            group="record",
            is_wordless=True,
        )
    )
    verbs.add(
        Verb(events.LETTER_SENT, _("Monthly letter mailed"), _month, icon="mail", group="record", is_wordless=True)
    )

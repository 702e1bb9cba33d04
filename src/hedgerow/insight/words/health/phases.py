"""The phase in words, and what it was told from."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.health.found import PhaseFound
from hedgerow.insight.readings.health.phases import (
    EVOLUTION,
    GROWTH,
    LAUNCH,
    LAUNCH_MONTHS,
    LAUNCH_PRESENT,
    MATURITY,
    SCALE,
    SHIFT,
    SHRINKING,
)
from hedgerow.insight.words.phrases import is_no_change, signed
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class PhaseWords:
    """`because` is the evidence in one sentence; `rules` are (name, when, whether it is this one), in their order."""

    name: str
    says: str
    because: str
    rules: tuple[tuple[str, str, bool], ...]


def names() -> dict[str, str]:
    return {LAUNCH: _("Taking root"), SCALE: _("Growing"), EVOLUTION: _("Changing"), MATURITY: _("Settled")}


def phase_words(found: PhaseFound) -> PhaseWords:
    says = {
        LAUNCH: _("Everything hangs on the first exchanges: look that each one gives and gets."),
        SCALE: _("More people join than leave: look that give and take and ties keep pace."),
        EVOLUTION: _("It is becoming something else: look who leaves, and what comes in its place."),
        MATURITY: _("It holds its size: look that it does not rest on a few, and that something new comes."),
    }
    named = names()
    rules = tuple((named[key], when, key == found.key) for key, when in _rules().items())
    return PhaseWords(named[found.key], says[found.key], _because(found), rules)


def _because(found: PhaseFound) -> str:
    told = ngettext(
        "%(now)s member takes part now, %(was)s did a year ago; the record reaches back %(months)s months.",
        "%(now)s members take part now, %(was)s did a year ago; the record reaches back %(months)s months.",
        found.present,
    ) % {
        "now": formats.number(found.present),
        "was": formats.number(found.present_before),
        "months": formats.number(found.months),
    }
    if found.growth is not None:
        told += " " + _grown(found.growth)
    if found.shift is not None:
        told += " " + _shifted(found.shift)
    return told


def _grown(growth: float) -> str:
    if is_no_change(growth):
        return _("That is about as many as a year ago.")
    return _("That is %(growth)s in a year.") % {"growth": signed(growth)}


def _shifted(shift: float) -> str:
    if is_no_change(shift):
        return _("Kinds of dealings are about the same.")
    return _("Kinds of dealings changed by %(shift)s.") % {"shift": signed(shift)}


def _rules() -> dict[str, str]:
    """In the order in which they are asked."""
    return {
        LAUNCH: _(
            "The record reaches back less than %(months)s months, or fewer than %(present)s members take part now, or "
            "nobody did a year ago."
        )
        % {"months": formats.number(LAUNCH_MONTHS), "present": formats.number(LAUNCH_PRESENT)},
        SCALE: _("%(growth)s or more take part than a year ago.") % {"growth": signed(GROWTH)},
        EVOLUTION: _("%(shrinking)s or fewer take part, or kinds of dealings changed by %(shift)s or more.")
        % {"shrinking": signed(SHRINKING), "shift": formats.percent(SHIFT)},
        MATURITY: _("None of these."),
    }

"""The index of health in one sentence, for pages that tell something else."""

from django.utils.translation import gettext as _

from hedgerow.insight.queries import HealthInShort
from hedgerow.insight.words.health.texts import SHORT_AREAS
from hedgerow.web import formats


def state_of(index: float | None) -> str:
    """By the whole number that is shown."""
    if index is None:
        return _("Too new to say")
    if round(index) >= 70:
        return _("Flourishing")
    if round(index) >= 50:
        return _("Sound")
    return _("Weak") if round(index) >= 30 else _("In need")


def whole(found: HealthInShort | None) -> str:
    """With its lowest area; "" where it cannot be told."""
    if found is None:
        return ""
    area, low = min(found.areas, key=lambda one: one[1])
    return _("Health of the whole ecosystem: %(score)s of 100 (%(state)s). Lowest: %(area)s, %(low)s.") % {
        "score": formats.number(round(found.index)),
        "state": state_of(found.index),
        "area": SHORT_AREAS[area],
        "low": formats.number(round(low)),
    }

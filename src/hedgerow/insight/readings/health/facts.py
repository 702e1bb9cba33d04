"""The facts of which each part of health is made, for one who stands in its list."""

from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.readings.health.presence import QUARTER, YEAR

_PART = (FactKind.PURCHASE, FactKind.CONTACT, FactKind.FLOW)
FACTS = {
    "survival": Facts(_PART, QUARTER, ago=YEAR),
    "persistence": Facts((FactKind.TIE,)),
    "elephant": Facts((FactKind.PURCHASE, FactKind.GIFT), YEAR),
    "niches": Facts((FactKind.PURCHASE, FactKind.CONTACT, FactKind.FAVOUR), YEAR),
    "engagement": Facts((FactKind.PURCHASE, FactKind.FLOW), QUARTER),
    "partner-activity": Facts(_PART),
    "fairness": Facts((FactKind.GIFT,), YEAR),
    "ties": Facts((FactKind.TIE,)),
}
"""Who takes no part has no fact of the last quarter: all that they ever took part in is told instead."""

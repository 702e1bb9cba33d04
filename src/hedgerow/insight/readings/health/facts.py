"""The facts of which each part of health is made, for one who stands in its list."""

from hedgerow.insight.grounds.facts import Fact, Facts
from hedgerow.insight.readings.health.presence import QUARTER, YEAR

_PART = (Fact.PURCHASE, Fact.CONTACT, Fact.FLOW)
FACTS = {
    "survival": Facts(_PART, QUARTER, ago=YEAR),
    "persistence": Facts((Fact.TIE,)),
    "elephant": Facts((Fact.PURCHASE, Fact.GIFT), YEAR),
    "niches": Facts((Fact.PURCHASE, Fact.CONTACT, Fact.GIFT), YEAR),
    "engagement": Facts((Fact.PURCHASE, Fact.FLOW), QUARTER),
    "partner-activity": Facts(_PART),
    "fairness": Facts((Fact.GIFT,), YEAR),
    "ties": Facts((Fact.TIE,)),
}
"""Who takes no part has no fact of the last quarter: all that they ever took part in is told instead."""

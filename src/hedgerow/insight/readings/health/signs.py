"""Warning signs: what of the parts calls for something in the phase the ecosystem is in, and nothing by chance alone.

A share warns when the upper end of its interval lies below the mark, so that a few people do not make an alarm.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hedgerow.insight.readings.health.found import PartFound, Sign
from hedgerow.insight.readings.health.phases import EVOLUTION, LAUNCH, MATURITY, PHASES, SCALE

FEW_CARRY = 2
UNTIED, FEW_TWO_SIDED, QUIET_PARTNERS, LEAVING = 0.25, 0.25, 0.6, 0.5
UNEVEN, OLD_OFFERS, FROZEN = 0.3, 0.05, 0.97
FALL = 0.9
Test = Callable[[PartFound], bool]


@dataclass(frozen=True, slots=True)
class SignRule:
    """`urgency` counts from 0 to 100, as that of a prompt does; `phases` are those in which it matters."""

    key: str
    part: str
    phases: tuple[str, ...]
    urgency: int
    test: Test


def _below(mark: float) -> Test:
    return lambda one: one.value is not None and (one.high if one.high is not None else one.value) < mark


def _at_most(mark: float) -> Test:
    return lambda one: one.value is not None and one.value <= mark


def _at_least(mark: float) -> Test:
    return lambda one: one.value is not None and one.value >= mark


def _fell(one: PartFound) -> bool:
    """By a tenth and more, and beyond its interval where it has one."""
    if one.value is None or not one.earlier or one.value >= FALL * one.earlier:
        return False
    return one.high is None or one.high < one.earlier


RULES: tuple[SignRule, ...] = (
    SignRule("one-carries", "elephant", PHASES, 80, _at_most(1)),
    SignRule("leaving", "survival", (MATURITY, EVOLUTION), 75, _below(LEAVING)),
    SignRule("few-carry", "elephant", (SCALE, MATURITY), 60, lambda one: one.value == FEW_CARRY),
    SignRule("partners-quiet", "partner-activity", (SCALE, MATURITY, EVOLUTION), 65, _below(QUIET_PARTNERS)),
    SignRule("work-yields-less", "productivity", (MATURITY, EVOLUTION), 60, _fell),
    SignRule("engagement-falls", "engagement", (SCALE, MATURITY), 55, _fell),
    SignRule("few-two-sided", "engagement", (LAUNCH,), 55, _below(FEW_TWO_SIDED)),
    SignRule("uneven", "fairness", (SCALE, MATURITY), 50, _below(UNEVEN)),
    SignRule("untied", "ties", (LAUNCH,), 45, _below(UNTIED)),
    SignRule("ties-thin", "ties", (SCALE,), 45, _fell),
    SignRule("nothing-joint", "innovation", (MATURITY, EVOLUTION), 45, _at_most(0)),
    SignRule("narrowing", "niches", (MATURITY, EVOLUTION), 40, _fell),
    SignRule("old-offers", "newness", (EVOLUTION, MATURITY), 35, _below(OLD_OFFERS)),
    SignRule("frozen", "persistence", (MATURITY,), 30, _at_least(FROZEN)),
)


def signs_in(phase: str, parts: Mapping[str, PartFound]) -> tuple[Sign, ...]:
    """The signs of the phase that show, the most urgent first."""
    shown = (rule for rule in RULES if phase in rule.phases and rule.test(parts[rule.part]))
    return tuple(Sign(one.key, one.part, one.urgency) for one in sorted(shown, key=lambda one: -one.urgency))

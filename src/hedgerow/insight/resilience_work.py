"""Analyses of standing firm: what happened before, and each question that was kept."""

from dataclasses import dataclass
from math import isfinite

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.insight import queries
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.resilience.answering import RUNS, Answer, answer
from hedgerow.insight.readings.resilience.moved import Read
from hedgerow.insight.readings.resilience.past import Kept, kept_past
from hedgerow.insight.registries import Analysis, Measure, measures
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs import JobContext
from hedgerow.measures.errors import MeasureError

MOVING = (
    "customers.active",
    "customers.new",
    "money.average",
    "people.around",
    "health.engagement",
    "resilience.weak_points",
)
"""Measures that look back half a year at most, so that what they say half a year after a shock is of after it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer in plain values: amounts of the stretch in minor units, `starts` None where nothing is missed."""

    currency: str
    takings: int
    median: int
    worst: int
    calm: int
    starts: int | None
    back: int
    at_risk: int
    customers: int
    newcomers: int
    loose: int
    runs: int

    @classmethod
    def of(cls, found: Answer, currency: str, customers: int) -> "Outcome":
        return cls(
            currency=currency,
            takings=found.takings,
            median=found.median,
            worst=found.worst,
            calm=found.calm,
            starts=found.starts,
            back=found.back,
            at_risk=len(found.at_risk),
            customers=customers,
            newcomers=len(found.newcomers),
            loose=len(found.loose),
            runs=found.runs,
        )


def _past(grounds: Grounds, _subject: str, context: JobContext) -> Kept:
    standing = queries.read_standing(queries.workspace_here(), grounds)

    def report(done: int, total: int) -> None:
        context.report(done=done, total=total, sentence=_("Looking at what happened before"))

    return kept_past(grounds, standing, {key: _reader(measures[key]) for key in MOVING}, report)


def _reader(measure: Measure) -> Read:
    def read(then: Grounds) -> float | None:
        try:
            found = measure.read(then)
        except MeasureError:
            return None
        return found.value if found is not None and isfinite(found.value) else None

    return read


def _scenario(grounds: Grounds, subject: str, _context: JobContext) -> Outcome:
    """Raises NotFound when it was removed meanwhile."""
    scenario = queries.scenario_of(subject)
    if scenario is None:
        raise NotFound
    standing = queries.read_standing(queries.workspace_here(), grounds)
    found = answer(standing, queries.question_of(scenario), RUNS)
    return Outcome.of(found, standing.currency, standing.customers)


PAST = Analysis("resilience-past", gettext_lazy("What happened before"), Kept, _past, version=2)
SCENARIO = Analysis("resilience-scenario", gettext_lazy("What if"), Outcome, _scenario, subjects=queries.live_scenarios)

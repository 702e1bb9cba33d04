"""How measures stood over the past two years, as lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hedgerow.insight.choosing import Tile
from hedgerow.insight.models import Reading
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.measures import line
from hedgerow.web.charts import LineChart

MONTHS, FEWEST = 24, 3
"""Two values are no course."""


@dataclass(frozen=True, slots=True)
class Past:
    """One measure: its line, what it means and what one does with it."""

    title: str
    meaning: str
    chart: LineChart


def past_of(measures: Sequence[Measure], readings: Mapping[str, Sequence[Reading]], until: date) -> tuple[Past, ...]:
    """Of those with a point in three months or more."""
    drawn = [
        (measure, line(measure, readings.get(measure.key, ()), Tile(measure.key, MONTHS), until))
        for measure in measures
    ]
    return tuple(
        Past(str(measure.label), f"{measure.meaning} {measure.decides}", chart)
        for measure, chart in drawn
        if chart is not None and len(chart.points) >= FEWEST
    )

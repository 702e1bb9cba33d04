"""How measures stood over the past two years, as lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hedgerow.insight.choosing import Against, Tile
from hedgerow.insight.models import Reading
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.drawn import drawn
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
    lines = [(measure, drawn(measure, readings.get(measure.key, ()), _tile(measure), until)) for measure in measures]
    return tuple(
        Past(str(measure.label), f"{measure.meaning} {measure.decides}", line.chart)
        for measure, line in lines
        if line is not None and len(line.chart.points) >= FEWEST
    )


def _tile(measure: Measure) -> Tile:
    return Tile(measure.key, MONTHS, Against.NOTHING)

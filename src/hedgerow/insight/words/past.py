"""How measures stood at the ends of past months, as lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.models import Reading
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.values import shown
from hedgerow.web import formats
from hedgerow.web.charts import LineChart, Point

FEWEST = 3
"""Two values are no course."""


@dataclass(frozen=True, slots=True)
class Past:
    """One measure: its line, what it means and what one does with it."""

    title: str
    meaning: str
    chart: LineChart


def past_of(measures: Sequence[Measure], readings: Mapping[str, Sequence[Reading]]) -> tuple[Past, ...]:
    """Of those that were read at three month ends or more."""
    return tuple(
        _past(measure, readings[measure.key]) for measure in measures if len(readings.get(measure.key, ())) >= FEWEST
    )


def _past(measure: Measure, readings: Sequence[Reading]) -> Past:
    label = str(measure.label)
    points = [
        Point(formats.day(one.day, "LLL y"), one.value, shown(one.value, measure, one.currency)) for one in readings
    ]
    told = _("%(label)s: %(first)s in %(since)s, %(last)s in %(until)s.") % {
        "label": label,
        "first": points[0].shown,
        "since": points[0].label,
        "last": points[-1].shown,
        "until": points[-1].label,
    }
    line = LineChart(told, points, columns=(_("Month"), label), height=120)
    return Past(label, f"{measure.meaning} {measure.decides}", line)

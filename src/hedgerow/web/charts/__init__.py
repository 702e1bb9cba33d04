"""Server-made charts after the design reference: no legend, no grid, one highlighted mark, the rest quiet.

A chart is a frozen value with `sentence` (what it shows, for people who cannot see it), `draw()` and `table()`
(the same figures). The caller formats every figure for the reader (`shown`), so that money, dates and counts follow
the locale. Horizontal places are percentages and text keeps its size: one drawing serves a phone and a wide screen.
"""

from hedgerow.web.charts.bars import Bar, BarChart
from hedgerow.web.charts.canvas import Chart, Table
from hedgerow.web.charts.cohorts import Cell, Cohort, CohortChart
from hedgerow.web.charts.lanes import Dot, LaneChart
from hedgerow.web.charts.lines import Annotation, LineChart, Point
from hedgerow.web.charts.multiples import Multiples, Panel
from hedgerow.web.charts.ranks import Rank, RankChart
from hedgerow.web.charts.reciprocity import Reciprocity
from hedgerow.web.charts.shares import Share, ShareChart
from hedgerow.web.charts.spans import Lane, Span, SpanChart
from hedgerow.web.charts.visits import Visit, VisitChart

__all__ = [
    "Annotation",
    "Bar",
    "BarChart",
    "Cell",
    "Chart",
    "Cohort",
    "CohortChart",
    "Dot",
    "Lane",
    "LaneChart",
    "LineChart",
    "Multiples",
    "Panel",
    "Point",
    "Rank",
    "RankChart",
    "Reciprocity",
    "Share",
    "ShareChart",
    "Span",
    "SpanChart",
    "Table",
    "Visit",
    "VisitChart",
]

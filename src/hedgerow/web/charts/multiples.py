"""Small multiples: the same few bars for several groups on one scale, such as a week's profile for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from hedgerow.web.charts.bars import Bar, BarChart
from hedgerow.web.charts.canvas import Table


@dataclass(frozen=True, slots=True)
class Panel:
    """One group. `highlight` is its bar that stands out, for instance its best day."""

    name: str
    bars: Sequence[Bar]
    highlight: int | None = None


@dataclass(frozen=True, slots=True)
class Multiples:
    """Panels side by side, or below each other on a phone; all bars share one scale."""

    sentence: str
    panels: Sequence[Panel]
    column: str = ""

    def draw(self) -> Markup:
        """Draw one image out of all panels."""
        limit = max((bar.value for panel in self.panels for bar in panel.bars), default=0)
        panels = "".join(self._panel(panel, limit) for panel in self.panels)
        opening = f'<div class="multiples" role="img" aria-label="{escape(self.sentence)}">'
        return Markup(f"{opening}{panels}</div>")  # house: safe-markup: parts escaped

    def table(self) -> Table:
        """Return a row for each panel and a column for each bar."""
        names = next(([bar.label for bar in panel.bars] for panel in self.panels), [])
        rows = [[panel.name, *(bar.shown for bar in panel.bars)] for panel in self.panels]
        return Table(self.sentence, [self.column, *names], rows)

    @staticmethod
    def _panel(panel: Panel, limit: float) -> str:
        bars = BarChart("", panel.bars, highlight=panel.highlight, name_every_bar=True, limit=limit, height=120)
        hidden = str(bars.draw()).replace('role="img" aria-label=""', 'aria-hidden="true" focusable="false"', 1)
        return f'<div class="panel"><b>{escape(panel.name)}</b>{hidden}</div>'

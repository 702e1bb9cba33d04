"""Who came back: a row for each group that began together, a cell for each period since."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import Table, chart, text

_ROW, _HEAD, _NAMES = 28, 22, 24.0  # px, px, per cent
_STEPS = 5
_WRITTEN = 12  # columns; beyond these the cells are too narrow for figures


@dataclass(frozen=True, slots=True)
class Cell:
    """The share (0 to 1) that came back in a period; partial while the period runs."""

    share: float
    shown: str
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Cohort:
    """Those who began together. None stands for a period that has not come or is not known."""

    label: str
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class CohortChart:
    """Cohorts from the oldest at the top; `periods` names the columns."""

    sentence: str
    cohorts: Sequence[Cohort]
    periods: Sequence[str]
    column: str = ""

    def draw(self) -> Markup:
        """Draw the strip: the darker, the more came back."""
        heads = "".join(
            text(name, x=self._x(index) + self._width / 2, y=14, anchor="middle")
            for index, name in enumerate(self.periods)
            if self._is_named(index)
        )
        rows = "".join(self._row(index, cohort) for index, cohort in enumerate(self.cohorts))
        height = _HEAD + _ROW * len(self.cohorts)
        return chart(heads + rows, sentence=self.sentence, height=height, css_class="heat")

    def table(self) -> Table:
        """Return a row for each cohort; a period to come is an empty cell."""
        rows = [[cohort.label, *(cell.shown if cell else "" for cell in cohort.cells)] for cohort in self.cohorts]
        return Table(self.sentence, [self.column, *self.periods], rows)

    @property
    def _width(self) -> float:
        return (100 - _NAMES) / max(1, len(self.periods))

    def _x(self, index: int) -> float:
        return round(_NAMES + index * self._width, 2)

    def _is_named(self, index: int) -> bool:
        """Name every column while there is room, else about six of them."""
        every = 1 if len(self.periods) <= _WRITTEN else -(-len(self.periods) // 6)
        return index % every == 0

    def _row(self, index: int, cohort: Cohort) -> str:
        top = _HEAD + index * _ROW
        cells = (self._cell(place, top, cell) for place, cell in enumerate(cohort.cells[: len(self.periods)]) if cell)
        return text(cohort.label, x=0, y=top + 18) + "".join(cells)

    def _cell(self, place: int, top: int, cell: Cell) -> str:
        step = round(min(1, max(0, cell.share)) * _STEPS)
        x, width = self._x(place), self._width
        box = f'x="{x:g}%" y="{top}" width="{width - 0.5:.2f}%" height="{_ROW - 2}" rx="3"'
        drawn = f'<rect class="q{step}{" part" if cell.is_partial else ""}" {box}/>'
        if len(self.periods) > _WRITTEN:
            return drawn
        css_class = "on" if step > _STEPS / 2 and not cell.is_partial else "off"
        return drawn + text(cell.shown, x=round(x + width / 2, 2), y=top + 18, anchor="middle", css_class=css_class)

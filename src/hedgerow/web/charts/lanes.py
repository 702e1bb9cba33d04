"""A lane of dots: each a relationship, placed between overdue (left) and fresh (right)."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import Table, chart, path, stretched, text

_HEIGHT, _GOLDEN = 36, 0.618034


@dataclass(frozen=True, slots=True)
class Dot:
    """One relationship at `at`, 0 overdue to 1 fresh. `label` is written beside it only for the one named."""

    at: float
    label: str
    shown: str
    is_overdue: bool = False


@dataclass(frozen=True, slots=True)
class LaneChart:
    """Dots of one role. `named` is the one dot whose label stands beside it, usually the most overdue."""

    sentence: str
    dots: Sequence[Dot]
    named: int | None = None
    columns: tuple[str, str] = ("", "")

    def draw(self) -> Markup:
        """Draw the dots, overdue ones as open rings. Heights only keep dots apart and mean nothing."""
        fresh = "".join(self._place(index) for index, dot in enumerate(self.dots) if not dot.is_overdue)
        overdue = "".join(self._place(index) for index, dot in enumerate(self.dots) if dot.is_overdue)
        dots = path("dot", fresh) + path("dot late", overdue) + path("dot hole", overdue)
        return chart(stretched(dots, _HEIGHT) + self._name(), sentence=self.sentence, height=_HEIGHT, css_class="lane")

    def table(self) -> Table:
        """Return every relationship with how it stands."""
        return Table(self.sentence, self.columns, [(dot.label, dot.shown) for dot in self.dots])

    def _x(self, index: int) -> float:
        return round(2 + 96 * min(1, max(0, self.dots[index].at)), 1)

    def _y(self, index: int) -> float:
        return _HEIGHT / 2 if index == self.named else round(8 + (_HEIGHT - 16) * (index * _GOLDEN % 1), 1)

    def _place(self, index: int) -> str:
        return f"M{self._x(index) * 10:g} {self._y(index):g}h0"

    def _name(self) -> str:
        if self.named is None or not 0 <= self.named < len(self.dots):
            return ""
        x = self._x(self.named)
        label, y = self.dots[self.named].label, _HEIGHT / 2 + 4
        if x < 60:
            return text(label, x=x, y=y, dx=12, css_class="b")
        return text(label, x=x, y=y, dx=-12, anchor="end", css_class="b")

"""One line for each thing over several ways to count it: where a line slopes, the ways disagree."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import Scale, Table, chart, path, stretched, text

_TOP, _BOTTOM, _LINE = 20, 34, 15
_LEFT, _RIGHT = 2.0, 66.0  # per cent: the names stand at the end


@dataclass(frozen=True, slots=True)
class Slope:
    """`values` in the order of the ways, `shown` the same as text."""

    label: str
    values: Sequence[float]
    shown: Sequence[str]


@dataclass(frozen=True, slots=True)
class SlopeChart:
    """`highlight` is the line that is coloured, the one most in dispute."""

    sentence: str
    ways: Sequence[str]
    slopes: Sequence[Slope]
    highlight: int = 0
    column: str = ""
    height: int = 300

    def draw(self) -> Markup:
        """Draw the lines, each with its name and last value at its end; the ways are numbered as in the table."""
        values = [value for slope in self.slopes for value in slope.values]
        scale = Scale.over(values, top=_TOP, bottom=self.height - _BOTTOM, from_zero=True)
        lines = "".join(self._line(slope, scale, "ln was") for slope in self._quiet())
        if self.slopes:
            lines += self._line(self.slopes[self.highlight], scale, "ln hi")
        names = "".join(self._name(index, y) for index, y in self._heights(scale))
        foot = self.height - 8
        heads = "".join(
            text(str(index + 1), x=self._x(index), y=foot, anchor="middle") for index in range(len(self.ways))
        )
        ticks = "".join(self._tick(index) for index in range(len(self.ways)))
        return chart(ticks + stretched(lines, self.height) + names + heads, sentence=self.sentence, height=self.height)

    def table(self) -> Table:
        """Return every line with its value by each way."""
        return Table(self.sentence, (self.column, *self.ways), [(one.label, *one.shown) for one in self.slopes])

    def _quiet(self) -> list[Slope]:
        return [slope for index, slope in enumerate(self.slopes) if index != self.highlight]

    def _x(self, index: int) -> float:
        last = max(len(self.ways) - 1, 1)
        return round(_LEFT + (_RIGHT - _LEFT) * index / last, 2)

    def _line(self, slope: Slope, scale: Scale, css_class: str) -> str:
        places = (f"{self._x(index) * 10:g} {scale.y(value):g}" for index, value in enumerate(slope.values))
        return path(css_class, "M" + "L".join(places))

    def _tick(self, index: int) -> str:
        x = self._x(index)
        return f'<line class="ax" x1="{x:g}%" x2="{x:g}%" y1="{_TOP - 8}" y2="{self.height - _BOTTOM + 6}"/>'

    def _heights(self, scale: Scale) -> list[tuple[int, float]]:
        """Heights of the names, from the top, moved apart where lines end together."""
        ends = sorted((scale.y(slope.values[-1]), index) for index, slope in enumerate(self.slopes) if slope.values)
        found: list[tuple[int, float]] = []
        last = -1.0 * _LINE
        for y, index in ends:
            last = max(y + 4, last + _LINE)
            found.append((index, last))
        over = max((y for _index, y in found), default=0) - (self.height - _BOTTOM + 4)
        return self._pushed_up(found) if over > 0 else found

    def _pushed_up(self, found: list[tuple[int, float]]) -> list[tuple[int, float]]:
        """From the bottom upwards, where the last names would run out of the drawing."""
        limit, moved = float(self.height - _BOTTOM + 4), []
        for index, y in reversed(found):
            limit = min(y, limit)
            moved.append((index, limit))
            limit -= _LINE
        return moved[::-1]

    def _name(self, index: int, y: float) -> str:
        slope = self.slopes[index]
        css_class = "b" if index == self.highlight else ""
        label = slope.label if len(slope.label) <= _ROOM else f"{slope.label[: _ROOM - 1].rstrip()}…"
        return text(label, x=_RIGHT + 2, y=y, css_class=css_class)


_ROOM = 13
"""Letters beside a line on a phone; the table has the whole name."""

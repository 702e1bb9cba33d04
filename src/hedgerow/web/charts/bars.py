"""Bars with one highlighted; values below zero hang down; a partial period is hatched."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import Anchor, Scale, Table, chart, ground_line, stretched, text

_MANY = 120  # bars; beyond these the quiet ones share one path


@dataclass(frozen=True, slots=True)
class Bar:
    """One value. A partial one covers a period that is not over yet."""

    label: str
    value: float
    shown: str
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars in order. `highlight` is the one with its value written; `low` is one that needs care."""

    sentence: str
    bars: Sequence[Bar]
    columns: tuple[str, str] = ("", "")
    highlight: int | None = -1
    low: int | None = None
    name_every_bar: bool = False
    limit: float = 0  # the scale reaches at least this far, so that several charts can share one
    height: int = 150

    def draw(self) -> Markup:
        """Draw the bars on their ground line, with names under the first, the marked and the last."""
        values = [bar.value for bar in self.bars]
        below = 22 if min(values, default=0) < 0 else 0
        scale = Scale.over([*values, self.limit], top=24, bottom=self.height - 24 - below, from_zero=True)
        inside = self._quiet(scale) + "".join(self._marked(index, scale) for index in self._marks())
        inside += ground_line(scale.y(0)) + "".join(self._names())
        return chart(inside, sentence=self.sentence, height=self.height)

    def table(self) -> Table:
        """Return every bar with its value."""
        return Table(self.sentence, self.columns, [(bar.label, bar.shown) for bar in self.bars])

    def _marks(self) -> list[int]:
        """Return the places of the marked bars, counted from the start, the highlighted one last."""
        count = len(self.bars)
        wanted = [mark for mark in (self.low, self.highlight) if mark is not None and -count <= mark < count]
        return list(dict.fromkeys(mark % count for mark in wanted))

    def _slot(self, index: int) -> tuple[float, float]:
        """Return the left edge and the width of a bar, in per cent."""
        slot = 100 / len(self.bars)
        width = min(slot * 0.66, 14)
        return round(index * slot + (slot - width) / 2, 3), round(width, 3)

    def _quiet(self, scale: Scale) -> str:
        marked = set(self._marks())
        quiet = [index for index in range(len(self.bars)) if index not in marked]
        if len(self.bars) <= _MANY:
            return "".join(self._bar(index, scale, "bar") for index in quiet)
        drawn = "".join(self._block(index, scale) for index in quiet)
        return stretched(f'<path class="bar" d="{drawn}"/>', self.height) if drawn else ""

    def _block(self, index: int, scale: Scale) -> str:
        left, width = self._slot(index)
        zero, end = scale.y(0), scale.y(self.bars[index].value)
        return f"M{left * 10:.1f} {zero:g}V{end:g}h{width * 10:.1f}V{zero:g}z"

    def _bar(self, index: int, scale: Scale, css_class: str) -> str:
        left, width = self._slot(index)
        zero, end = scale.y(0), scale.y(self.bars[index].value)
        top, height = min(zero, end), round(max(abs(zero - end), 1), 1)
        if self.bars[index].is_partial:
            return _hatched(css_class, left, width, top, height)
        box = f'x="{left:g}%" y="{top:g}" width="{width:g}%" height="{height:g}" rx="3"'
        return f'<rect class="{css_class}" {box}/>'

    def _marked(self, index: int, scale: Scale) -> str:
        css_class = "bar lo" if self.low is not None and index == self.low % len(self.bars) else "bar hi"
        bar, (left, width) = self.bars[index], self._slot(index)
        end = scale.y(bar.value)
        anchor = self._anchor(index)
        x, y = self._edge(left, width, anchor), end + (16 if bar.value < 0 else -7)
        return self._bar(index, scale, css_class) + text(bar.shown, x=x, y=y, anchor=anchor, css_class="b")

    def _anchor(self, index: int) -> Anchor:
        left, width = self._slot(index)
        middle = left + width / 2
        return "start" if middle < 12 else "end" if middle > 88 else "middle"

    @staticmethod
    def _edge(left: float, width: float, anchor: Anchor) -> float:
        return round({"start": left, "middle": left + width / 2, "end": left + width}[anchor], 2)

    def _names(self) -> list[str]:
        if not self.bars:
            return []
        last = len(self.bars) - 1
        named = range(last + 1) if self.name_every_bar else self._named(last)
        return [self._name(index) for index in sorted(named)]

    def _named(self, last: int) -> set[int]:
        """Choose the ends and those marked bars whose name has room between them."""
        marks = {index for index in self._marks() if 25 < self._slot(index)[0] < 70}
        return {0, last} | set(list(marks)[:1])

    def _name(self, index: int) -> str:
        anchor: Anchor = "middle" if self.name_every_bar else self._anchor(index)
        x = self._edge(*self._slot(index), anchor)
        return text(self.bars[index].label, x=x, y=self.height - 6, anchor=anchor)


def _hatched(css_class: str, left: float, width: float, top: float, height: float) -> str:
    """A hatched bar: stripes are one dashed stroke, as thick as the bar is high."""
    stripes = f'<line x1="0" x2="100%" y1="{height / 2:g}" y2="{height / 2:g}" stroke-width="{height:g}"'
    box = f'x="{left:g}%" y="{top:g}" width="{width:g}%" height="{height:g}"'
    return f'<svg {box} class="{css_class} part">{stripes} stroke-dasharray="3 2.5"/></svg>'

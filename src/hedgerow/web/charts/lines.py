"""A line over time, with the period before as a dashed line, the last value at its end, and why it moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from hedgerow.web.charts.canvas import (
    CHARACTER,
    PHONE,
    Scale,
    Table,
    chart,
    ground_line,
    path,
    side_anchor,
    stretched,
    text,
)

_LEFT, _SPAN = 1.0, 97.5  # per cent: room for the point at the end
_TALL, _APART = 16, 2.0  # px and per cent: a row of notes, and the gap between two in one row
_MANY = 400  # points; beyond these a bucket shows its lowest and highest


@dataclass(frozen=True, slots=True)
class Point:
    """One value in time. `value` is None where nothing is known: the line breaks there."""

    label: str
    value: float | None
    shown: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """Why the line moved: a short note at one point."""

    index: int
    words: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Points in order of time at equal distances. `before` is aligned with them by index.

    Each row of notes adds to `height`.
    """

    sentence: str
    points: Sequence[Point]
    columns: tuple[str, str] = ("", "")
    before: Sequence[Point] = ()
    before_words: str = ""
    annotations: Sequence[Annotation] = ()
    from_zero: bool = False
    height: int = 150

    def draw(self) -> Markup:
        """Draw the lines, the end label and the names of the first and the last point."""
        values = [point.value for point in (*self.points, *self.before) if point.value is not None]
        rows = self._rows()
        added = _tall(rows)
        height = self.height + added
        bottom, top = height - 24, 24 + added + (4 if rows else 0)
        room = 22 if self.before else 8
        scale = Scale.over(values, top=top, bottom=bottom - room, from_zero=self.from_zero)
        lines = self._line(self.before, scale, "ln was") + self._line(self.points, scale, "ln hi")
        zero = scale.y(0) if scale.low < 0 < scale.high or self.from_zero else bottom
        inside = ground_line(zero) + stretched(lines, height) + self._before_label(scale)
        inside += self._notes(scale, rows) + self._end(scale, rows) + self._ends_of_time(height)
        return chart(inside, sentence=self.sentence, height=height)

    def table(self) -> Table:
        """Return the points, beside the ones of the period before."""
        name, value = self.columns
        if not self.before:
            return Table(self.sentence, (name, value), [(point.label, point.shown) for point in self.points])
        known = {index: point.shown for index, point in enumerate(self.before)}
        rows = [(point.label, point.shown, known.get(index, "")) for index, point in enumerate(self.points)]
        return Table(self.sentence, (name, value, self.before_words), rows)

    def _x(self, index: int) -> float:
        last = max(len(self.points), len(self.before)) - 1
        return round(_LEFT + _SPAN * (index / last if last > 0 else 1), 2)

    def _line(self, points: Sequence[Point], scale: Scale, css_class: str) -> str:
        """Draw the unbroken runs as one path, and a value between two gaps as a dot."""
        values = ((index, point.value) for index, point in enumerate(points))
        runs = (list(run) for _, run in groupby(values, key=lambda item: item[1] is None))
        known = [[(index, value) for index, value in run if value is not None] for run in runs]
        lines = "".join(self._run(run, scale) for run in known if len(run) > 1)
        dots = "".join(self._run(run, scale) + "h0" for run in known if len(run) == 1)
        return path(css_class, lines) + path(f"{css_class} one", dots)

    def _run(self, known: Sequence[tuple[int, float]], scale: Scale) -> str:
        return "M" + "L".join(f"{self._x(index) * 10:g} {scale.y(value):g}" for index, value in thinned(known))

    def _end(self, scale: Scale, rows: Mapping[Annotation, int]) -> str:
        known = [(index, point) for index, point in enumerate(self.points) if point.value is not None]
        if not known:
            return ""
        index, last = known[-1]
        x, y = self._x(index), scale.y(last.value or 0)
        label = text(last.shown, x=max(x, 15), y=self._clear_height(scale, index, rows), anchor="end", css_class="b lg")
        return f'<circle class="pt" cx="{x:g}%" cy="{y:g}" r="5"/>{label}'

    def _clear_height(self, scale: Scale, end: int, rows: Mapping[Annotation, int]) -> float:
        """Find the height for the end label: above or below every line it spans on a phone, whichever is closer.

        Where notes hang over it, below them.
        """
        x = self._x(end)
        start = x - (len(self.points[end].shown) * 10 + 6) / PHONE * 100
        near = [scale.y(value) for line in (self.points, self.before) for value in self._between(line, start, x)]
        own = scale.y(self.points[end].value or 0)
        above, below = min(near) - 10, max(near) + 20
        is_noted = any(start <= self._x(note.index) <= x for note in rows)
        fits = below < self.height + _tall(rows) - 26
        return below if fits and (is_noted or below - own < own - above) else max(above, 14)

    def _between(self, line: Sequence[Point], start: float, end: float) -> list[float]:
        """Return the values between two places, and the one at which the line enters."""
        known = [(self._x(index), point.value) for index, point in enumerate(line) if point.value is not None]
        inside = [value for x, value in known if start <= x <= end]
        for (x0, low), (x1, high) in pairwise(known):
            if x0 < start < x1:
                inside.append(low + (high - low) * (start - x0) / (x1 - x0))
        return inside

    def _rows(self) -> dict[Annotation, int]:
        """Give each note that has a point a row of its own where it would cover another one on a phone."""
        ends: list[float] = []
        found: dict[Annotation, int] = {}
        for note in sorted(self.annotations, key=lambda one: one.index):
            if not 0 <= note.index < len(self.points) or self.points[note.index].value is None:
                continue
            x, wide = self._x(note.index), len(note.words) * CHARACTER / PHONE * 100 + _APART
            start = x if side_anchor(x) == "start" else x - wide
            row = next((row for row, end in enumerate(ends) if end <= start), len(ends))
            ends[row : row + 1] = [start + wide]
            found[note] = row
        return found

    def _notes(self, scale: Scale, rows: Mapping[Annotation, int]) -> str:
        """Draw words last, so that no line of another note crosses them."""
        ticks = words = ""
        for note, row in rows.items():
            x, y, top = self._x(note.index), scale.y(self.points[note.index].value or 0), 13 + _TALL * row
            ticks += f'<line class="tick" x1="{x:g}%" x2="{x:g}%" y1="{top + 5}" y2="{max(top + 5, y - 5):g}"/>'
            ticks += f'<circle class="pt" cx="{x:g}%" cy="{y:g}" r="3.5"/>'
            words += text(note.words, x=x, y=top, anchor=side_anchor(x))
        return ticks + words

    def _before_label(self, scale: Scale) -> str:
        known = ((index, point.value) for index, point in enumerate(self.before) if point.value is not None)
        index, first = next(known, (0, None))
        if first is None:
            return ""
        start = next((point.value for point in self.points[index:] if point.value is not None), first)
        y = scale.y(first) + (-7 if first >= start else 15)
        x = self._x(index) if index else 0
        return text(self.before_words, x=x, y=y, anchor=side_anchor(x))

    def _ends_of_time(self, height: int) -> str:
        if not self.points:
            return ""
        y = height - 6
        first = text(self.points[0].label, x=0, y=y) if len(self.points) > 1 else ""
        return first + text(self.points[-1].label, x=max(self._x(len(self.points) - 1), 15), y=y, anchor="end")


def _tall(rows: Mapping[Annotation, int]) -> int:
    return _TALL * (1 + max(rows.values(), default=-1))


def thinned(known: Sequence[tuple[int, float]]) -> Sequence[tuple[int, float]]:
    """Keep the lowest and the highest of each bucket, so that a dense line keeps every peak it can show."""
    if len(known) <= _MANY:
        return known
    size = len(known) * 2 / _MANY
    kept: set[tuple[int, float]] = {known[0], known[-1]}
    for bucket in range(_MANY // 2):
        part = known[int(bucket * size) : int((bucket + 1) * size)]
        kept |= {min(part, key=lambda item: item[1]), max(part, key=lambda item: item[1])}
    return sorted(kept)

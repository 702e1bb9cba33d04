"""Rows of stretches in time: as usual, less than usual, nothing; to see what stops and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from hedgerow.web.charts.canvas import Table, chart, fits, text

_ROW, _HEAD, _BAR, _TOP = 56, 22, 24, 24
Kind = Literal["usual", "less", "off"]


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end` of the chart's length, with the words that stand in it where they fit."""

    start: float
    end: float
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: its name, a quieter note at the end, and its spans in order."""

    label: str
    note: str
    spans: Sequence[Span]


@dataclass(frozen=True, slots=True)
class SpanChart:
    """`length` is where the last span ends; `heads` name equal parts of it, from the start."""

    sentence: str
    lanes: Sequence[Lane]
    length: float
    heads: Sequence[str] = ()
    columns: tuple[str, str] = ("", "")

    def draw(self) -> Markup:
        """Draw the lanes under the heads."""
        inside = "".join(self._head(at, name) for at, name in enumerate(self.heads))
        inside += "".join(self._lane(at, lane) for at, lane in enumerate(self.lanes))
        return chart(inside, sentence=self.sentence, height=_HEAD + _ROW * len(self.lanes), css_class="spans")

    def table(self) -> Table:
        """Return what each lane says, its spans one after the other."""
        rows = [(lane.label, ", ".join(span.words for span in lane.spans)) for lane in self.lanes]
        return Table(self.sentence, self.columns, rows)

    def _head(self, at: int, name: str) -> str:
        x = at * 100 / len(self.heads)
        line = f'<line class="ax" x1="{x:g}%" x2="{x:g}%" y1="0" y2="{_HEAD - 6}"/>' if at else ""
        return line + text(name, x=x, y=12, dx=6 if at else 0)

    def _lane(self, at: int, lane: Lane) -> str:
        top = _HEAD + at * _ROW
        words = text(lane.label, x=0, y=top + 16, css_class="b") + text(lane.note, x=100, y=top + 16, anchor="end")
        return words + "".join(self._span(span, top + _TOP) for span in lane.spans if span.end > span.start)

    def _span(self, span: Span, top: float) -> str:
        left, width = span.start / self.length * 100, (span.end - span.start) / self.length * 100
        wide = max(width - 0.4, 0.4)
        box = f'x="{left:.2f}%" y="{top:g}" width="{wide:.2f}%" height="{_BAR}"'
        hatch = ""
        if span.kind == "less":
            line = f'x1="0" x2="100%" y1="{_BAR / 2:g}" y2="{_BAR / 2:g}" stroke-width="{_BAR}"'
            hatch = f'<line class="hatch" {line} stroke-dasharray="2 7"/>'
        shown = text(span.words, x=0, y=_BAR / 2 + 4.5, dx=8, css_class="in") if fits(span.words, width) else ""
        return f'<svg {box}><rect class="{span.kind}" width="100%" height="{_BAR}" rx="3"/>{hatch}{shown}</svg>'

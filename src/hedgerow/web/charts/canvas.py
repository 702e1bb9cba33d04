"""What charts are drawn with: a fluid frame, a stretched layer for shapes, text that keeps its size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from markupsafe import Markup, escape

STRETCH = 1000  # width of a stretched layer in its own units: ten to a per cent
CHARACTER = 6.8  # mean width of a letter in px at the size of chart text
PHONE = 280  # px: the narrowest chart, inside a card on a phone
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a chart as rows of text. The first column names the row."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


class Chart(Protocol):
    """What a page can put into a figure."""

    @property
    def sentence(self) -> str: ...
    def draw(self) -> Markup: ...
    def table(self) -> Table: ...


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to heights in px. When all values are equal they lie in the middle."""

    low: float
    high: float
    top: float
    bottom: float

    @classmethod
    def over(cls, values: Iterable[float], *, top: float, bottom: float, from_zero: bool) -> "Scale":
        """Span the values, and zero if asked to. Without values the scale runs from 0 to 1."""
        known = [*values, 0.0] if from_zero else list(values)
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        if low == high and from_zero:
            high = 1.0
        return cls(low, high, top, bottom)

    def y(self, value: float) -> float:
        """Return the height at which a value lies."""
        if self.low == self.high:
            return (self.top + self.bottom) / 2
        share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 1)


def chart(inside: str, *, sentence: str, height: int, css_class: str = "") -> Markup:
    """Frame a chart: as wide as its place, as high as said, left to right also in right-to-left pages."""
    classes = f"chart {css_class}".strip()
    opening = f'<svg class="{classes}" width="100%" height="{height}" direction="ltr" role="img"'
    return Markup(f'{opening} aria-label="{escape(sentence)}">{inside}</svg>')  # house: safe-markup: parts escaped


def stretched(inside: str, height: int) -> str:
    """Hold shapes that stretch with the chart's width; their strokes keep their thickness."""
    box = f'width="100%" height="{height}" viewBox="0 0 {STRETCH} {height}"'
    return f'<svg {box} preserveAspectRatio="none" overflow="visible">{inside}</svg>' if inside else ""


def path(css_class: str, drawn: str) -> str:
    """A stroked path in a stretched layer; nothing when there is nothing to draw."""
    return f'<path class="{css_class}" vector-effect="non-scaling-stroke" d="{drawn}"/>' if drawn else ""


def text(words: str, *, x: float, y: float, anchor: Anchor = "start", css_class: str = "", dx: int = 0) -> str:
    """Write words at a percentage of the width, moved by `dx` px, and a height in px."""
    if not words:
        return ""
    named = f' class="{css_class}"' if css_class else ""
    moved = f' dx="{dx}"' if dx else ""
    return f'<text{named} x="{x:g}%" y="{y:g}"{moved} text-anchor="{anchor}">{escape(words)}</text>'


def ground_line(y: float) -> str:
    """The line on which values stand."""
    return f'<line class="ax" x1="0" x2="100%" y1="{y:g}" y2="{y:g}"/>'


def side_anchor(x: float) -> Anchor:
    """Let words beside a mark grow toward the longer side."""
    return "start" if x < 50 else "end"


def fits(words: str, percent: float) -> bool:
    """Tell whether words fit into that share of the width on a phone."""
    return len(words) * CHARACTER + 8 <= percent / 100 * PHONE

"""One bar cut into shares of a whole, the one that matters first."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from hedgerow.web.charts.canvas import Table, chart, fits

_HEIGHT = 34


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole. Values below zero count as nothing."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class ShareChart:
    """Shares in order; the first is coloured, as care when it is too large."""

    sentence: str
    shares: Sequence[Share]
    is_care: bool = False
    columns: tuple[str, str] = ("", "")

    def draw(self) -> Markup:
        """Draw the shares; words stand inside only where they fit on a phone."""
        total = sum(max(0, share.value) for share in self.shares)
        if total <= 0:
            return chart(_piece(0, 100, "piece", ""), sentence=self.sentence, height=_HEIGHT, css_class="shares")
        left, inside = 0.0, ""
        for index, share in enumerate(self.shares):
            width = max(0, share.value) / total * 100
            first = "piece care" if self.is_care else "piece hi"
            inside += _piece(left, width, "piece" if index else first, _words(share, width))
            left += width
        return chart(inside, sentence=self.sentence, height=_HEIGHT, css_class="shares")

    def table(self) -> Table:
        """Return every share."""
        return Table(self.sentence, self.columns, [(share.label, share.shown) for share in self.shares])


def _words(share: Share, width: float) -> str:
    value = f'<tspan class="b">{escape(share.shown)}</tspan>'
    if fits(f"{share.shown} {share.label} ", width):
        return f"{value} {escape(share.label)}"
    if fits(f"{share.shown} ", width):
        return value
    return ""


def _piece(left: float, width: float, css_class: str, words: str) -> str:
    """One part, a hair narrower than its share so that the ground shows between two."""
    if width <= 0:
        return ""
    place = f'x="{left:.2f}%" width="{max(width - 0.6, 0.4):.2f}%" height="{_HEIGHT}"'
    written = f'<text x="10" y="{_HEIGHT / 2 + 4.5:g}">{words}</text>' if words else ""
    return f'<svg {place}><rect class="{css_class}" width="100%" height="{_HEIGHT}" rx="3"/>{written}</svg>'

"""Horizontal bars under their names: who or what counts most."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import CHARACTER, PHONE, Table, chart, text

_ROW = 44


@dataclass(frozen=True, slots=True)
class Rank:
    """One row."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class RankChart:
    """Rows from the top; `highlight` is the one that is coloured."""

    sentence: str
    ranks: Sequence[Rank]
    highlight: int | None = 0
    columns: tuple[str, str] = ("", "")
    limit: float = 0  # the scale reaches at least this far: 1 for shares of a whole

    def draw(self) -> Markup:
        """Draw the rows on one scale that includes zero; values below zero grow to the left of it."""
        low = min([0.0, *(rank.value for rank in self.ranks)])
        high = max([0.0, self.limit, *(rank.value for rank in self.ranks)])
        span = high - low or 1
        inside = "".join(self._row(index, rank, low, span) for index, rank in enumerate(self.ranks))
        return chart(inside, sentence=self.sentence, height=_ROW * len(self.ranks), css_class="ranks")

    def table(self) -> Table:
        """Return every row."""
        return Table(self.sentence, self.columns, [(rank.label, rank.shown) for rank in self.ranks])

    def _row(self, index: int, rank: Rank, low: float, span: float) -> str:
        top = index * _ROW
        zero, end = (0 - low) / span * 100, (rank.value - low) / span * 100
        left, width = min(zero, end), abs(end - zero)
        css_class = "bar hi" if index == self.highlight else "bar lo" if rank.value < 0 else "bar"
        words = text(_shortened(rank.label, rank.shown), x=0, y=top + 14)
        words += text(rank.shown, x=100, y=top + 14, anchor="end", css_class="b")
        track = f'<rect class="track" y="{top + 22}" width="100%" height="10" rx="3"/>'
        box = f'x="{left:.2f}%" y="{top + 22}" width="{max(width, 0.5):.2f}%" height="10" rx="3"'
        return f'{words}{track}<rect class="{css_class}" {box}/>'


def _shortened(label: str, shown: str) -> str:
    """Cut a name that would run into the value on a phone; the table has it whole."""
    room = int(PHONE / CHARACTER) - len(shown) - 2
    return label if len(label) <= room else f"{label[: room - 1].rstrip()}…"

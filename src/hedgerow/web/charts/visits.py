"""A strip of visits: each line is a visit, as tall as what was spent; dots mark the days since the last one."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import Table, chart, fits, ground_line, path, stretched, text

_GROUND, _TALLEST, _LEAST = 74, 42, 6


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit at a time `at` (days, or any other steady count)."""

    at: float
    value: float
    label: str
    shown: str


@dataclass(frozen=True, slots=True)
class VisitChart:
    """Visits between `start` and `end`. With `gap_words` the time since the last one is dotted and named."""

    sentence: str
    visits: Sequence[Visit]
    start: float
    end: float
    start_label: str
    end_label: str
    explanation: str = ""
    gap_words: str = ""
    columns: tuple[str, str] = ("", "")

    def draw(self) -> Markup:
        """Draw the strip; a refund hangs below the ground."""
        inside = ground_line(_GROUND) + stretched(path("visit", self._lines()) + self._gap(), _GROUND + 4)
        inside += text(self.explanation, x=0, y=14) + self._gap_label() + self._names()
        return chart(inside, sentence=self.sentence, height=104 if self._gap_fits() else 124, css_class="strip")

    def table(self) -> Table:
        """Return every visit."""
        return Table(self.sentence, self.columns, [(visit.label, visit.shown) for visit in self.visits])

    def _x(self, at: float) -> float:
        span = self.end - self.start
        share = min(1, max(0, (at - self.start) / span)) if span > 0 else 1
        return round(1 + 98 * share, 2)

    def _lines(self) -> str:
        tallest = max((abs(visit.value) for visit in self.visits), default=0) or 1
        parts = []
        for visit in self.visits:
            height = max(_LEAST, abs(visit.value) / tallest * _TALLEST)
            end = _GROUND + min(height, 14) if visit.value < 0 else _GROUND - height
            parts.append(f"M{self._x(visit.at) * 10:g} {_GROUND}V{end:.0f}")
        return "".join(parts)

    def _last(self) -> float:
        return self._x(max((visit.at for visit in self.visits), default=self.start))

    def _gap(self) -> str:
        if not self.gap_words or self._last() >= 98:
            return ""
        return path("gap", f"M{(self._last() + 2) * 10:g} {_GROUND}H990")

    def _gap_fits(self) -> bool:
        return not self.gap_words or fits(self.gap_words, 98 - self._last())

    def _gap_label(self) -> str:
        if self._gap_fits():
            return text(self.gap_words, x=(self._last() + 99) / 2, y=56, anchor="middle", css_class="b")
        return text(self.gap_words, x=100, y=118, anchor="end", css_class="b")

    def _names(self) -> str:
        last = max(self.visits, key=lambda visit: visit.at, default=None)
        between = last is not None and 28 < self._last() < 74
        middle = text(last.label, x=self._last(), y=98, anchor="middle") if last and between else ""
        return text(self.start_label, x=0, y=98) + middle + text(self.end_label, x=100, y=98, anchor="end")

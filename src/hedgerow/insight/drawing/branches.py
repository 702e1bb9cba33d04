"""Branches from one stem, each with as many leaves as hang on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.charts.canvas import CHARACTER, PHONE, Table, chart, path, stretched, text

_ROW, _MOST = 46, 24
_FIRST, _STEP = 7.0, 3.6  # per cent: the first leaf, and from one to the next


@dataclass(frozen=True, slots=True)
class Branch:
    """`leaves` hang on it; `shown` says how many."""

    label: str
    leaves: int
    shown: str


@dataclass(frozen=True, slots=True)
class BranchChart:
    """Branches from the top. Beyond so many leaves as there is room for, the last place is an open one."""

    sentence: str
    branches: Sequence[Branch]
    columns: tuple[str, str] = ("", "")

    def draw(self) -> Markup:
        """Draw the stem, and each branch under its name."""
        height = _ROW * len(self.branches)
        stem = path("ln", f"M6 8V{height - 16}")
        rows = "".join(self._row(index, branch) for index, branch in enumerate(self.branches))
        leaves = "".join(self._leaves(index, branch) for index, branch in enumerate(self.branches))
        return chart(stretched(stem + leaves, height) + rows, sentence=self.sentence, height=height, css_class="lane")

    def table(self) -> Table:
        """Return every branch."""
        return Table(self.sentence, self.columns, [(branch.label, branch.shown) for branch in self.branches])

    def _row(self, index: int, branch: Branch) -> str:
        y, room = index * _ROW + 14, int(PHONE / CHARACTER) - len(branch.shown) - 4
        label = branch.label if len(branch.label) <= room else f"{branch.label[: room - 1].rstrip()}…"
        return text(label, x=3, y=y, css_class="b") + text(branch.shown, x=100, y=y, anchor="end")

    def _leaves(self, index: int, branch: Branch) -> str:
        y, shown = index * _ROW + 30, min(branch.leaves, _MOST)
        end = _FIRST + _STEP * max(shown - 1, 0)
        twig = path("ln was", f"M6 {y}H{end * 10:g}")
        places = [f"M{(_FIRST + _STEP * at) * 10:g} {y}h0" for at in range(shown)]
        dots = path("dot", "".join(places))
        return twig + dots + (path("dot hole", places[-1]) if branch.leaves > _MOST else "")

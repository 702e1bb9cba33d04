"""Counting what a run or a preview came to, in flat memory."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from hedgerow.kernel.tabular.problems import RowProblem

_SHOWN = 50


@dataclass(slots=True)
class Tally:
    """`good` rows come in, `set_aside` wait to be mended, `passed_over` are no rows (closing lines, cancelled)."""

    rows: int = 0
    good: int = 0
    set_aside: int = 0
    passed_over: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    first: list[RowProblem] = field(default_factory=list)

    def refuse(self, problem: RowProblem) -> None:
        """A row that was good as it is written, and stays out for what is known besides."""
        self.good -= 1
        self.set_aside += 1
        self._note(problem)

    def _note(self, problem: RowProblem) -> None:
        self.by_kind[problem.kind.code] += 1
        if len(self.first) < _SHOWN:
            self.first.append(problem)

    def add(self, rows: int, *, is_in: bool, problems: Iterable[RowProblem]) -> None:
        self.rows += rows
        has_error = False
        for problem in problems:
            has_error = has_error or problem.is_error
            self._note(problem)
        if is_in:
            self.good += rows
        elif has_error:
            self.set_aside += rows
        else:
            self.passed_over += rows

"""Rows gathered into a batch, each of which is one thing or stays out."""

from typing import Generic, TypeVar

from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.network.registries import Batch

BATCH_ROWS = 1000
Draft = TypeVar("Draft")


class Gathered(Generic[Draft]):
    """A row with an error stays out and is kept with its cells; one without is told or passed over."""

    def __init__(self) -> None:
        self.rows = self.set_aside = self.passed_over = 0
        self.drafts: list[Draft] = []
        self.problems: list[tuple[RowProblem, tuple[str, ...] | None]] = []

    def add(self, draft: Draft | None, problems: tuple[RowProblem, ...], cells: list[str]) -> None:
        self.rows += 1
        if draft is not None:
            self.drafts.append(draft)
        has_error = any(problem.is_error for problem in problems)
        if draft is None:
            self.set_aside += has_error
            self.passed_over += not has_error
        kept = tuple(cells) if draft is None and has_error else None
        for problem in problems:
            self.problems.append((problem, kept if problem.is_error else None))
            kept = None if problem.is_error else kept

    def closed(self) -> Batch:
        return Batch(self.rows, tuple(self.drafts), tuple(self.problems), self.set_aside, self.passed_over)

"""Rows of which each becomes one thing or stays out: looked at, and gathered into batches."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rows import Row
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.network.registries import Batch

BATCH_ROWS = 1000
Draft = TypeVar("Draft")
Read_co = TypeVar("Read_co", covariant=True)


class Reading(Protocol[Read_co]):
    """What one row became: `draft` is None when it stays out, and the problems say why."""

    @property
    def draft(self) -> Read_co | None: ...
    @property
    def problems(self) -> tuple[RowProblem, ...]: ...


def beginning(
    source: Source, read: Callable[[Row], Reading[Draft]], *, at_most: int = 5000
) -> tuple[list[Draft], Tally, bool]:
    """What the first rows become, their counts, and whether that is the whole file."""
    tally, drafts = Tally(), list[Draft]()
    for row in source.rows():
        if tally.rows == at_most:
            return drafts, tally, False
        reading = read(row)
        tally.add(1, is_in=reading.draft is not None, problems=reading.problems)
        if reading.draft is not None:
            drafts.append(reading.draft)
    return drafts, tally, True


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

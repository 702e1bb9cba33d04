"""What a task with `takes_context=True` gets: progress to report, and the moments at which it may be stopped."""

from dataclasses import dataclass
from typing import Protocol

from django_tasks.base import TaskContext

from hedgerow.kernel.errors import Text


class Pulse(Protocol):
    """The link between a running job and its worker."""

    def check(self) -> None: ...

    def report(self, done: int, total: int | None, sentence: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class JobContext(TaskContext):
    """Call `report` or `check` between batches, outside an unfinished one: both may end the job there."""

    pulse: Pulse

    def report(self, *, done: int, total: int | None = None, sentence: Text = "") -> None:
        """Say how far the job is; written at most twice a second, and always when all is done.

        Inside a transaction it becomes visible with that transaction. Raises like `check`.
        """
        self.pulse.report(done, total, str(sentence))

    def check(self) -> None:
        """Raises JobCancelled, JobInterrupted or LeaseLost when the job should not go on."""
        self.pulse.check()

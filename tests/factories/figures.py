"""Analyses worked out at once, as their job does it."""

from hedgerow.insight import operations, queries
from hedgerow.insight.registries import analyses
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import the_system


class Still:
    """A job that nobody watches."""

    def check(self) -> None: ...

    def report(self, done: int, total: int | None, sentence: str) -> None: ...


def work_out_everything(workspace: Workspace) -> None:
    """Every analysis with each of its subjects."""
    context = JobContext(task_result=None, pulse=Still())  # type: ignore[arg-type]  # of no job
    with scope(workspace):
        grounds, actor = queries.grounds_of(workspace), the_system(workspace)
        for analysis in analyses:
            for subject in analysis.subjects():
                operations.keep_analysis(
                    actor=actor, analysis=analysis, subject=subject, grounds=grounds, context=context
                )

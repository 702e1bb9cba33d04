"""Who may have the log archived, what runs by itself, and what the log says of it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotFound, NotPermitted
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries, tasks
from hedgerow.timeline.events import MONTH_ARCHIVED, Fact
from hedgerow.timeline.models import Activity, ArchivedMonth, ArchiveReason
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.timeline.archived import LATER, archived, at, lived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def rye(db: None) -> Workspace:
    with at(1, 3):
        return a_workspace()


def months(workspace: Workspace) -> list[int]:
    with scope(workspace):
        return list(ArchivedMonth.objects.order_by("month").values_list("month__month", flat=True))


class Still:
    """A job's pulse that nobody feels."""

    def check(self) -> None: ...

    def report(self, done: int, total: int | None, sentence: str) -> None: ...


def night() -> None:
    tasks.archive_log.call(JobContext(task_result=None, pulse=Still()))  # type: ignore[arg-type]  # of no job


def test_only_the_owner_archives_plans_and_fetches(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    manager = an_actor(rye, AccessRole.MANAGER)
    narrowed = replace(an_actor(rye), sees=frozenset())
    with scope(rye):
        month = queries.visible_months(manager).get()
        for refused in (
            lambda: operations.archive_months(actor=manager),
            lambda: operations.plan_archive(actor=manager, wait_months=3),
            lambda: operations.fetch_archive(actor=manager, month=month),
            lambda: operations.fetch_archive(actor=narrowed, month=month),
            lambda: tasks.start_archive(actor=manager),
            lambda: queries.visible_months(an_actor(rye, AccessRole.STAFF)),
        ):
            with pytest.raises(NotPermitted):
                refused()
        assert (queries.archive_plan(manager), AuditEntry.objects.count()) == (None, 0)
        with pytest.raises(NotFound):
            queries.visible_month(manager, uuid4())


def test_the_night_archives_what_is_planned_and_nothing_without_a_plan(rye: Workspace) -> None:
    lived(rye, 1, 2, 3)
    actor = an_actor(rye)
    with clock.use(lambda: LATER), scope(rye):
        night()
        assert months(rye) == []
        for wait in (3, 3, None, 2):
            operations.plan_archive(actor=actor, wait_months=wait)
        assert AuditEntry.objects.filter(event="timeline.archive_planned").count() == 3
        night()
        assert months(rye) == [1, 2]
        tasks.start_archive(actor=actor)
        assert Job.objects.filter(unique_key=f"archive:{rye.pk}").count() == 1


def test_a_fact_of_an_archived_month_is_a_line_in_words(rye: Workspace) -> None:
    with scope(rye):
        expected = zip(ArchiveReason, ("May 2026", "words were erased", "damaged or gone"), strict=True)
        for reason, words in expected:
            told = {"month": "2026-05", "activities": 1, "version": 1, "reason": reason}
            operations.record(the_system(rye), Fact(MONTH_ARCHIVED, properties=told))
            [line] = queries.lines(the_system(rye), [Activity.objects.latest("position")])
            assert words in str(line.text)

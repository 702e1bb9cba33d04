"""A large file: asked for, written, interrupted, fetched by whom it is for, deleted."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from hedgerow.accounts.models import AuditEntry, Membership
from hedgerow.kernel import files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict, HedgerowError, NotFound, NotPermitted
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.models import Export, ExportOf, ExportState, GoneBecause
from hedgerow.network.operations import ExportFormat
from hedgerow.network.operations.exports import writing
from hedgerow.network.queries import Wish
from hedgerow.network.registries import datasets
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.fixtures.clock import FrozenClock
from tests.network.exports.conftest import asked, fetched, is_on_disk, member, names_in, people, run

FIVE = ("Ann", "Ben", "Cy", "Dan", "Eve")


class Cut(BaseException):
    """What a test throws into a running export, as a worker that dies would."""


@pytest.fixture(autouse=True)
def _short_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_AT_ONCE", 2)


def cut_at(rows: int) -> Any:
    def report(now: Export) -> None:
        if now.rows_done >= rows:
            raise Cut

    return report


@pytest.mark.parametrize("form", list(ExportFormat))
def test_it_is_written_row_by_row_and_fetched(rye: Workspace, maren: Actor, form: ExportFormat) -> None:
    people(rye, *FIVE)
    seen = []
    with scope(rye):
        export = asked(maren, form)
        assert (export.state, export.rows_done) == (ExportState.WAITING, 0)
        done = run(rye, export, lambda now: seen.append((now.rows_done, now.rows_total)))
        assert seen == [(2, 5), (4, 5), (5, 5)]
        assert (done.state, done.rows_done, done.rows_total, done.restarts) == (ExportState.READY, 5, 5, 0)
        assert len(fetched(maren, done)) == done.file.size > 0
        again = run(rye, export)
        assert (again.state, again.file_id) == (ExportState.READY, done.file_id)


def test_after_a_killed_worker_it_begins_anew_and_says_so(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        export = asked(maren)
        for times in (1, 2):
            with pytest.raises(Cut):
                run(rye, export, cut_at(4))
            export.refresh_from_db()
            assert (export.state, export.rows_done, export.restarts) == (ExportState.RUNNING, 4, times - 1)
            assert StoredFile.objects.count() == 0
        done = run(rye, export)
        assert (done.state, done.restarts) == (ExportState.READY, 2)
        assert names_in(fetched(maren, done)) == list(FIVE)


def test_of_two_that_write_it_only_the_last_keeps_what_it_wrote(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    inner: list[Export] = []

    def taken_over(now: Export) -> None:
        if now.rows_done == 2:
            inner.append(run(rye, now))

    with scope(rye):
        outer = run(rye, asked(maren), taken_over)
        assert inner[0].state == outer.state == ExportState.READY
        assert (outer.file_id, outer.restarts, StoredFile.objects.count()) == (inner[0].file_id, 1, 1)


def test_stopped_nothing_is_kept_and_it_is_not_written_on(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)

    def stop(now: Export) -> None:
        operations.cancel_export(actor=maren, export=now)

    with scope(rye):
        done = run(rye, asked(maren, wish=Wish(ExportOf.LIST, "q=a")), stop)
        assert (done.state, done.wish, done.file) == (ExportState.CANCELLED, {}, None)
        assert run(rye, done).state == operations.cancel_export(actor=maren, export=done).state == "cancelled"
        assert StoredFile.objects.count() == 0


def test_only_who_asked_fetches_it_and_only_while_they_may(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    other = member(rye, name="otto")
    with scope(rye):
        done = run(rye, asked(maren))
        assert queries.visible_exports(maren).count() == 1
        assert queries.visible_exports(other).count() == 0
        with pytest.raises(NotFound):
            queries.visible_export(other, done.pk)
        with pytest.raises(Conflict):
            fetched(other, done)
        for role in (AccessRole.STAFF, AccessRole.ANALYST):
            with pytest.raises(NotPermitted):
                fetched(an_actor(rye, role), done)
            with pytest.raises(NotPermitted):
                asked(an_actor(rye, role))
        assert AuditEntry.objects.filter(event="network.exported").count() == 0
        assert Export.objects.count() == 1


def test_it_is_written_with_the_rights_of_that_day(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        export = asked(maren)
        Membership.objects.filter(user_id=maren.id).update(access_role=AccessRole.STAFF)
        with pytest.raises(HedgerowError):
            run(rye, export)
        export.refresh_from_db()
        assert (export.state, StoredFile.objects.count()) == (ExportState.FAILED, 0)
        assert "may not take people away" in export.error
        with pytest.raises(Conflict):
            asked(the_system(rye))


def test_asking_and_fetching_stand_in_the_audit_log(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        done = run(rye, asked(maren))
        fetched(maren, done)
        fetched(maren, done)
        told = AuditEntry.objects.filter(event__startswith="network.export").order_by("at", "id")
        assert [(entry.event, entry.object_id, entry.after.get("parties")) for entry in told] == [
            ("network.export_asked", done.pk, None),
            ("network.exported", done.pk, 5),
            ("network.exported", done.pk, 5),
        ]


def test_after_three_days_it_is_deleted_and_after_thirty_forgotten(
    rye: Workspace, maren: Actor, frozen_clock: FrozenClock
) -> None:
    people(rye, *FIVE)
    with scope(rye):
        done = run(rye, asked(maren))
        waiting = asked(maren)
        file = done.file
        frozen_clock.advance(days=2, hours=23)
        assert operations.forget_exports() == 0
        frozen_clock.advance(hours=2)
        with pytest.raises(Conflict):
            fetched(maren, done)
        with transaction.atomic():
            assert operations.forget_exports() == 1
        done.refresh_from_db()
        waiting.refresh_from_db()
        assert (done.state, done.gone_because, done.file) == (ExportState.GONE, GoneBecause.EXPIRED, None)
        assert (waiting.state, StoredFile.objects.count()) == (ExportState.FAILED, 0)
        assert file.size > 0
        frozen_clock.advance(days=30)
        operations.forget_exports()
        assert Export.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_deleted_file_is_gone_from_the_disk(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        done = run(rye, asked(maren))
        assert is_on_disk(done)
        gone = operations.delete_export(actor=maren, export=done)
        assert (gone.state, gone.gone_because) == (ExportState.GONE, GoneBecause.DELETED)
        assert not is_on_disk(done)
        assert operations.delete_export(actor=maren, export=done).gone_because == GoneBecause.DELETED


def test_whoever_is_erased_is_in_no_file_any_more(rye: Workspace, maren: Actor) -> None:
    ann, ben, *_rest = people(rye, *FIVE)
    with scope(rye):
        ready = run(rye, asked(maren))
        assert datasets["exports"].count([ann.pk]) == 1
        assert [row["form"] for row in datasets["exports"].rows([ann.pk])] == ["csv"]

        def erase_ben(now: Export) -> None:
            if now.rows_done == 4:
                operations.erase_party(actor=maren, party=ben)

        operations.erase_party(actor=maren, party=ann)
        ready.refresh_from_db()
        assert (ready.state, ready.gone_because) == (ExportState.GONE, GoneBecause.ERASED)
        assert StoredFile.objects.count() == 0
        done = run(rye, asked(maren), erase_ben)
        assert names_in(fetched(maren, done)) == ["Cy", "Dan", "Eve"]
        assert done.rows_done == 3


def test_a_file_that_somebody_removed_is_told_and_not_noted(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        done = run(rye, asked(maren))
        files.disk.path_of(done.workspace_id, done.file.pk).unlink()
        with pytest.raises(files.FileGone):
            fetched(maren, done)
        assert AuditEntry.objects.filter(event="network.exported").count() == 0


def test_the_database_refuses_a_ready_one_without_a_file(rye: Workspace, maren: Actor) -> None:
    with scope(rye):
        export = asked(maren)
        with pytest.raises(IntegrityError), transaction.atomic():
            Export.objects.filter(pk=export.pk).update(state=ExportState.READY)
        export.refresh_from_db()
        assert export.state == ExportState.WAITING


def test_another_workspace_knows_nothing_of_it(rye: Workspace, maren: Actor) -> None:
    people(rye, *FIVE)
    with scope(rye):
        done = run(rye, asked(maren))
    oak = a_workspace("oak")
    with scope(oak), pytest.raises(NotFound):
        queries.visible_export(an_actor(oak), done.pk)

"""Imports that are cut short: what is in stays, the rest comes later, nothing twice."""

from dataclasses import replace
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import OperationalError, connection

from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.files.disk import path_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.importing import batches
from hedgerow.network.models import Import, ImportState, Party
from hedgerow.network.operations.imports import running
from hedgerow.network.registries import Written, import_kinds
from tests.factories.bringing import bring, counts, released, run
from tests.factories.workspaces import a_workspace, an_actor, the_system

PEOPLE = "Name,E-mail\n" + "".join(f"Ada Wren {n},ada{n}@wren.example\n" for n in range(25))


class Cut(Exception):
    """What a test throws into a running import."""


@pytest.fixture(autouse=True)
def _short_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten rows in a transaction, of two batches each."""
    monkeypatch.setattr(batches, "BATCH_ROWS", 5)


def cut_at(rows: int, cause: BaseException) -> Any:
    def report(now: Import) -> None:
        if now.rows_done >= rows:
            raise cause

    return report


@pytest.mark.django_db
def test_interrupted_between_batches_it_goes_on_at_the_next_row(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")
        with pytest.raises(Cut):
            run(rye, of, cut_at(20, Cut()))
        of.refresh_from_db()
        assert (of.state, of.rows_done, Party.objects.count()) == (ImportState.RUNNING, 20, 20)
        done = run(rye, of)
        assert (done.state, done.resumed_at_row, done.rows_done, done.created) == (ImportState.DONE, 20, 25, 25)
        assert Party.objects.count() == 25


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("cause", [Cut(), OperationalError("gone"), KeyboardInterrupt()])
def test_a_batch_that_breaks_leaves_nothing_of_itself(
    rye: Workspace, monkeypatch: pytest.MonkeyPatch, cause: BaseException
) -> None:
    kind = import_kinds["contacts"]

    def second_breaks(*arguments: Any) -> Written:
        written = kind.write(*arguments)
        if Party.objects.count() == 20:
            raise cause
        return written

    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")
        with monkeypatch.context() as patch:
            patch.setattr(running, "import_kinds", {"contacts": replace(kind, write=second_breaks)})
            with pytest.raises(type(cause)):
                run(rye, of)
        of.refresh_from_db()
        assert (of.state, of.rows_done, Party.objects.count()) == (ImportState.RUNNING, 10, 10)
        done = run(rye, of)
        assert (done.state, done.created, Party.objects.count()) == (ImportState.DONE, 25, 25)


@pytest.mark.django_db
def test_cancelled_in_the_middle_it_keeps_what_is_in_and_says_so(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")

        def cancel(now: Import) -> None:
            operations.cancel_import(actor=the_system(rye), of=now)

        done = run(rye, of, cancel)
        assert (done.state, done.rows_done, done.created) == (ImportState.CANCELLED, 10, 10)
        assert (Party.objects.count(), done.finished_at is not None) == (10, True)
        assert run(rye, of).state == ImportState.CANCELLED
        assert Party.objects.count() == 10


@pytest.mark.django_db
def test_what_makes_the_file_unreadable_fails_the_import_with_its_cause(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")
        path_of(rye.id, of.file.pk).unlink()
        with pytest.raises(HedgerowError) as gone:
            run(rye, of)
        of.refresh_from_db()
        assert (of.state, of.error) == (ImportState.FAILED, str(gone.value))
        assert (of.finished_at is not None, Party.objects.count()) == (True, 0)
        assert run(rye, of).state == ImportState.FAILED


@pytest.mark.django_db
def test_who_finds_another_ahead_stops_and_says_so(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")

        def overtaken(now: Import) -> None:
            if now.rows_done == 10:
                with pytest.raises(Cut):
                    run(rye, of, cut_at(20, Cut()))

        with pytest.raises(running.Elsewhere, match="goes on in another process"):
            run(rye, of, overtaken)
        of.refresh_from_db()
        assert (of.state, of.rows_done, Party.objects.count()) == (ImportState.RUNNING, 20, 20)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_on_one_import_double_nothing(rye: Workspace) -> None:
    ends: list[str] = []
    start = Barrier(2)

    def one(of: Import) -> None:
        try:
            with scope(rye):
                start.wait()
                ends.append(run(rye, of).state)
        except running.Elsewhere:
            ends.append("elsewhere")
        finally:
            connection.close()

    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")
    threads = [Thread(target=one, args=(of,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with scope(rye):
        assert set(ends) <= {"done", "elsewhere"}
        assert "done" in ends
        of.refresh_from_db()
        assert (of.state, of.rows_done, of.created, Party.objects.count()) == (ImportState.DONE, 25, 25, 25)


@pytest.mark.django_db(transaction=True)
def test_two_files_at_once_with_the_same_people_double_nobody(rye: Workspace) -> None:
    start, ends = Barrier(2), list[str]()

    def one(of: Import) -> None:
        try:
            with scope(rye):
                start.wait(60)
                ends.append(run(rye, of).state)
        finally:
            connection.close()

    with scope(rye):
        files = [released(rye, PEOPLE, kind="contacts"), released(rye, PEOPLE + "\n", kind="contacts")]
    threads = [Thread(target=one, args=(of,)) for of in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    with scope(rye):
        assert ends == ["done", "done"]
        assert Party.objects.count() == 25
        assert sum(Import.objects.values_list("created", flat=True)) == 25
        assert sum(Import.objects.values_list("unchanged", flat=True)) == 25


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_is_cut_in_the_middle_loses_nothing(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")

        def cut(now: Import) -> None:
            if now.rows_done == 10 and not now.resumed_at_row:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")

        with pytest.raises(OperationalError):
            run(rye, of, cut)
        connection.close()
        of.refresh_from_db()
        assert (of.state, of.rows_done, Party.objects.count()) == (ImportState.RUNNING, 10, 10)
        done = run(rye, of)
        assert (done.state, done.resumed_at_row, Party.objects.count()) == (ImportState.DONE, 10, 25)


@pytest.mark.django_db
def test_an_analyst_brings_nothing_in(rye: Workspace) -> None:
    with scope(rye):
        of = released(rye, PEOPLE, kind="contacts")
        analyst = an_actor(rye, AccessRole.ANALYST)
        for act in (
            lambda: operations.run_import(actor=analyst, import_id=of.pk),
            lambda: operations.cancel_import(actor=analyst, of=of),
            lambda: operations.prepare_import(actor=analyst, file=of.file),
        ):
            with pytest.raises(NotPermitted):
                act()
        of.refresh_from_db()
        assert (of.state, Party.objects.count()) == (ImportState.WAITING, 0)


@pytest.mark.django_db
def test_a_batch_of_another_size_of_file_is_the_same_record(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the file is cut into batches, the record is the same."""
    with scope(rye):
        listed = PEOPLE + PEOPLE.partition("\n")[2] + "Ada Wren 3,ada3@wren.example\n"
        bring(rye, listed, kind="contacts")
        small = counts()
    oak = a_workspace("oak")
    monkeypatch.setattr(batches, "BATCH_ROWS", 1000)
    with scope(oak):
        bring(oak, listed, kind="contacts")
        assert counts() == small

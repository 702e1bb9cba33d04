"""Months of the log in files that say what the log says, whatever goes wrong on the way."""

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.timeline import operations, queries, tasks
from hedgerow.timeline.archiving import folder, parquet, rows
from hedgerow.timeline.errors import ArchiveDiffers, ArchiveIsElsewhere, ArchiveNotReady, ArchiveNotWritten
from hedgerow.timeline.events import MONTH_ARCHIVED
from hedgerow.timeline.models import Activity, ArchivedMonth, ArchiveReason, ErasedStretch
from hedgerow.timeline.queries import ArchiveState
from tests.factories.workspaces import a_workspace, the_system
from tests.timeline.archived import AWKWARD, LATER, archived, at, file_of, files, lived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def rye(db: None) -> Workspace:
    with at(1, 3):
        return a_workspace()


def problems(workspace: Workspace) -> tuple[str, ...]:
    with scope(workspace):
        return operations.verify().problems


def on_record(workspace: Workspace) -> list[tuple[str, int, str]]:
    with scope(workspace):
        found = ArchivedMonth.objects.order_by("month", "version").values_list("month", "version", "reason")
        return [(f"{month:%m}", version, reason) for month, version, reason in found]


def test_each_month_that_is_over_is_a_file_that_reads_as_the_log_does(rye: Workspace) -> None:
    lived(rye, 1, 2, 4, 5)
    assert archived(rye).months == 3
    assert files(rye) == ["2026-01.v1.parquet", "2026-02.v1.parquet", "2026-04.v1.parquet"]
    with scope(rye):
        months = list(ArchivedMonth.objects.order_by("month"))
        ends = [(month.first_position, month.last_position) for month in months]
        assert [first for first, _last in ends] == [1, *(last + 1 for _first, last in ends[:-1])]
        assert [last - first + 1 for first, last in ends] == [month.activities for month in months]
        for month in months:
            lines = list(parquet.read(folder.path_of(month)))
            assert lines == list(rows.recorded_lines(month.first_position, month.last_position))
            assert AWKWARD in json.loads(json.loads(lines[-1])["properties"]).values()
        told = Activity.objects.filter(verb=MONTH_ARCHIVED).order_by("position")
        assert [one.properties["month"] for one in told] == ["2026-01", "2026-02", "2026-04"]
    assert problems(rye) == ()


def test_archiving_again_writes_nothing_and_a_later_month_joins_on(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye, 2)
    before = file_of(rye, 1).stat()
    assert archived(rye, 2) == operations.Archived()
    assert file_of(rye, 1).stat().st_mtime_ns == before.st_mtime_ns
    lived(rye, 3)
    assert archived(rye).months == 2
    assert [month for month, *_rest in on_record(rye)] == ["01", "02", "03"]
    assert problems(rye) == ()


def test_a_month_waits_until_it_is_over_for_a_day_and_for_the_day_that_was_said(rye: Workspace) -> None:
    lived(rye, 1, 2)
    with scope(rye):
        for moment, months in ((datetime(2026, 1, 31, tzinfo=UTC), 0), (datetime(2026, 3, 1, 12, tzinfo=UTC), 1)):
            with clock.use(lambda moment=moment: moment):
                done = operations.archive_months(actor=the_system(rye), before=LATER.date())
                assert done.months == months
        with clock.use(lambda: LATER):
            assert operations.archive_months(actor=the_system(rye), before=LATER.date().replace(month=2)).months == 0
            assert operations.archive_months(actor=the_system(rye)).months == 0


def test_a_clock_that_was_put_back_leaves_no_gap_and_no_month_twice(rye: Workspace) -> None:
    lived(rye, 1, 3)
    archived(rye, 4)
    lived(rye, 2)
    assert archived(rye).months == 1
    assert [month for month, *_rest in on_record(rye)] == ["01", "03", "04"]
    assert problems(rye) == ()


def test_words_that_are_erased_leave_the_file_of_their_month_and_no_other(rye: Workspace) -> None:
    with at(1), scope(rye):
        ada = network.add_party(actor=the_system(rye), name="Ada")
    lived(rye, 1, 2)
    lived(rye, 3, object_id=ada.pk, properties={"text": "Zanzibarqueen"}, each=1)
    archived(rye)
    old = file_of(rye, 3)
    assert any(b"Zanzibarqueen" in line for line in parquet.read(old))
    with clock.use(lambda: LATER), scope(rye):
        network.erase_party(actor=the_system(rye), party=ada)
        states = {month.month.month: queries.state_of(month) for month in queries.current_months()}
        assert states[3] == ArchiveState.OUTDATED
        assert states[2] == ArchiveState.WHOLE
        with pytest.raises(ArchiveNotReady):
            operations.fetch_archive(actor=the_system(rye), month=queries.current_months().get(month="2026-03-01"))
        assert any("erased" in problem for problem in operations.verify().problems)
        tasks.read_log_each_minute.call()
        assert Job.objects.filter(unique_key=f"archive:{rye.pk}").count() == 1
        operations.archive_months(actor=the_system(rye))
    assert not old.exists()
    assert not any(b"Zanzibarqueen" in line for line in parquet.read(file_of(rye, 3)))
    assert ("03", 2, ArchiveReason.WORDS_ERASED) in on_record(rye)
    assert ("02", 2, ArchiveReason.WORDS_ERASED) not in on_record(rye)
    assert problems(rye) == ()


def test_words_erased_while_their_month_is_written_are_not_in_it(rye: Workspace, monkeypatch: Any) -> None:
    """In the moment between the first look into the log and the second one, and after both."""
    lived(rye, 1, 2)
    write, erased = parquet.write, []

    def slow(lines: Path, into: Path) -> None:
        write(lines, into)
        if not erased:
            erased.append(operations.erase_words(Activity.objects.filter(external_id="1-1")))

    monkeypatch.setattr(parquet, "write", slow)
    with clock.use(lambda: LATER), scope(rye):
        late = Activity.objects.filter(external_id="1-2")
        done = operations.archive_months(
            actor=the_system(rye), before=LATER.date(), report=lambda _month: operations.erase_words(late)
        )
    assert (erased, done.anew) == ([1], 1)
    lines = [line for line in parquet.read(file_of(rye, 1)) if b'"external_id":"1-' in line]
    assert [b'"properties":"{}"' in line for line in lines] == [False, True, True]
    assert problems(rye) == ()


@pytest.mark.parametrize("harm", ["cut", "changed", "gone"])
def test_a_damaged_file_is_told_never_handed_out_and_written_anew(rye: Workspace, harm: str) -> None:
    lived(rye, 1)
    archived(rye)
    path = file_of(rye, 1)
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(whole[:-1] if harm == "cut" else b"x" + whole[1:])
    assert [problem for problem in problems(rye) if "damaged" in problem]
    with scope(rye), pytest.raises(ArchiveNotReady):
        operations.fetch_archive(actor=the_system(rye), month=queries.current_months().get())
    assert archived(rye).anew == 1
    assert on_record(rye)[-1] == ("01", 2, ArchiveReason.FILE_DAMAGED)
    assert (files(rye), problems(rye)) == (["2026-01.v2.parquet"], ())


def test_what_lies_in_the_folder_unrecorded_is_told_and_swept(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    for name in ("2026-01.v7.parquet", "2026-02.v1.parquet.part"):
        (folder.folder_of(rye.pk) / name).write_bytes(b"words")
    assert len(problems(rye)) == 2
    archived(rye)
    assert (files(rye), problems(rye)) == (["2026-01.v1.parquet"], ())


def test_a_folder_that_takes_nothing_is_told_plainly_and_nothing_is_on_record(rye: Workspace, home: Path) -> None:
    lived(rye, 1)
    (home / "archive").write_text("in the way")
    with pytest.raises(ArchiveNotWritten, match="nothing of the log was changed"):
        archived(rye)
    assert on_record(rye) == []
    (home / "archive").unlink()
    assert archived(rye).months == 1


@pytest.mark.parametrize("full", ["the disk", "the table"])
def test_a_full_disk_leaves_nothing_and_keeps_what_was_there(rye: Workspace, monkeypatch: Any, full: str) -> None:
    lived(rye, 1)
    archived(rye, 2)
    lived(rye, 2)
    write = parquet.write

    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if full == "the disk":
        monkeypatch.setattr(os, "fsync", refuse)
    else:
        monkeypatch.setattr(parquet, "write", lambda lines, _into: write(lines, Path("/dev/full")))
    with pytest.raises(ArchiveNotWritten, match="No space left on device"):
        archived(rye, 3)
    monkeypatch.undo()
    assert (files(rye), on_record(rye)) == (["2026-01.v1.parquet"], [("01", 1, ArchiveReason.MONTH_OVER)])
    assert (archived(rye, 3).months, problems(rye)) == (1, ())


def test_a_file_that_does_not_read_back_as_the_log_is_never_put_on_record(rye: Workspace, monkeypatch: Any) -> None:
    lived(rye, 1)
    write = parquet.write

    def forgetful(lines: Path, into: Path) -> None:
        lines.write_bytes(b"".join(lines.read_bytes().splitlines(keepends=True)[:-1]))
        write(lines, into)

    for wrong in (forgetful, lambda _lines, into: into.write_bytes(b"PAR1")):
        monkeypatch.setattr(parquet, "write", wrong)
        with pytest.raises(ArchiveDiffers):
            archived(rye)
    assert (files(rye), on_record(rye)) == ([], [])


def test_two_at_once_do_not_write_the_same_folder(rye: Workspace) -> None:
    lived(rye, 1)
    with folder.turn(folder.folder_of(rye.pk)), pytest.raises(ArchiveIsElsewhere):
        archived(rye)
    assert on_record(rye) == []
    assert archived(rye).months == 1


def test_a_home_with_signs_that_patterns_are_made_of(rye: Workspace, tmp_path: Path, settings: Any) -> None:
    settings.HEDGEROW_HOME = tmp_path / "it's [a] ho?me*"
    lived(rye, 1)
    assert (archived(rye).months, problems(rye)) == (1, ())


def test_a_log_without_a_line_has_no_archive(db: None) -> None:
    workspace = Workspace.objects.create(slug="new", name="New", created_at=clock.now())
    assert (archived(workspace), problems(workspace)) == (operations.Archived(), ())


def test_the_database_refuses_to_change_what_is_on_record(rye: Workspace) -> None:
    lived(rye, 1)
    archived(rye)
    with scope(rye):
        operations.erase_words(Activity.objects.filter(external_id="1-1"))
        for model in (ArchivedMonth, ErasedStretch):
            for change in (lambda model=model: model.objects.update(first_position=9), model.objects.all().delete):
                with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                    change()

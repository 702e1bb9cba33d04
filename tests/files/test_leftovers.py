"""Sweeping up bytes that no row speaks of."""

import os
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from hedgerow.kernel import clock, files
from hedgerow.kernel.files import StoredFile, disk
from hedgerow.kernel.files.leftovers import sweep_leftovers
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import unscoped


def _aged(path: Path, age: timedelta = timedelta(days=2)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    moment = (clock.now() - age).timestamp()
    os.utime(path, (moment, moment))
    return path


def _sweep() -> int:
    with unscoped():
        return sweep_leftovers.func()


def test_old_bytes_without_a_row_are_swept_up_and_nothing_else(inside: Workspace) -> None:
    kept = files.save([b"bread"], name="a", kind="k")
    with_row = _aged(disk.path_of(inside.id, kept.pk))
    rolled_back = _aged(disk.path_of(inside.id, uuid7()))
    cut_off = _aged(disk.path_of(inside.id, uuid7()).with_suffix(disk.PARTIAL))
    of_a_gone_workspace = _aged(disk.path_of(uuid4(), uuid7()))
    under_way = _aged(disk.path_of(inside.id, uuid7()), timedelta(hours=23))
    not_ours = _aged(with_row.parent / "notes.txt")
    beside = _aged(disk.root() / "lost+found" / "aa" / uuid7().hex)
    stray = _aged(disk.root() / str(inside.id) / "stray")
    assert _sweep() == 3
    assert not any(path.exists() for path in (rolled_back, cut_off, of_a_gone_workspace))
    assert all(path.exists() for path in (with_row, under_way, not_ours, beside, stray))
    assert StoredFile.objects.get() == kept


def test_there_is_nothing_to_sweep_before_the_first_file(inside: Workspace) -> None:
    assert _sweep() == 0


@pytest.mark.django_db
def test_a_row_that_is_rolled_back_leaves_bytes_that_are_swept_up_a_day_later(inside: Workspace) -> None:
    file = files.save([b"bread"], name="a", kind="k")
    StoredFile.objects.all().delete()
    path = disk.path_of(inside.id, file.pk)
    assert (_sweep(), path.exists()) == (0, True)
    _aged(path)
    assert (_sweep(), path.exists()) == (1, False)

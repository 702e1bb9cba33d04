"""Keeping files: wholly or not at all, within the limit, and only in the workspace they belong to."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from hedgerow.kernel import clock, files
from hedgerow.kernel.errors import UnscopedQuery
from hedgerow.kernel.files import StoredFile, disk
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope, unscoped

BREAD = b"name,amount\nrye,3\n"


def _on_disk(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file()]


def test_a_file_is_kept_with_what_was_found_out_about_it(inside: Workspace) -> None:
    file = files.save([BREAD[:5], BREAD[5:]], name="C:\\Sales\\May.csv", kind="import")
    assert StoredFile.objects.get() == file
    assert (file.name, str(file), file.kind, file.content_type) == ("May.csv", "May.csv", "import", "text/plain")
    assert (file.size, file.sha256) == (len(BREAD), sha256(BREAD).hexdigest())
    assert abs((clock.now() - file.created_at).total_seconds()) < 60
    with files.open_file(file) as stream:
        assert stream.read() == BREAD


def test_the_path_holds_nothing_of_what_the_sender_said(inside: Workspace, home: Path) -> None:
    file = files.save([BREAD], name="../../../etc/passwd", kind="import")
    assert _on_disk(home) == [home / "files" / str(inside.id) / file.pk.hex[-2:] / file.pk.hex]
    assert file.name == "passwd"


def test_an_upload_is_kept(inside: Workspace) -> None:
    file = files.save_upload(SimpleUploadedFile("menu.pdf", b"%PDF-1.7 bread", "text/html"), kind="attachment")
    assert (file.name, file.content_type, file.size) == ("menu.pdf", "application/pdf", 14)


def test_an_empty_file_is_a_file(inside: Workspace) -> None:
    file = files.save([], name="", kind="import")
    assert (file.name, file.size) == ("file", 0)
    with files.open_file(file) as stream:
        assert stream.read() == b""


def test_a_file_of_just_the_limit_is_kept_and_a_byte_more_is_not(inside: Workspace, home: Path) -> None:
    assert files.save([b"x" * 600, b"x" * 400], name="a", kind="k", limit=1000).size == 1000
    kept = _on_disk(home)
    with pytest.raises(files.FileTooLarge):
        files.save([b"x" * 600, b"x" * 401], name="a", kind="k", limit=1000)
    assert StoredFile.objects.count() == 1
    assert _on_disk(home) == kept


def test_the_stream_is_not_read_beyond_the_limit(inside: Workspace) -> None:
    taken = []

    def endless() -> Iterator[bytes]:
        while True:
            taken.append(1)
            yield b"x" * 100

    with pytest.raises(files.FileTooLarge, match="larger than 0 MB"):
        files.save(endless(), name="a", kind="k", limit=1000)
    assert len(taken) == 11


def test_the_limit_of_the_installation_holds_where_none_is_given(inside: Workspace, settings: Any) -> None:
    settings.HEDGEROW_MAX_UPLOAD = 10
    with pytest.raises(files.FileTooLarge):
        files.save_upload(SimpleUploadedFile("a", b"x" * 11), kind="k")
    assert not StoredFile.objects.exists()


def test_an_upload_that_is_cut_off_leaves_nothing(inside: Workspace, home: Path) -> None:
    def cut_off() -> Iterator[bytes]:
        yield BREAD
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        files.save(cut_off(), name="a", kind="k")
    assert _on_disk(home) == []
    assert not StoredFile.objects.exists()


def test_until_the_last_byte_there_is_no_file_of_that_name(inside: Workspace, home: Path) -> None:
    seen: list[str] = []

    def pieces() -> Iterator[bytes]:
        yield BREAD
        seen.extend(path.suffix for path in _on_disk(home))

    files.save(pieces(), name="a", kind="k")
    assert seen == [disk.PARTIAL]
    assert [path.suffix for path in _on_disk(home)] == [""]


def test_a_row_that_cannot_be_written_takes_its_bytes_along(inside: Workspace, home: Path) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        files.save([BREAD], name="a", kind=None)  # type: ignore[arg-type]  # the database refuses it
    assert _on_disk(home) == []


@pytest.mark.django_db(transaction=True)
def test_deleted_bytes_go_when_the_transaction_commits(inside: Workspace, home: Path) -> None:
    file = files.save([BREAD], name="a", kind="k")
    with transaction.atomic():
        files.delete_file(file)
        assert len(_on_disk(home)) == 1
    assert _on_disk(home) == []
    assert not StoredFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_deletion_that_is_rolled_back_keeps_the_bytes(inside: Workspace) -> None:
    file = files.save([BREAD], name="a", kind="k")
    with transaction.atomic():
        files.delete_file(StoredFile.objects.get())
        transaction.set_rollback(True)
    with files.open_file(file) as stream:
        assert stream.read() == BREAD


def test_a_file_that_somebody_removed_is_gone(inside: Workspace) -> None:
    file = files.save([BREAD], name="a", kind="k")
    disk.path_of(inside.id, file.pk).unlink()
    with pytest.raises(files.FileGone):
        files.open_file(file)


def test_files_of_another_workspace_are_not_seen(inside: Workspace) -> None:
    files.save([BREAD], name="a", kind="k")
    other = Workspace.objects.create(slug="edo", name="Edo", created_at=clock.now())
    assert StoredFile.objects.count() == 1
    with unscoped(), scope(other):
        assert not StoredFile.objects.exists()


@pytest.mark.django_db
def test_outside_every_workspace_nothing_is_kept(home: Path) -> None:
    with pytest.raises(UnscopedQuery):
        files.save([BREAD], name="a", kind="k")
    assert _on_disk(home) == []

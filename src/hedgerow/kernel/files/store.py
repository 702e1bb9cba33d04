"""Keeping, reading and removing files of the workspace in scope."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.files import disk
from hedgerow.kernel.files.errors import FileGone
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.files.naming import clean_name
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy import current_workspace_id


def save(pieces: Iterable[bytes], *, name: str, kind: str, limit: int | None = None) -> StoredFile:
    """Keep what `pieces` yields, never holding more than one of them. `limit` bytes, by default HEDGEROW_MAX_UPLOAD.

    Raises FileTooLarge. When the surrounding transaction is rolled back, the bytes are swept away a day later.
    """
    workspace_id, file_id = current_workspace_id(), uuid7()
    path = disk.path_of(workspace_id, file_id)
    written = disk.write(path, pieces, limit=settings.HEDGEROW_MAX_UPLOAD if limit is None else limit)
    try:
        return StoredFile.objects.create(
            id=file_id,
            name=clean_name(name),
            kind=kind,
            content_type=written.content_type,
            size=written.size,
            sha256=written.sha256,
            created_at=clock.now(),
        )
    except BaseException:
        path.unlink()
        raise


def save_upload(upload: "UploadedFile[Any]", *, kind: str, limit: int | None = None) -> StoredFile:
    """Keep a file that came with a form. Raises FileTooLarge."""
    return save(upload.chunks(), name=upload.name or "", kind=kind, limit=limit)


def open_file(file: StoredFile) -> BinaryIO:
    """The bytes, from their beginning; the caller closes it. Raises FileGone."""
    try:
        return disk.path_of(file.workspace_id, file.pk).open("rb")
    except FileNotFoundError as error:
        raise FileGone from error


def forget_bytes(file: StoredFile) -> None:
    """Keep that there was a file, and what it was called; what was in it is gone when the transaction commits."""
    path = disk.path_of(file.workspace_id, file.pk)
    with transaction.atomic():
        file.size = 0
        file.save(update_fields=["size"])
        transaction.on_commit(lambda: path.unlink(missing_ok=True))


def delete_file(file: StoredFile) -> None:
    """Forget the file now and remove its bytes when the transaction commits."""
    path = disk.path_of(file.workspace_id, file.pk)
    with transaction.atomic():
        file.delete()
        transaction.on_commit(lambda: path.unlink(missing_ok=True))

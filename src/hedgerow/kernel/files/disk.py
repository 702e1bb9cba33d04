"""Bytes on the local disk: HEDGEROW_HOME/files/<workspace>/<two signs>/<id>. A file is there wholly or not at all."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from hedgerow.kernel.files.errors import FileTooLarge
from hedgerow.kernel.files.sniffing import HEAD, content_type

PARTIAL = ".part"


@dataclass(frozen=True, slots=True)
class Written:
    size: int
    sha256: str
    content_type: str


def root() -> Path:
    return Path(settings.HEDGEROW_HOME) / "files"


def path_of(workspace_id: UUID, file_id: UUID) -> Path:
    """The last two signs of a key are random, so its folders fill evenly."""
    return root() / str(workspace_id) / file_id.hex[-2:] / file_id.hex


def write(path: Path, pieces: Iterable[bytes], *, limit: int) -> Written:
    """Stream into a temporary name, make sure it is on the disk, and only then give it its own name.

    Raises FileTooLarge at the first byte above `limit`. Whatever goes wrong, nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(PARTIAL)
    try:
        written = _stream(partial, pieces, limit)
        partial.replace(path)
        _sync_folder(path.parent)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return written


def _stream(partial: Path, pieces: Iterable[bytes], limit: int) -> Written:
    size, digest, head = 0, sha256(), b""
    with partial.open("xb") as file:
        for piece in pieces:
            size += len(piece)
            if size > limit:
                raise FileTooLarge(_("This file is larger than %(limit)s MB.") % {"limit": limit // 1_000_000})
            digest.update(piece)
            head += piece[: HEAD - len(head)]
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return Written(size, digest.hexdigest(), content_type(head, partial))


def _sync_folder(folder: Path) -> None:
    """Without this a power cut may forget the new name. Only POSIX systems let a folder be opened."""
    if os.name != "posix":  # pragma: no cover  (Windows keeps names by itself)
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""HEDGEROW_HOME/archive/<workspace>/: a file for each month, and whose turn it is to write there."""

from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.conf import settings

from hedgerow.kernel import turns
from hedgerow.timeline.errors import ArchiveIsElsewhere
from hedgerow.timeline.models import ArchivedMonth

PART = ".part"
_PIECE = 1 << 20


def folder_of(workspace_id: UUID) -> Path:
    return Path(settings.HEDGEROW_HOME) / "archive" / str(workspace_id)


def name_of(month: ArchivedMonth) -> str:
    return f"{month.month:%Y-%m}.v{month.version}.parquet"


def path_of(month: ArchivedMonth) -> Path:
    return folder_of(month.workspace_id) / name_of(month)


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Alone in the folder, which is made. Raises ArchiveIsElsewhere."""
    with ExitStack() as stack:
        try:
            stack.enter_context(turns.turn(folder))
        except turns.TurnTaken as cause:
            raise ArchiveIsElsewhere from cause
        yield


def strangers(folder: Path, known: Collection[str]) -> list[Path]:
    """What lies in the folder and is on no record: of work that was cut off, and of versions that were replaced."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.name not in known and path.name != turns.TURN)


def is_there(month: ArchivedMonth) -> bool:
    """A file of that size. What stands in it is for `is_whole` to say."""
    try:
        return path_of(month).stat().st_size == month.size
    except OSError:
        return False


def is_whole(month: ArchivedMonth) -> bool:
    """Byte for byte what was written."""
    return is_there(month) and digest_of(path_of(month)) == month.sha256


def digest_of(path: Path) -> str:
    """ "" for a file that cannot be read."""
    digest = sha256()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()

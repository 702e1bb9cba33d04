"""HEDGEROW_HOME/lake/<workspace>/v<schema>/: a folder for each table, in it one for each month."""

import shutil
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings

from hedgerow.kernel import turns
from hedgerow.lake.errors import CopyIsElsewhere

VERSION = 1
"""Of the schema, as `docs/lake.md` describes it. A copy of another version is made anew by itself."""
STAGE, MANIFEST, SUFFIX = "stage", "manifest.json", ".parquet"
ANSWERS = "answers"
"""Beside the versions: what was found in the copy, until it is taken away."""


def root() -> Path:
    return Path(settings.HEDGEROW_HOME) / "lake"


def folder_of(workspace_id: UUID) -> Path:
    return root() / str(workspace_id)


def place_of(workspace_id: UUID) -> Path:
    """Where the files of this version lie."""
    return folder_of(workspace_id) / f"v{VERSION}"


@contextmanager
def turn(workspace_id: UUID) -> Iterator[Path]:
    """Alone with the copy of a workspace; its place. Raises CopyIsElsewhere."""
    with ExitStack() as stack:
        try:
            stack.enter_context(turns.turn(folder_of(workspace_id)))
        except turns.TurnTaken as cause:
            raise CopyIsElsewhere from cause
        place = place_of(workspace_id)
        place.mkdir(exist_ok=True, mode=0o700)
        yield place


def name_of(table: str, month: str, generation: int) -> str:
    """Relative to the place. No sync writes to a name that an earlier one has on its manifest."""
    within = f"month={month}/" if month else ""
    return f"{table}/{within}{generation:08d}{SUFFIX}"


def sweep(place: Path, known: Collection[str]) -> None:
    """Remove what no manifest names: of work that was cut off, and what was replaced a sync ago.

    What another program holds open goes another time.
    """
    shutil.rmtree(place / STAGE, ignore_errors=True)
    for other in place.parent.glob("v*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
    for path in [*place.rglob(f"*{SUFFIX}"), *place.rglob("*.part")]:
        if path.relative_to(place).as_posix() not in known:
            remove(path)
    for folder in sorted((one for one in place.rglob("*") if one.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def remove(path: Path) -> bool:
    """Whether it is gone: what another program holds open stays, where the system then refuses."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        return False
    return True


def discard(workspace_id: UUID) -> None:
    """The copy goes, whole, and the answers it gave. The caller has the turn, or the workspace is gone."""
    place = folder_of(workspace_id)
    for one in (*sorted(place.glob("v*")), place / ANSWERS):
        shutil.rmtree(one, ignore_errors=True)


def strangers(known: Collection[UUID]) -> list[Path]:
    """Folders of workspaces that are no more."""
    if not root().is_dir():
        return []
    names = {str(one) for one in known}
    return sorted(path for path in root().iterdir() if path.is_dir() and path.name not in names)

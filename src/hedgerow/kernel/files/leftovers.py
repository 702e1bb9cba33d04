"""Bytes that no row speaks of: of uploads cut off, transactions rolled back, and workspaces that are gone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.files import disk
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.jobs import task
from hedgerow.kernel.tenancy import scope

# Younger ones may belong to an upload or a transaction that is still under way.
AGE = timedelta(days=1)


@task(title=_("Sweeping up leftover files"))
def sweep_leftovers() -> int:
    """Remove files older than a day that have no row. Returns how many."""
    count = 0
    for workspace_id, folder in _folders():
        old = [path for path in folder.iterdir() if _is_old(path)]
        for path in _without_row(workspace_id, old):
            path.unlink(missing_ok=True)
            count += 1
    return count


def _folders() -> Iterator[tuple[UUID, Path]]:
    """Each inner folder, with the workspace it belongs to. What does not look like ours is left alone."""
    for outer in disk.root().iterdir() if disk.root().is_dir() else ():
        workspace_id = _uuid(outer.name)
        if workspace_id is not None:
            yield from ((workspace_id, inner) for inner in outer.iterdir() if inner.is_dir())


def _is_old(path: Path) -> bool:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC) < clock.now() - AGE


def _without_row(workspace_id: UUID, paths: list[Path]) -> list[Path]:
    keys = {path: _uuid(path.name) for path in paths}
    with scope(workspace_id):
        known = set(
            StoredFile.objects.filter(pk__in=[key for key in keys.values() if key]).values_list("pk", flat=True)
        )
    return [path for path, key in keys.items() if path.suffix == disk.PARTIAL or (key is not None and key not in known)]


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

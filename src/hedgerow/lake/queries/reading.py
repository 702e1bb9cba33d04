"""The copy, opened for questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.columnar import database, quoted
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.lake.errors import CopyNotMade
from hedgerow.lake.filing import folder, manifest, parquet
from hedgerow.lake.filing.manifest import Copied, Manifest
from hedgerow.lake.permissions import Permission
from hedgerow.lake.registries import tables

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Opened:
    """`database` has a view for each table, and reads nothing but the copy. `files` are those of each table.

    `position` is how far the copy is in the log. Close it, or use it in `with`.
    """

    database: "DuckDBPyConnection"
    position: int
    made_at: datetime
    files: Mapping[str, tuple[Path, ...]]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.database.close()


def connect(actor: Actor, *, memory: str = "1GB", threads: int = 2) -> Opened:
    """The copy of the actor's workspace, for who sees everybody. Raises CopyNotMade.

    A sync meanwhile changes nothing in what was opened; the one after it may take the files away. The files can be
    written, too: who passes on what people ask lets through nothing but a single reading statement.
    """
    found, files = copied_files(actor)
    # Files by name: a question cannot look at anything else, neither here nor in the network.
    only = ", ".join(quoted(path) for paths in files.values() for path in paths)
    base = database(threads=threads, memory=memory)
    base.execute(f"SET allowed_paths = [{only}]")
    base.execute("SET enable_external_access = false")
    for table in tables:
        parquet.view(base, table, files[table.name])
    base.execute("SET lock_configuration = true")
    return Opened(base, found.position, found.made_at, files)


def copied_files(actor: Actor) -> tuple[Manifest, dict[str, tuple[Path, ...]]]:
    """What counts of the copy, and the files of each table; for who sees everybody. Raises CopyNotMade."""
    require(actor, Permission.READ_COPY)
    if actor.sees is not None:  # keys lead to parties, and the copy speaks of all of them
        raise NotPermitted
    place = folder.place_of(actor.workspace_id)
    found = manifest.load(place)
    if found is None:
        raise CopyNotMade(todo=_("Have it made first."))
    return found, _files(place, found)


def _are_there(place: Path, copied: Copied) -> bool:
    return all(manifest.is_there(place, part) for part in copied.parts)


def _files(place: Path, found: Manifest) -> dict[str, tuple[Path, ...]]:
    """Of every table. Raises CopyNotMade where a file is gone, or a newer version brought a table or columns that the
    copy does not have yet: no rows would be a false answer.
    """
    files = {}
    for table in tables:
        copied = found.tables.get(table.name)
        if copied is None or not manifest.is_of(copied, table) or not _are_there(place, copied):
            raise CopyNotMade(todo=_("Have it made again."))
        files[table.name] = tuple(place / part.file for part in copied.parts)
    return files

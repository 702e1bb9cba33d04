"""How the copy stands: when it was made, how far it is, and what is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from hedgerow.kernel import marks
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.lake.filing import folder, keys, manifest
from hedgerow.lake.filing.manifest import Basis, Copied, Manifest
from hedgerow.lake.models import Copy
from hedgerow.lake.permissions import Permission
from hedgerow.lake.registries import party_keys, tables
from hedgerow.timeline.models import Activity


@dataclass(frozen=True, slots=True)
class TableStanding:
    """A table as it lies on the disk; `months` is the number of them, 0 in a table without days."""

    name: str
    rows: int
    months: int
    size: int


@dataclass(frozen=True, slots=True)
class Standing:
    """`made_at` is None where there is no copy. `position` of the log it has, `head` of the log itself.

    `is_current`: nothing came or changed since it was made, and it has every table and column of this version.
    """

    is_on: bool
    made_at: datetime | None
    position: int
    head: int
    is_current: bool
    tables: tuple[TableStanding, ...]

    @property
    def size(self) -> int:
        return sum(table.size for table in self.tables)

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables)

    @property
    def behind(self) -> int:
        return max(self.head - self.position, 0)


def standing(actor: Actor) -> Standing:
    """Looks at the manifest and at the record's marks, not into files."""
    require(actor, Permission.READ_COPY)
    found = manifest.load(folder.place_of(actor.workspace_id))
    is_on = Copy.objects.values_list("is_on", flat=True).first() is not False
    last, _id = head()
    if found is None:
        return Standing(is_on, None, 0, last, is_current=False, tables=())
    is_current = found.position == last and _is_whole(found) and not marks.standing([table.mark for table in tables])
    shown = tuple(_table(table.name, found.tables[table.name]) for table in tables if table.name in found.tables)
    return Standing(is_on, found.made_at, found.position, last, is_current, shown)


def _is_whole(found: Manifest) -> bool:
    """Every table as this version describes it."""
    return all(table.name in found.tables and manifest.is_of(found.tables[table.name], table) for table in tables)


def _table(name: str, copied: Copied) -> TableStanding:
    months = {part.month for part in copied.parts if part.month}
    return TableStanding(name, copied.rows, len(months), copied.size)


def head() -> tuple[int, str]:
    """The last position of the log, and the id of the activity there; 0 and "" where there is none."""
    found = Activity.objects.order_by("-position").values_list("position", "id").first()
    return (found[0], found[1].hex) if found else (0, "")


def heirs() -> dict[UUID, UUID]:
    """Who stands now for those that were merged into another."""
    return {gone: kept for source in party_keys for gone, kept in source.heirs().items()}


def basis_now(secret: str, merged: Mapping[UUID, UUID]) -> Basis:
    """What a copy that is made now rests on."""
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id())
    pairs = sorted((gone.hex, kept.hex) for gone, kept in merged.items())
    migrations = sorted(MigrationRecorder(connection).applied_migrations())
    return Basis(zone, keys.fingerprint(secret), _short(pairs), _short(migrations))


def _short(of: object) -> str:
    return sha256(repr(of).encode()).hexdigest()[:16]

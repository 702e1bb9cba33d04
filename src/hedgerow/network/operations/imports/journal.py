"""What an import did to parties that were here already, noted so that it can be taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.network.models import KEPT_FOR_UNDO, Import, ImportChange, Party
from hedgerow.network.operations.imports.held import Added

_COLUMNS = ("id", "of_import", "party", "before", "added", "changed_at", "kept_because")


def keep(of: Import, parties: Sequence[Party], before: Mapping[UUID, dict[str, Any]], added: Added) -> None:
    """Part of writing a batch, in its transaction."""
    rows = [
        (key, of.pk, party.pk, _plain(before.get(party.pk, {})), added.get(party.pk, {}), party.changed_at, "")
        for key, party in zip(uuid7s(len(parties)) if parties else [], parties, strict=True)
    ]
    insert_rows(ImportChange, _COLUMNS, rows)


def _plain(before: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in before.items()}


# house: operation-shape: nobody acts; what was kept for undoing has had its time
def forget_changes() -> int:
    """Drop what is too old to be taken back, with the personal data in it. Returns how many parties it spoke of."""
    old = ImportChange.objects.filter(of_import__finished_at__lt=clock.now() - KEPT_FOR_UNDO)
    return old.delete()[0]

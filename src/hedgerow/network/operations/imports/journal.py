"""What an import did to parties that were here already, noted so that it can be taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock, files
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.network.models import (
    FILES_KEPT,
    KEPT_FOR_UNDO,
    Import,
    ImportChange,
    ImportProblem,
    ImportState,
    Party,
)
from hedgerow.network.operations.imports.held import Added

_COLUMNS = ("id", "of_import", "party", "before", "added", "changed_at", "kept_because")


def keep(of: Import, parties: Sequence[Party], before: Mapping[UUID, dict[str, Any]], added: Added) -> None:
    """Part of writing a batch, in its transaction."""
    rows = [
        (key, of.pk, party.pk, _plain(before.get(party.pk, {})), added.get(party.pk, {}), party.changed_at, "")
        for key, party in zip(uuid7s(len(parties)), parties, strict=True)
    ]
    insert_rows(ImportChange, _COLUMNS, rows)


def _plain(before: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in before.items()}


@transaction.atomic
# house: operation-shape: nobody acts; a file that is in, or never came in, has had its time
def forget_files() -> int:
    """Empty files of old imports, and the cells of rows that stayed out: personal data of whoever stood in them.

    Returns how many files.
    """
    at_work = (ImportState.WAITING, ImportState.RUNNING, ImportState.UNDOING)
    old = Import.objects.filter(created_at__lt=clock.now() - FILES_KEPT, file__size__gt=0).exclude(state__in=at_work)
    found = list(old.select_related("file"))
    ImportProblem.objects.filter(of_import__in=found).exclude(cells=None).update(cells=None)
    for one in found:
        files.forget_bytes(one.file)
    return len(found)


# house: operation-shape: nobody acts; what was kept for undoing has had its time
def forget_changes() -> int:
    """Drop what is too old to be taken back, with the personal data in it. Returns how many parties it spoke of."""
    old = ImportChange.objects.filter(of_import__finished_at__lt=clock.now() - KEPT_FOR_UNDO)
    return old.delete()[0]

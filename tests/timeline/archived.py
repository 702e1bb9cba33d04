"""A log that has months behind it, and its archive."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations
from hedgerow.timeline.archiving import folder
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import ArchivedMonth
from hedgerow.timeline.operations import record
from tests.factories.workspaces import the_system

AWKWARD = 'é "\\N"\u2028 \U0001f331\n'
LATER = datetime(2026, 5, 20, tzinfo=UTC)


def at(month: int, day: int = 10) -> Any:
    return clock.use(lambda: datetime(2026, month, day, 8, 30, 0, 123456, tzinfo=UTC))


def lived(workspace: Workspace, *months: int, each: int = 3, **details: Any) -> None:
    """So many activities in each of these months of 2026."""
    for month in months:
        with at(month), scope(workspace):
            told = {"channel": "store", "amount_minor": -(2**63), "currency": "GBP", "properties": {"text": AWKWARD}}
            names = (f"{month}-{n}" for n in range(each))
            facts = (Fact(events.NOTED, source="t", external_id=name, **{**told, **details}) for name in names)
            record(the_system(workspace), *facts)


def archived(workspace: Workspace, month: int = 5) -> operations.Archived:
    """What a run in the middle of the month archives."""
    with at(month), scope(workspace):
        return operations.archive_months(actor=the_system(workspace), before=LATER.date())


def files(workspace: Workspace) -> list[str]:
    """Everything that lies in the archive's folder, but whose turn it is."""
    place = folder.folder_of(workspace.pk)
    return sorted(path.name for path in place.iterdir() if path.name != "turn") if place.is_dir() else []


def file_of(workspace: Workspace, month: int) -> Path:
    with scope(workspace):
        last = ArchivedMonth.objects.filter(month=datetime(2026, month, 1, tzinfo=UTC).date()).latest("version")
        return folder.path_of(last)

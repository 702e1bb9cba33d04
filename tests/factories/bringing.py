"""Files brought in as the page and the command do it: kept, looked into, released, run."""

from collections.abc import Callable
from pathlib import Path

from django.db.models import Model

from hedgerow.kernel import files
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations
from hedgerow.network.models import (
    Address,
    ContactPoint,
    ExternalId,
    Import,
    ImportProblem,
    Party,
    PartyTag,
    Role,
)
from hedgerow.sales.models import CustomerFigures, Purchase, PurchaseLine
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system

EXPORTS = Path(__file__).parent.parent / "fixtures" / "imports"
RECORD: tuple[type[Model], ...] = (
    *(Party, ContactPoint, Address, ExternalId, PartyTag, Role, Activity),
    *(Purchase, PurchaseLine, CustomerFigures),
)


def export(name: str) -> bytes:
    return (EXPORTS / name).read_bytes()


def released(workspace: Workspace, content: str | bytes, *, kind: str = "", mapped: str = "") -> Import:
    """Confirmed and waiting. Inside the workspace's scope."""
    raw = content.encode() if isinstance(content, str) else content
    file = files.save([raw], name="table.csv", kind="import")
    actor = the_system(workspace)
    of = operations.prepare_import(actor=actor, file=file, kind=kind, written_map=mapped)
    return operations.confirm_import(actor=actor, of=of)


def run(workspace: Workspace, of: Import, report: Callable[[Import], None] = lambda _now: None) -> Import:
    return operations.run_import(actor=the_system(workspace), import_id=of.pk, report=report)


def bring(workspace: Workspace, content: str | bytes, *, kind: str = "", mapped: str = "") -> Import:
    return run(workspace, released(workspace, content, kind=kind, mapped=mapped))


def counts() -> dict[str, int]:
    """How many rows of each kind the record holds."""
    return {model.__name__: model._default_manager.count() for model in RECORD}


def complaints(of: Import) -> list[tuple[int, str, str]]:
    """What kept rows out: row, column and cause."""
    kept_out = ImportProblem.objects.filter(of_import=of).exclude(cells=None).order_by("row")
    return [(found.row, found.problem["column"], found.problem["code"]) for found in kept_out]

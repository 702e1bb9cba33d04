"""A file of many parties is written: from its beginning to its end, or not at all.

After a killed worker it begins anew, and says so: half a workbook is none. Two that write the same one know of each
other by the count of its beginnings, and only the last keeps what it wrote.
"""

from collections.abc import Callable, Iterator
from tempfile import TemporaryFile
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import queries as accounts
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, Temporary
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network import queries
from hedgerow.network.exporting.naming import file_name
from hedgerow.network.models import EXPORTS_KEPT, Export, ExportState
from hedgerow.network.operations.exports.keeping import end, locked_export
from hedgerow.network.operations.exports.writing import ExportFormat, write_people
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import Wish

FILE = "export"
_PIECE = 1 << 20
_NO_LIMIT = 1 << 50
Told = Callable[[Export], None]


class _Stopped(Exception):
    pass


def run_export(*, actor: Actor, export_id: UUID, report: Told = lambda _export: None) -> Export:
    """Write what was asked for, with the rights that whoever asked has now; `report` may raise to interrupt.

    Once it is written, stopped or gone, it is no change.
    """
    require(actor, Permission.EXPORT)
    while True:
        begun = _begin(export_id)
        if begun.state != ExportState.RUNNING:
            return begun
        try:
            done = _written(begun, report)
        except _Stopped:
            return Export.objects.get(pk=export_id)
        except Temporary:
            raise
        except HedgerowError as cause:
            _fail(begun, cause)
            raise
        if done is not None:
            return done


@transaction.atomic
def _begin(export_id: UUID) -> Export:
    found = locked_export(export_id)
    if found.state == ExportState.RUNNING:
        found.restarts += 1
    elif found.state == ExportState.WAITING:
        found.state = ExportState.RUNNING
    else:
        return found
    found.rows_done, found.is_stale = 0, False
    found.save(update_fields=["state", "restarts", "rows_done", "is_stale"])
    return found


def _written(begun: Export, report: Told) -> Export | None:
    """None where it must be written once more: somebody was erased meanwhile."""
    asker = accounts.actor_now(begun.owner_id)
    if asker is None or not asker.may(Permission.EXPORT):
        raise HedgerowError(_("Whoever asked for this file may not take people away any more."))
    wish = Wish.from_json(begun.of, begun.wish)
    begun.rows_total = queries.wished_parties(asker, wish).order_by().count()
    _note(begun)

    def told(done: int) -> None:
        begun.rows_done = done
        _note(begun)
        report(begun)

    with TemporaryFile() as out:
        write_people(asker, ExportFormat(begun.form), out, wish, told)
        out.seek(0)
        return _keep(begun, out)


def _note(begun: Export) -> None:
    """How far it is, as long as it is still wanted, and from here. Raises _Stopped."""
    mine = Export.objects.filter(pk=begun.pk, state=ExportState.RUNNING, restarts=begun.restarts)
    if not mine.update(rows_done=begun.rows_done, rows_total=begun.rows_total):
        raise _Stopped


@transaction.atomic
def _keep(begun: Export, out: BinaryIO) -> Export | None:
    found = locked_export(begun.pk)
    if found.state != ExportState.RUNNING or found.restarts != begun.restarts:
        raise _Stopped
    if found.is_stale:
        return None
    workspace = Workspace.objects.get(pk=found.workspace_id)
    name = file_name(workspace.slug, found.form, workspace.time_zone)
    found.file = files.save(_pieces(out), name=name, kind=FILE, limit=_NO_LIMIT)
    found.rows_done = found.rows_total = begun.rows_done
    found.expires_at = clock.now() + EXPORTS_KEPT
    end(found, ExportState.READY)
    return found


def _pieces(out: BinaryIO) -> Iterator[bytes]:
    while piece := out.read(_PIECE):
        yield piece


@transaction.atomic
def _fail(begun: Export, cause: HedgerowError) -> None:
    found = locked_export(begun.pk)
    if found.state == ExportState.RUNNING and found.restarts == begun.restarts:
        end(found, ExportState.FAILED, str(cause))

"""A file of many parties that is asked for, written later, lies ready for a few days, and is deleted."""

from collections.abc import Iterable
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.permissions import require
from hedgerow.network import events, queries
from hedgerow.network.models import EXPORTS_KEPT, EXPORTS_TOLD, Export, ExportState, GoneBecause
from hedgerow.network.operations.exports.writing import ExportFormat
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import Wish

OPEN = (ExportState.WAITING, ExportState.RUNNING)


@transaction.atomic
def ask_export(*, actor: Actor, form: ExportFormat, wish: Wish) -> Export:
    """A file that is to be written. Noted in the audit log."""
    require(actor, Permission.EXPORT)
    if actor.id is None:
        raise Conflict(_("A file that is fetched later needs somebody who fetches it."))
    now = clock.now()
    asked = Export.objects.create(form=form.value, of=wish.of, wish=wish.to_json(), owner_id=actor.id, created_at=now)
    after = {"format": form.value, "of": wish.of.value}
    audit(actor=actor, event=events.EXPORT_ASKED, object_kind="export", object_id=asked.pk, after=after)
    return asked


@transaction.atomic
def note_export_job(*, actor: Actor, export: Export, job_id: UUID) -> None:
    """Remember which job writes it. Only of a file that is not written yet: else it is no change."""
    require(actor, Permission.EXPORT, export)
    Export.objects.filter(pk=export.pk, state__in=OPEN).update(job_id=job_id)


@transaction.atomic
def cancel_export(*, actor: Actor, export: Export) -> Export:
    """Stop it; nothing is kept. Once it is written or over, it is no change."""
    require(actor, Permission.EXPORT, export)
    found = locked_export(export.pk)
    if found.state in OPEN:
        end(found, ExportState.CANCELLED)
    return found


@transaction.atomic
def delete_export(*, actor: Actor, export: Export) -> Export:
    """Delete the file before its days are over. Again is no change."""
    require(actor, Permission.EXPORT, export)
    found = locked_export(export.pk)
    if found.state == ExportState.READY:
        drop([found], GoneBecause.DELETED)
    return found


@transaction.atomic
def fetch_export(*, actor: Actor, export: Export) -> BinaryIO:
    """The file, for whoever asked for it and may still export. Noted in the audit log. Raises Conflict, FileGone."""
    require(actor, Permission.EXPORT, export)
    found = locked_export(export.pk)
    if found.owner_id != actor.id or not queries.may_be_fetched(found):
        raise Conflict(_("This file is no longer here."), todo=_("Ask for it again; it is made as things are now."))
    stream = files.open_file(found.file)
    after = {"format": found.form, "parties": found.rows_done, "of": found.of}
    audit(actor=actor, event=events.EXPORTED, object_kind="export", object_id=found.pk, after=after)
    return stream


@transaction.atomic
# house: operation-shape: nobody acts; what was kept to be fetched has had its time
def forget_exports() -> int:
    """Delete files whose days are over, end what was never written, and no longer tell of old ones.

    Returns how many files.
    """
    now = clock.now()
    over = Export.objects.select_for_update().filter(state=ExportState.READY, expires_at__lte=now)
    count = drop(over, GoneBecause.EXPIRED)
    for one in Export.objects.select_for_update().filter(state__in=OPEN, created_at__lt=now - EXPORTS_KEPT):
        end(one, ExportState.FAILED, _("It was never written: nothing worked on it for days."))
    old = Export.objects.filter(created_at__lt=now - EXPORTS_TOLD).exclude(state__in=(*OPEN, ExportState.READY))
    old.delete()
    return count


# house: operation-shape: a step of erasing somebody, which asks for the permission
def erase_from_exports() -> int:
    """Whoever is erased may stand in any file of many: all that are ready go, and what is being written begins anew.

    Returns how many files.
    """
    Export.objects.filter(state__in=OPEN).update(is_stale=True)
    return drop(Export.objects.select_for_update().filter(state=ExportState.READY), GoneBecause.ERASED)


def locked_export(key: UUID) -> Export:
    """Held until the transaction ends: whoever changes it changes it alone."""
    return Export.objects.select_for_update().get(pk=key)


def end(export: Export, state: ExportState, error: str = "") -> None:
    """Without a file. What was wished for goes: it may have held a name."""
    export.state, export.error, export.wish, export.finished_at = state, error, {}, clock.now()
    export.save()


def drop(exports: Iterable[Export], why: GoneBecause) -> int:
    """Delete the files of exports that are ready; that there was one is still told."""
    count = 0
    for one in list(exports):
        file, one.file = one.file, None
        one.state, one.gone_because = ExportState.GONE, why
        one.save(update_fields=["state", "gone_because", "file"])
        files.delete_file(file)
        count += 1
    return count

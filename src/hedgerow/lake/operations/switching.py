"""Whether there is a copy at all."""

import shutil

from django.db import transaction

from hedgerow.accounts import operations as accounts
from hedgerow.kernel import clock, marks
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.lake import events
from hedgerow.lake.filing import folder
from hedgerow.lake.models import Copy
from hedgerow.lake.permissions import Permission
from hedgerow.lake.registries import tables
from hedgerow.lake.workbench.keeping import make_room


def switch(*, actor: Actor, is_on: bool) -> None:
    """Keep a copy from now on, or none: then what there is goes, and so does its secret. Again changes nothing.

    No sync begins until that counts for everybody. Raises CopyIsElsewhere while one is being made.
    """
    require(actor, Permission.KEEP_COPY)
    with folder.turn(actor.workspace_id):
        _decide(actor, is_on=is_on)
        if not is_on:
            folder.discard(actor.workspace_id)


@transaction.atomic
def _decide(actor: Actor, *, is_on: bool) -> None:
    before = Copy.objects.select_for_update().first()
    was_on = before is None or before.is_on
    if was_on == is_on:
        return
    told = {"is_on": is_on, "sealed_secret": "", "changed_at": clock.now()}
    Copy.objects.update_or_create(workspace_id=actor.workspace_id, defaults=told)
    accounts.audit(actor=actor, event=events.COPY_SWITCHED, before={"is_on": was_on}, after={"is_on": is_on})


# house: operation-shape: tidies after itself, for nobody and in no workspace: what nobody keeps any more
def clear_away() -> int:
    """Folders of workspaces that are no more go, and answers that are too old. Returns how many of the former."""
    known = list(Workspace.objects.values_list("pk", flat=True))
    gone = folder.strangers(known)
    for path in gone:
        shutil.rmtree(path, ignore_errors=True)
    for workspace_id in known:
        make_room(folder.folder_of(workspace_id) / folder.ANSWERS)
    return len(gone)


def keep_none(*, actor: Actor) -> None:
    """Where no copy is kept, nobody asks what changed, and no file stays: whoever deleted them may have been cut off.

    Raises CopyIsElsewhere.
    """
    require(actor, Permission.KEEP_COPY)
    with folder.turn(actor.workspace_id):
        if Copy.objects.filter(is_on=False).exists():
            names = [table.mark for table in tables]
            marks.take(names)
            marks.settle(names)
            folder.discard(actor.workspace_id)

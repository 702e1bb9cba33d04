"""Two records of one party become one, and are taken apart again as they were."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.network import events, journals
from hedgerow.network.combining import combine
from hedgerow.network.errors import MergeNotFound, MergeRefused, PartyNotFound
from hedgerow.network.journals import Journal, Step
from hedgerow.network.models import CustomField, Merge, MergeStep, Party
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import party_mergings
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact

_STEP = ("id", "merge", "place", "model", "row_id", "before", "after")


@transaction.atomic
def merge_parties(*, actor: Actor, kept_id: UUID, gone_id: UUID, take: Collection[str] = ()) -> Merge:
    """Everything of `gone` goes over to `kept`, where its id leads from now on; of fields in `take`, its value holds.

    Raises PartyNotFound, MergeRefused, Invalid.
    """
    require(actor, Permission.MERGE)
    kept, gone = _both(kept_id, gone_id)
    require(actor, Permission.MERGE, kept)
    require(actor, Permission.MERGE, gone)
    labels = dict(CustomField.objects.values_list("key", "label"))
    combined = combine(kept, gone, labels=labels, take=take)
    journal, now = Journal(), clock.now()
    journal.change(Party.objects.filter(merged_into=gone), merged_into_id=kept.pk)
    journal.change_one(gone, merged_into_id=kept.pk, archived_at=now)
    journal.change_one(kept, **combined.values)
    for part in party_mergings:
        part.move(journal, kept, gone)
    made = Merge.objects.create(kept=kept, gone=gone, merged_at=now, merged_by=actor.reference[:200])
    _write(made, journal)
    _settle(kept, gone, now)
    timeline.record(actor, Fact(events.PARTY_MERGED, object_id=kept.pk, target_id=gone.pk))
    return made


@transaction.atomic
def take_apart(*, actor: Actor, merge_id: UUID) -> tuple[Merge, int]:
    """Both as they were; returns also how many rows stay because somebody changed them since.

    The last merge of a party goes first. Raises MergeNotFound, MergeRefused.
    """
    require(actor, Permission.MERGE)
    made = Merge.objects.select_for_update().filter(pk=merge_id).first()
    if made is None:
        raise MergeNotFound
    _may_be_undone(made)
    kept, gone = _locked(made.kept_id, made.gone_id)
    require(actor, Permission.MERGE, kept)
    rows = MergeStep.objects.filter(merge=made).order_by("place")
    steps = [Step(*row) for row in rows.values_list("model", "row_id", "before", "after")]
    left = journals.undo(steps, [model for part in party_mergings for model in part.models])
    made.undone_at, made.undone_by = clock.now(), actor.reference[:200]
    made.save(update_fields=["undone_at", "undone_by"])
    rows.delete()
    _settle(kept, gone, made.undone_at)
    timeline.record(actor, Fact(events.PARTY_UNMERGED, object_id=kept.pk, target_id=gone.pk))
    return made, left


def _both(kept_id: UUID, gone_id: UUID) -> tuple[Party, Party]:
    if kept_id == gone_id:
        raise MergeRefused(_("These two are one already."))
    kept, gone = _locked(kept_id, gone_id)
    for party in (kept, gone):
        if party.merged_into_id is not None:
            raise MergeRefused(_("%(name)s is merged with another already.") % {"name": party.name})
        if party.archived_at is not None:
            raise MergeRefused(_("%(name)s is put away. Bring them back first.") % {"name": party.name})
    return kept, gone


def _locked(kept_id: UUID, gone_id: UUID) -> tuple[Party, Party]:
    """Held in one order, whoever stays: two who merge the same two do not wait for each other for ever."""
    rows = Party.objects.select_for_update().filter(pk__in=(kept_id, gone_id)).order_by("id")
    found = {party.pk: party for party in rows}
    if len(found) < len({kept_id, gone_id}):
        raise PartyNotFound
    return found[kept_id], found[gone_id]


def _may_be_undone(made: Merge) -> None:
    if Party.objects.filter(pk=made.kept_id, erased_at__isnull=False).exists():
        raise MergeRefused(_("They are erased: nothing is left to be taken apart."))
    if made.undone_at is not None:
        raise MergeRefused(_("These two are taken apart already."))
    later = Merge.objects.filter(undone_at=None, pk__gt=made.pk)
    touching = later.filter(kept_id__in=(made.kept_id, made.gone_id)) | later.filter(gone_id=made.kept_id)
    last = touching.select_related("kept", "gone").order_by("-id").first()
    if last is not None:
        names = {"kept": last.kept.name, "gone": last.gone.name}
        raise MergeRefused(_("%(kept)s and %(gone)s were merged later. Take those two apart first.") % names)


def _write(made: Merge, journal: Journal) -> None:
    keys = uuid7s(len(journal.steps))
    rows = [
        (key, made.pk, place, step.model, step.row_id, step.before, step.after)
        for place, (key, step) in enumerate(zip(keys, journal.steps, strict=True))
    ]
    insert_rows(MergeStep, _STEP, rows)


def _settle(kept: Party, gone: Party, now: datetime) -> None:
    """Not in the journal: what follows from the rows, and that both have changed, now as when they are taken apart."""
    Party.objects.filter(pk__in=(kept.pk, gone.pk)).update(changed_at=now)
    for part in party_mergings:
        part.settle([kept.pk, gone.pk])

"""An import is taken back: who came with it goes, who was completed by it is as before, portion by portion.

Whoever has been changed since, or has more in the log than the import itself wrote, stays and is told with the reason.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.deleting import delete_all
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.ids import earliest_key
from hedgerow.kernel.permissions import require
from hedgerow.network import events, naming, queries
from hedgerow.network.importing.tie_fields import TIES
from hedgerow.network.models import (
    Address,
    ContactPoint,
    ExternalId,
    Import,
    ImportChange,
    ImportState,
    KeptBecause,
    Party,
    PartyTag,
    Relationship,
    Role,
)
from hedgerow.network.operations.imports.completing import COORDINATES
from hedgerow.network.operations.imports.running import Report, locked_import
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import import_kinds
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.events import Fact

_ITS_OWN = (events.PARTY_ADDED, events.PARTY_CHANGED, events.ROLE_GIVEN, events.TIE_MADE)
_BY_ITSELF = (events.SEGMENT_ENTERED, events.SEGMENT_LEFT)
"""Nobody did anything: they follow from what else is known."""
_PARTS = {model.__name__: model for model in (ContactPoint, Address, ExternalId, PartyTag)}
_AT_ONCE = 200


def undo_import(*, actor: Actor, import_id: UUID, report: Report = lambda _import: None) -> Import:
    """Take an import back; `report` is called between portions and may raise to interrupt: again, it goes on.

    Raises Conflict where there is nothing to take back, or not any more.
    """
    require(actor, Permission.IMPORT)
    now = begin_undo(actor=actor, import_id=import_id)
    actor = replace(actor, of_file="import")
    for step in (_take_some_back, _restore_some, _remove_some, _end_some_ties):
        while now.state == ImportState.UNDOING and (after := step(actor, now.pk)) is not None:
            now = after
            report(now)
    return _end(now.pk)


@transaction.atomic
def begin_undo(*, actor: Actor, import_id: UUID) -> Import:
    """From now on it is being taken back. Again is no change, also once it is. Raises Conflict."""
    require(actor, Permission.IMPORT)
    found = locked_import(import_id)
    if found.state in (ImportState.UNDOING, ImportState.UNDONE):
        return found
    if not queries.may_be_undone(found):
        raise Conflict(
            _("This import cannot be taken back."),
            kept=_("Nothing was changed."),
            todo=_("What a file brought in can be taken back for 30 days."),
        )
    found.state, found.undone_by = ImportState.UNDOING, actor.label[:200]
    found.save(update_fields=["state", "undone_by"])
    audit(actor=actor, event=events.IMPORT_TAKEN_BACK, object_kind="import", object_id=found.pk)
    return found


@transaction.atomic
def _take_some_back(actor: Actor, import_id: UUID) -> Import | None:
    """Some of what the kind wrote beside parties and ties; None when all is done."""
    found = locked_import(import_id)
    way = import_kinds[found.kind].taking_back
    if way is None:
        return None
    timeline.take_turn()
    taken = way.some(actor, found)
    if taken is None:
        return None
    found.removed, found.restored = found.removed + taken.removed, found.restored + taken.restored
    found.kept += taken.kept
    found.save(update_fields=["removed", "restored", "kept"])
    return found


@transaction.atomic
def _end_some_ties(actor: Actor, import_id: UUID) -> Import | None:
    """Some of the ties that it made and that still are; None when all are gone. An ended one is history and stays."""
    found = locked_import(import_id)
    ties = Relationship.objects.filter(source=found.source, until=None, pk__gte=_first_key(found))
    some = list(ties.select_related("kind").order_by("pk")[:_AT_ONCE])
    if not some:
        return None
    timeline.take_turn()
    Relationship.objects.filter(pk__in=[tie.pk for tie in some]).delete()
    timeline.record(
        actor, *(events.tie_fact(events.TIE_ENDED, tie.from_party_id, tie.to_party_id, tie.kind.key) for tie in some)
    )
    if found.kind == TIES.kind:
        found.removed += len(some)
        found.save(update_fields=["removed"])
    return found


def _first_key(found: Import) -> UUID:
    """No row that it made has an earlier one: keys rise with time."""
    return earliest_key(found.started_at or found.created_at)


@transaction.atomic
def _restore_some(actor: Actor, import_id: UUID) -> Import | None:
    """Some of those who were here before; None when all are done."""
    found = locked_import(import_id)
    waiting = ImportChange.objects.filter(of_import=found, kept_because="").exclude(party__source=found.source)
    keys = list(waiting.order_by("party").values_list("party", flat=True).distinct()[:_AT_ONCE])
    if not keys:
        return None
    timeline.take_turn()
    changes = waiting.filter(party__in=keys).select_related("party").order_by("party", "-id")
    restored: dict[UUID, set[str]] = {}
    for key, rows in groupby(changes, key=attrgetter("party_id")):
        steps = list(rows)
        if steps[0].changed_at != steps[0].party.changed_at:
            ImportChange.objects.filter(pk__in=[step.pk for step in steps]).update(kept_because=KeptBecause.CHANGED)
            found.kept += 1
        else:
            restored[key] = _put_back(found, steps)
            found.restored += 1
    timeline.record(actor, *(events.party_changed(key, names) for key, names in restored.items()))
    found.save(update_fields=["restored", "kept"])
    return found


def _put_back(found: Import, steps: Sequence[ImportChange]) -> set[str]:
    """The party as it was before the first of the steps, which stand from the last to the first."""
    party, names = steps[0].party, set[str]()
    for step in steps:
        before = dict(step.before)
        for address, pair in before.pop(COORDINATES, {}).items():
            latitude, longitude = pair or (None, None)
            Address.objects.filter(pk=address).update(latitude=latitude, longitude=longitude)
            names.add("address")
        for name, value in before.items():
            setattr(party, name, datetime.fromisoformat(value) if name == "archived_at" and value else value)
            names.add(name)
        for model, keys in step.added.items():
            _PARTS[model].objects.filter(pk__in=keys).delete()
            names.add(model.lower())
    if Role.objects.filter(party=party, source=found.source).delete()[0]:
        names.add("role")
    party.sort_name, party.changed_at = naming.sort_name(party.name), clock.now()
    party.save()
    ImportChange.objects.filter(pk__in=[step.pk for step in steps]).delete()
    return names


@transaction.atomic
def _remove_some(actor: Actor, import_id: UUID) -> Import | None:
    """Some of those who came with it; None when all are done. What belongs to a party goes with it."""
    found = locked_import(import_id)
    if found.started_at is None or found.finished_at is None:
        return None
    told = ImportChange.objects.filter(of_import=found, party=OuterRef("pk")).exclude(kept_because="")
    came = Party.objects.filter(pk__gte=earliest_key(found.started_at), source=found.source)
    some = dict(came.exclude(Exists(told)).order_by("pk").values_list("pk", "changed_at")[:_AT_ONCE])
    if not some:
        return None
    timeline.take_turn()
    used = log.spoken_of(some, beyond=_ITS_OWN, since=found.finished_at, whatever=_BY_ITSELF)
    stay = dict.fromkeys(used, KeptBecause.USED)
    stay |= {key: KeptBecause.CHANGED for key, changed_at in some.items() if changed_at > found.finished_at}
    gone = [key for key in some if key not in stay]
    ImportChange.objects.bulk_create(
        ImportChange(of_import=found, party_id=key, changed_at=some[key], kept_because=why) for key, why in stay.items()
    )
    delete_all(Party.objects.filter(pk__in=gone))
    properties: dict[str, Any] = {"import": str(found.pk)}
    timeline.record(actor, *(Fact(events.PARTY_REMOVED, object_id=key, properties=properties) for key in gone))
    if import_kinds[found.kind].taking_back is None:
        found.removed += len(gone)
    found.kept += len(stay)
    found.save(update_fields=["removed", "kept"])
    return found


@transaction.atomic
def _end(import_id: UUID) -> Import:
    found = locked_import(import_id)
    if found.state == ImportState.UNDOING:
        found.state, found.undone_at = ImportState.UNDONE, clock.now()
        found.save(update_fields=["state", "undone_at"])
    return found

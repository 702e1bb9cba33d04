"""One change of many parties at once, noted party by party so that it can be undone as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows, slices
from hedgerow.kernel.errors import Conflict, NotFound
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.network.models import EDITS_KEPT, EditKind, LeftBecause, ManyEdit, ManyLeft, ManyStep, Party
from hedgerow.network.operations.edits import custom, keepers, roles, tags
from hedgerow.network.operations.edits.steps import AT_ONCE, Change, Left, Undo
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by
from hedgerow.timeline import operations as timeline

_CHANGES: Mapping[EditKind, Callable[[Actor, str, Any], Change]] = {
    EditKind.TAG_ADDED: tags.add_tag,
    EditKind.TAG_TAKEN: tags.take_tag,
    EditKind.ROLE_GIVEN: roles.give_role,
    EditKind.ROLE_ENDED: roles.end_role,
    EditKind.FIELD_SET: custom.set_field,
    EditKind.KEEPER_SET: keepers.set_keeper,
}
_UNDOES: Mapping[EditKind, Undo] = {
    EditKind.TAG_ADDED: tags.untag,
    EditKind.TAG_TAKEN: tags.tag_again,
    EditKind.ROLE_GIVEN: roles.ungive,
    EditKind.ROLE_ENDED: roles.give_again,
    EditKind.FIELD_SET: custom.reset_field,
    EditKind.KEEPER_SET: keepers.reset_keeper,
}


@dataclass(frozen=True, slots=True)
class Undone:
    """`left` were changed by somebody since, and stay as they are."""

    restored: int
    left: int


@transaction.atomic
def change_many(*, actor: Actor, party_ids: Sequence[UUID], kind: EditKind, what: str, value: Any = None) -> ManyEdit:
    """Add or take a tag, give or end a role, set a field: `what` names it. Who has it already, or cannot, is left
    and noted with the reason.

    Raises Invalid, UnknownRole, BadFieldValue; then nothing is changed.
    """
    require(actor, Permission.EDIT_PARTIES)
    key, change = _CHANGES[kind](actor, what, value)
    now = clock.now()
    edit = ManyEdit.objects.create(kind=kind, what=key, created_at=now, created_by=actor.label[:80])
    for some in slices(list(dict.fromkeys(party_ids)), AT_ONCE):
        there = Party.objects.select_for_update(of=("self",)).filter(seen_by(actor), id__among=some)
        present = list(there.filter(erased_at=None, merged_into=None).order_by("pk"))
        steps, facts, left = change(present)
        rows = [(made, edit.pk, party, *steps[party]) for made, party in zip(uuid7s(len(steps)), steps, strict=True)]
        insert_rows(ManyStep, ("id", "edit", "party", "before", "after"), rows)
        _leave(edit, left)
        Party.objects.filter(id__among=steps).update(changed_at=now)
        timeline.record(actor, *facts)
        edit.changed, edit.left = edit.changed + len(steps), edit.left + len(some) - len(steps)
    edit.save(update_fields=["changed", "left"])
    return edit


@transaction.atomic
def undo_many(*, actor: Actor, edit_id: UUID) -> Undone:
    """As it was before, but for whom somebody changed since. Again is no change. Raises NotFound, Conflict.

    Who does not see everybody undoes what they did themselves.
    """
    require(actor, Permission.EDIT_PARTIES)
    edit = ManyEdit.objects.select_for_update().filter(pk=edit_id).first()
    if edit is None or (actor.sees is not None and edit.created_by != actor.label[:80]):
        raise NotFound
    if edit.undone_at is not None:
        return Undone(0, 0)
    if edit.created_at < clock.now() - EDITS_KEPT:
        raise Conflict(_("That is too long ago to be undone."), kept=_("Nothing was changed."))
    restored = 0
    steps = list(ManyStep.objects.filter(edit=edit).order_by("pk"))
    for some in slices(steps, AT_ONCE):
        done, facts = _UNDOES[EditKind(edit.kind)](actor, edit.what, {s.party_id: (s.before, s.after) for s in some})
        Party.objects.filter(id__among=done).update(changed_at=clock.now())
        timeline.record(actor, *facts)
        restored += len(done)
        as_before = set(done)
        _leave(edit, {s.party_id: LeftBecause.SINCE for s in some if s.party_id not in as_before})
    edit.undone_at = clock.now()
    edit.save(update_fields=["undone_at"])
    return Undone(restored, len(steps) - restored)


def _leave(edit: ManyEdit, left: Left) -> None:
    """Note who stays as they are, and why."""
    rows = [
        (made, edit.pk, party, why.value) for made, (party, why) in zip(uuid7s(len(left)), left.items(), strict=True)
    ]
    insert_rows(ManyLeft, ("id", "edit", "party", "because"), rows)


# house: operation-shape: nobody acts; what was kept for undoing has had its time
def forget_edits() -> int:
    """With whom it left. Returns how many parties it spoke of."""
    old = {"edit__created_at__lt": clock.now() - EDITS_KEPT}
    return ManyStep.objects.filter(**old).delete()[0] + ManyLeft.objects.filter(**old).delete()[0]

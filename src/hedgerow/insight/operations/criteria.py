"""By what maturity is judged: marks of the usual criteria, and yes-or-no ones of the workspace's own."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from hedgerow.accounts.operations import audit
from hedgerow.insight import errors, events
from hedgerow.insight.models import MaturityCriterion
from hedgerow.insight.models.criteria import LABEL, NOTE
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.maturity.criteria import USUAL, Level
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """What has to be so, from which level on, and whether it is."""

    label: str
    level: Level = Level.MATURE
    note: str = ""
    is_met: bool = False
    is_on: bool = True


@transaction.atomic
def set_criterion(
    *, actor: Actor, key: str, emerging: float | None, mature: float | None, is_on: bool = True
) -> MaturityCriterion:
    """Give a usual one other marks (None asks nothing at that level), or switch it off. Again is no change.

    Raises CriterionNotFound, BadMark, MarksTurnedRound.
    """
    require(actor, Permission.SET_CRITERIA)
    usual = next((one for one in USUAL if one.key == key), None)
    if usual is None:
        raise errors.CriterionNotFound
    most = 1 if usual.is_share else MOST
    for name, mark in (("emerging", emerging), ("mature", mature)):
        if mark is not None and not 0 < mark <= most:
            raise errors.BadMark(field=name)
    if emerging is not None and mature is not None and emerging > mature:
        raise errors.MarksTurnedRound(field="mature")
    return _keep(actor, key, events.CRITERION_SET, emerging=emerging, mature=mature, is_on=is_on)


@transaction.atomic
def add_criterion(*, actor: Actor, draft: OwnCriterion) -> MaturityCriterion:
    """One of the workspace's own. Raises LabelMissing."""
    require(actor, Permission.SET_CRITERIA)
    return _keep(actor, f"own-{uuid7().hex}", events.CRITERION_ADDED, **_columns(draft))


@transaction.atomic
def change_criterion(*, actor: Actor, key: str, draft: OwnCriterion) -> MaturityCriterion:
    """One of the workspace's own: its words, or whether it is met, which is a step taken.

    Raises CriterionNotFound, LabelMissing.
    """
    require(actor, Permission.SET_CRITERIA)
    was_met = _locked_own(key).is_met
    row = _keep(actor, key, events.CRITERION_SET, **_columns(draft))
    if row.is_met and not was_met:
        timeline.record(actor, events.step_taken(actor.workspace_id, key, row.level or Level.MATURE, today_of(actor)))
    return row


@transaction.atomic
def remove_criterion(*, actor: Actor, key: str) -> None:
    """Take one of the workspace's own away. Raises CriterionNotFound."""
    require(actor, Permission.SET_CRITERIA)
    row = _locked_own(key)
    audit(actor=actor, event=events.CRITERION_REMOVED, before={"label": row.label}, after={})
    row.delete()


@transaction.atomic
def restore_criteria(*, actor: Actor) -> int:
    """The usual ones as they come; the workspace's own stay. Gives how many were otherwise; none records nothing."""
    require(actor, Permission.SET_CRITERIA)
    rows = MaturityCriterion.objects.filter(label="")
    count = rows.count()
    if count:
        rows.delete()
        audit(actor=actor, event=events.CRITERIA_RESTORED, before={"count": count}, after={})
    return count


def _columns(draft: OwnCriterion) -> dict[str, Any]:
    label = " ".join(draft.label.split())[:LABEL]
    if not label:
        raise errors.LabelMissing(field="label")
    note = draft.note.strip()[:NOTE]
    level = Level.EMERGING if draft.level == Level.EMERGING else Level.MATURE
    return {"label": label, "note": note, "level": int(level), "is_met": draft.is_met, "is_on": draft.is_on}


def _locked_own(key: str) -> MaturityCriterion:
    row = MaturityCriterion.objects.select_for_update().filter(key=key).exclude(label="").first()
    if row is None:
        raise errors.CriterionNotFound
    return row


def _keep(actor: Actor, key: str, event: str, **columns: Any) -> MaturityCriterion:
    """Noted in the audit log unless all of it is as it was."""
    told = {"changed_at": clock.now(), "changed_by": actor.label[:80]}
    row, is_new = MaturityCriterion.objects.get_or_create(key=key, defaults={**columns, **told})
    before = {} if is_new else {name: getattr(row, name) for name in columns}
    if before == columns:
        return row
    if not is_new:
        for name, value in {**columns, **told}.items():
            setattr(row, name, value)
        row.save()
    audit(actor=actor, event=event, before={"key": key, **before}, after={"key": key, **columns})
    return row

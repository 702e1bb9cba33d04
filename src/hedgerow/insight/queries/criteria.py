"""The criteria of maturity as this workspace has them."""

from dataclasses import replace

from hedgerow.insight.errors import CriterionNotFound
from hedgerow.insight.models import MaturityCriterion
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.maturity.criteria import USUAL, Criterion, Level, own
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def all_criteria(actor: Actor) -> tuple[Criterion, ...]:
    """The usual ones in their order, as they are set here, then its own in the order in which they were added."""
    require(actor, Permission.VIEW_FIGURES)
    rows = {row.key: row for row in MaturityCriterion.objects.all()}
    usual = tuple(_set(one, rows[one.key]) if one.key in rows else one for one in USUAL)
    return usual + tuple(_own(row) for row in rows.values() if row.label)


def visible_criterion(actor: Actor, key: str) -> Criterion:
    """Raises CriterionNotFound."""
    for one in all_criteria(actor):
        if one.key == key:
            return one
    raise CriterionNotFound


def _set(usual: Criterion, row: MaturityCriterion) -> Criterion:
    return replace(usual, emerging=row.emerging, mature=row.mature, is_on=row.is_on)


def _own(row: MaturityCriterion) -> Criterion:
    level = Level(row.level or Level.MATURE)
    return own(row.key, label=row.label, level=level, note=row.note, is_met=row.is_met, is_on=row.is_on)

"""Goals are set, changed, ended and reached; each change is a row and a fact, so that it can be taken back."""

from dataclasses import replace
from datetime import date
from math import isfinite
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hedgerow.insight import events
from hedgerow.insight.choosing import NewGoal
from hedgerow.insight.errors import BadGoal, GoalNotFound, GoalReplaced, MeasureNotFound
from hedgerow.insight.models import Goal, Reading
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.goals import is_comparable, is_reached
from hedgerow.insight.registries import Unit, measures
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

LONGEST_NOTE = 200
MOST = 1e15


@transaction.atomic
def set_goal(*, actor: Actor, goal: NewGoal) -> Goal:
    """In the place of the goal the measure has; the same again changes nothing. Raises MeasureNotFound, BadGoal."""
    require(actor, Permission.SET_GOALS)
    _ensure_sound(actor, goal)
    try:
        with transaction.atomic():
            return _set(actor, goal)
    except IntegrityError:  # somebody else set the first goal of this measure at the same moment: this one follows it
        return _set(actor, goal)


def _set(actor: Actor, goal: NewGoal) -> Goal:
    """Money is held in whole minor units, in the currency of the readings where none is named."""
    latest = Reading.objects.filter(measure=goal.measure).order_by("-day").first()
    if measures[goal.measure].unit is Unit.MONEY:
        currency = goal.currency or (latest.currency if latest else "")
        goal = replace(goal, target=float(round(goal.target)), currency=currency)
    former = _former(goal.measure)
    if former and _says(former) == (goal.target, goal.by, goal.note, goal.currency):
        return former
    now, today = clock.now(), today_of(actor)
    if former:
        former.ended_at = now
        former.save(update_fields=["ended_at"])
    is_start = latest is not None and is_comparable(latest.currency, goal.currency)
    made = Goal.objects.create(
        measure=goal.measure,
        target=goal.target,
        since=today,
        by=goal.by,
        start=latest.value if latest and is_start else None,
        currency=goal.currency,
        note=goal.note,
        set_at=now,
        set_by=actor.label[:80],
        replaces=former,
    )
    timeline.record(actor, events.goal_fact(events.GOAL_SET, made.pk, made.measure, made.target))
    return made


def _locked(measure: str) -> dict[UUID, Goal]:
    """All goals the measure ever had, held until the transaction is over."""
    return {one.pk: one for one in Goal.objects.select_for_update().filter(measure=measure)}


def _former(measure: str) -> Goal | None:
    return next((one for one in _locked(measure).values() if one.ended_at is None), None)


def _says(goal: Goal) -> tuple[float, date | None, str, str]:
    return goal.target, goal.by, goal.note, goal.currency


@transaction.atomic
def end_goal(*, actor: Actor, goal: Goal) -> Goal:
    """It is no goal any more. Again changes nothing."""
    require(actor, Permission.SET_GOALS, goal)
    locked = Goal.objects.select_for_update().get(pk=goal.pk)
    if locked.ended_at is None:
        locked.ended_at = clock.now()
        locked.save(update_fields=["ended_at"])
        timeline.record(actor, events.goal_fact(events.GOAL_ENDED, locked.pk, locked.measure, locked.target))
    return locked


@transaction.atomic
def bring_back_goal(*, actor: Actor, goal: Goal) -> Goal:
    """It is the goal of its measure again; an older one that stands is ended. Raises GoalNotFound, GoalReplaced."""
    require(actor, Permission.SET_GOALS, goal)
    locked = _locked(goal.measure)
    found = locked.get(goal.pk)
    if found is None:
        raise GoalNotFound
    if found.ended_at is not None:
        if any(one.ended_at is None and one.set_at > found.set_at for one in locked.values()):
            raise GoalReplaced
        _bring_back(actor, found)
    return found


@transaction.atomic
def take_goal_back(*, actor: Actor, goal: Goal) -> Goal:
    """As if it had not been set: the one before it stands again, or none. Again changes nothing.

    Raises GoalNotFound, and GoalReplaced where another one stands by now.
    """
    require(actor, Permission.SET_GOALS, goal)
    locked = _locked(goal.measure)
    found = locked.get(goal.pk)
    if found is None:
        raise GoalNotFound
    before = locked.get(found.replaces_id) if found.replaces_id else None
    if found.ended_at is None and before is None:
        return end_goal(actor=actor, goal=found)
    if found.ended_at is None and before is not None:
        _bring_back(actor, before)
    elif any(one.ended_at is None and one.pk != found.replaces_id for one in locked.values()):
        raise GoalReplaced
    return found


def _bring_back(actor: Actor, goal: Goal) -> None:
    Goal.objects.filter(measure=goal.measure, ended_at=None).update(ended_at=clock.now())
    goal.ended_at = None
    goal.save(update_fields=["ended_at"])
    timeline.record(actor, events.goal_fact(events.GOAL_SET, goal.pk, goal.measure, goal.target))


@transaction.atomic
def note_reached(*, actor: Actor) -> int:
    """Goals whose measure is there by its latest reading are noted as reached, once; gives how many."""
    require(actor, Permission.VIEW_FIGURES)
    count = 0
    for goal in Goal.objects.select_for_update().filter(ended_at=None, reached_on=None):
        measure = measures.get(goal.measure)
        latest = Reading.objects.filter(measure=goal.measure, day__gte=goal.since).order_by("-day").first()
        if not measure or not latest or not is_comparable(latest.currency, goal.currency):
            continue
        if is_reached(latest.value, goal.target, goal.start, measure.better):
            goal.reached_on = latest.day
            goal.save(update_fields=["reached_on"])
            timeline.record(actor, events.goal_fact(events.GOAL_REACHED, goal.pk, goal.measure, goal.target))
            count += 1
    return count


def _ensure_sound(actor: Actor, goal: NewGoal) -> None:
    measure = measures.get(goal.measure)
    if measure is None:
        raise MeasureNotFound
    if not isfinite(goal.target) or abs(goal.target) > MOST:
        raise BadGoal(_("Type a number that can be reached."), field="target")
    if measure.unit is not Unit.NUMBER and goal.target < 0:
        raise BadGoal(_("This measure never lies below nothing."), field="target")
    if measure.unit is Unit.SHARE and goal.target > 1:
        raise BadGoal(_("A share is at most 100 %."), field="target")
    if goal.by is not None and goal.by <= today_of(actor):
        raise BadGoal(_("Choose a day that is still to come, or leave it empty."), field="by")
    if len(goal.note) > LONGEST_NOTE:
        raise BadGoal(_("Keep the note below 200 letters."), field="note")

"""Questions that are kept: under a name, changed, removed and brought back."""

from django.db import IntegrityError, transaction

from hedgerow.insight import errors
from hedgerow.insight import resilience_events as events
from hedgerow.insight.models import Scenario
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.asking import (
    DEGREES,
    LONGEST_KEY,
    MOST_STEPS,
    MOST_THINGS,
    Question,
    party_in,
    split,
)
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

LONGEST_NAME = 80
LONGEST_STRETCH = 365


@transaction.atomic
def keep_scenario(*, actor: Actor, name: str, question: Question) -> Scenario:
    """Keep a question with its steps and its seed. Raises ScenarioNameMissing, ScenarioExists, NothingAsked."""
    require(actor, Permission.PLAN)
    columns, shown, now = _columns(question), _name(name), clock.now()
    try:
        with transaction.atomic():
            made = Scenario.objects.create(name=shown, kept_at=now, kept_by=actor.label[:80], changed_at=now, **columns)
    except IntegrityError as taken:
        raise errors.ScenarioExists(field="name") from taken
    figures = {"days": question.days, "degree_bp": question.degree_bp, "steps": len(question.steps)}
    parties = events.named(filter(None, map(party_in, made.things)))
    timeline.record(actor, events.fact(events.SCENARIO_KEPT, events.SCENARIO, made.pk, **figures, **parties))
    return made


@transaction.atomic
def change_scenario(
    *, actor: Actor, scenario: Scenario, name: str | None = None, question: Question | None = None
) -> Scenario:
    """Another name, or another question under it; the same again records nothing. Raises as `keep_scenario`."""
    require(actor, Permission.PLAN, scenario)
    locked = Scenario.objects.select_for_update().filter(pk=scenario.pk, removed_at=None).first()
    if locked is None:
        raise errors.ScenarioNotFound
    wanted: dict[str, object] = {} if question is None else _columns(question)
    if name is not None:
        wanted["name"] = _name(name)
    changed = [column for column, value in wanted.items() if getattr(locked, column) != value]
    if not changed:
        return locked
    for column in changed:
        setattr(locked, column, wanted[column])
    locked.changed_at = clock.now()
    try:
        with transaction.atomic():
            locked.save()
    except IntegrityError as taken:
        raise errors.ScenarioExists(field="name") from taken
    timeline.record(actor, events.fact(events.SCENARIO_CHANGED, events.SCENARIO, locked.pk, fields=changed))
    return locked


@transaction.atomic
def remove_scenario(*, actor: Actor, scenario: Scenario) -> Scenario:
    """It is in no list any more, and can be brought back. Again is no change."""
    require(actor, Permission.PLAN, scenario)
    locked = Scenario.objects.select_for_update().get(pk=scenario.pk)
    if locked.removed_at is None:
        locked.removed_at = clock.now()
        locked.save(update_fields=["removed_at"])
        timeline.record(actor, events.fact(events.SCENARIO_REMOVED, events.SCENARIO, locked.pk))
    return locked


@transaction.atomic
def bring_back_scenario(*, actor: Actor, scenario: Scenario) -> Scenario:
    """Undo removing. Raises ScenarioExists where the name was given to another one meanwhile. Again is no change."""
    require(actor, Permission.PLAN, scenario)
    locked = Scenario.objects.select_for_update().get(pk=scenario.pk)
    if locked.removed_at is None:
        return locked
    locked.removed_at = None
    try:
        with transaction.atomic():
            locked.save(update_fields=["removed_at"])
    except IntegrityError as taken:
        raise errors.ScenarioExists(field="name") from taken
    timeline.record(actor, events.fact(events.SCENARIO_RESTORED, events.SCENARIO, locked.pk))
    return locked


def _name(name: str) -> str:
    shown = " ".join(name.split())[:LONGEST_NAME]
    if not shown:
        raise errors.ScenarioNameMissing(field="name")
    return shown


def _columns(question: Question) -> dict[str, object]:
    things = list(dict.fromkeys(thing for thing in question.things if split(thing)[0]))[:MOST_THINGS]
    steps = list(dict.fromkeys(step for step in question.steps if 0 < len(step) <= LONGEST_KEY))[:MOST_STEPS]
    if not things or question.degree_bp not in DEGREES or not 0 < question.days <= LONGEST_STRETCH:
        raise errors.NothingAsked(field="things")
    return {
        "things": things,
        "degree_bp": question.degree_bp,
        "days": question.days,
        "steps": steps,
        "seed": question.seed,
    }

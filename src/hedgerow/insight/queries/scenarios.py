"""Questions that were kept, and what steps cost."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.insight.errors import ScenarioNotFound
from hedgerow.insight.models import Dependence, Scenario, StepCost
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.asking import Question, party_in
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network


def visible_scenarios(actor: Actor, *, removed: bool = False) -> "QuerySet[Scenario]":
    """Those that are about nobody whom the actor may not see, by name."""
    require(actor, Permission.VIEW_FIGURES)
    rows = Scenario.objects.filter(removed_at__isnull=not removed)
    hidden = [row.pk for row in rows if not _may_see(actor, row)]
    return rows.exclude(pk__in=hidden) if hidden else rows


def visible_scenario(actor: Actor, scenario_id: UUID, *, removed: bool = False) -> Scenario:
    """Raises ScenarioNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    found = Scenario.objects.filter(pk=scenario_id, removed_at__isnull=not removed).first()
    if found is None or not _may_see(actor, found):
        raise ScenarioNotFound
    return found


def kept_scenario(actor: Actor, key: str) -> Scenario:
    """By its id as an address tells it. Raises ScenarioNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    try:
        return visible_scenario(actor, UUID(key))
    except ValueError:
        raise ScenarioNotFound from None


def question_of(scenario: Scenario) -> Question:
    return Question(
        things=tuple(scenario.things),
        degree_bp=scenario.degree_bp,
        days=scenario.days,
        steps=tuple(scenario.steps),
        seed=scenario.seed,
    )


def may_ask_of(actor: Actor, things: Iterable[str]) -> bool:
    """Whether all parties among them are known to the actor; who may not see people asks about nobody by name."""
    wanted = {party for thing in things if (party := party_in(thing)) is not None}
    return not wanted or wanted <= seen_among(actor, wanted)


def seen_among(actor: Actor, parties: Collection[UUID]) -> set[UUID]:
    """Whom the actor may see: of people who may see who stands behind figures, and of keys that may read parties."""
    if actor.may(Permission.VIEW_PEOPLE):
        return set(network.names_of(actor, parties))
    try:
        return set(network.visible_parties(actor).filter(id__among=parties).values_list("pk", flat=True))
    except NotPermitted:
        return set()


def scenario_names(actor: Actor, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """For the log: also of those that were removed."""
    if not actor.may(Permission.VIEW_FIGURES):
        return {}
    return {row.pk: row.name for row in Scenario.objects.filter(id__among=ids) if _may_see(actor, row)}


def live_scenarios() -> list[str]:
    """Subjects of the analysis."""
    return [str(key) for key in Scenario.objects.filter(removed_at=None).values_list("pk", flat=True)]


def scenario_of(subject: str) -> Scenario | None:
    try:
        return Scenario.objects.filter(pk=UUID(subject), removed_at=None).first()
    except ValueError:
        return None


def step_costs(currency: str) -> dict[str, int]:
    """A month, in minor units, by step: those that were told in this currency."""
    return dict(StepCost.objects.filter(currency=currency).values_list("step", "cost_minor"))


def said_dependences() -> dict[str, Dependence]:
    return {row.supply: row for row in Dependence.objects.all()}


def _may_see(actor: Actor, scenario: Scenario) -> bool:
    return may_ask_of(actor, (str(thing) for thing in scenario.things))

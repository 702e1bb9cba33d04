"""Care plans as those who read them see them."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.care.errors import AttentionNotFound, PlanNotFound
from hedgerow.care.models import Attention, CarePlan
from hedgerow.care.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import RoleKind


def visible_plans(actor: Actor) -> "QuerySet[CarePlan]":
    """In the order of the roles, each with its attentions."""
    require(actor, Permission.VIEW_COVERAGE)
    plans = CarePlan.objects.select_related("role_kind").prefetch_related("attentions")
    return plans.order_by("role_kind__position", "id")


def visible_plan(actor: Actor, role: str) -> CarePlan:
    """Raises PlanNotFound."""
    plan = visible_plans(actor).filter(role_kind__key=role).first()
    if plan is None:
        raise PlanNotFound
    return plan


def planned_kinds(actor: Actor) -> list[tuple[RoleKind, network.RoleWord, CarePlan | None]]:
    """Every role that is offered or has a plan, in their order, with its word and its plan."""
    plans = {plan.role_kind_id: plan for plan in visible_plans(actor)}
    kinds = RoleKind.objects.order_by("position", "id")
    shown = [kind for kind in kinds if not kind.is_hidden or kind.pk in plans]
    return [(kind, network.role_word(kind), plans.get(kind.pk)) for kind in shown]


def role_of_plan(actor: Actor, role: str) -> RoleKind:
    """The role a plan is, or may be, for. Raises PlanNotFound for one that this workspace does not know."""
    require(actor, Permission.VIEW_COVERAGE)
    kind = RoleKind.objects.filter(key=role).first()
    if kind is None:
        raise PlanNotFound
    return kind


def visible_attention(actor: Actor, attention_id: UUID) -> Attention:
    """One that is on. Raises AttentionNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_COVERAGE)
    found = Attention.objects.select_related("plan").filter(pk=attention_id, is_on=True, plan__is_on=True).first()
    if found is None:
        raise AttentionNotFound
    return found


def team(actor: Actor) -> Mapping[UUID, str]:
    """Names of those who can be asked to do it, by their user's key, in the order they came."""
    require(actor, Permission.VIEW_COVERAGE)
    return accounts.workers_of(actor.workspace_id)

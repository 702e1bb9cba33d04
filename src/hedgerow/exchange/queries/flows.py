"""Flows that an actor may see: those between the business and parties the actor may see, and among such parties."""

from uuid import UUID

from django.db.models import Q, QuerySet

from hedgerow.exchange.errors import FlowNotFound
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network


def visible_flows(actor: Actor) -> "QuerySet[Flow]":
    """All that was noted, also what was taken back: history stays, also with parties that were put away."""
    require(actor, Permission.VIEW_FLOWS)
    return Flow.objects.filter(_seen(actor))


def visible_flow(actor: Actor, flow_id: UUID) -> Flow:
    """Raises FlowNotFound, also for another workspace's, and for one with somebody the actor may not see."""
    rows = visible_flows(actor).select_related("giver", "receiver", "kind", "rate", "file")
    found = rows.filter(pk=flow_id).first()
    if found is None:
        raise FlowNotFound
    return found


def counted(flows: "QuerySet[Flow]") -> "QuerySet[Flow]":
    """Those that count: not what was taken back, nor what the other side disputes."""
    return flows.filter(taken_back_at=None).exclude(state=FlowState.DISPUTED)


def with_party(flows: "QuerySet[Flow]", party: UUID) -> "QuerySet[Flow]":
    return flows.filter(Q(giver=party) | Q(receiver=party))


def between(flows: "QuerySet[Flow]", party: UUID) -> "QuerySet[Flow]":
    """What went between the business and one party; not what went between that party and somebody else."""
    return flows.filter(Q(giver=None, receiver=party) | Q(giver=party, receiver=None))


def matching(flows: "QuerySet[Flow]", text: str) -> "QuerySet[Flow]":
    """By the name of either side, or by what was noted."""
    named = network.sort_name(text)
    sides = Q(giver__sort_name__contains=named) | Q(receiver__sort_name__contains=named)
    return flows.filter(sides | Q(note__icontains=text))


def _seen(actor: Actor) -> Q:
    seen = network.seen_parties(actor)
    if seen is None:
        return Q()
    return (Q(giver=None) | Q(giver__in=seen)) & (Q(receiver=None) | Q(receiver__in=seen))

"""What people think of deliverables: the latest word on each side counts."""

from collections.abc import Mapping
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.value_network.errors import JudgementNotFound
from hedgerow.value_network.models import JudgedSide, Judgement, ValueNetwork
from hedgerow.value_network.permissions import Permission

Judged = Mapping[tuple[UUID, JudgedSide], Judgement]


def judged(actor: Actor, network: ValueNetwork) -> Judged:
    """By deliverable and side; without what was taken back."""
    require(actor, Permission.VIEW, network)
    latest: dict[tuple[UUID, JudgedSide], Judgement] = {}
    for one in Judgement.objects.filter(network=network).order_by("judged_at", "pk"):
        latest[one.deliverable, JudgedSide(one.side)] = one
    return {key: one for key, one in latest.items() if not one.is_open}


def visible_judgement(actor: Actor, judgement_id: UUID) -> Judgement:
    """Raises JudgementNotFound."""
    require(actor, Permission.VIEW)
    found = Judgement.objects.select_related("network").filter(pk=judgement_id).first()
    if found is None:
        raise JudgementNotFound
    return found

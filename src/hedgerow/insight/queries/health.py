"""Whether there is anybody whose health could be told."""

from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries import loading
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def has_people(actor: Actor) -> bool:
    require(actor, Permission.VIEW_FIGURES)
    return loading.has_parties()

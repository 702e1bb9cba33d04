"""What the party page shows of the inbox: the last conversations with her."""

from collections.abc import Mapping
from typing import Any

from hedgerow.inbox import queries
from hedgerow.inbox.models import State
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party

MOST = 5


def conversations_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """None where there are none, and for who may not read mail."""
    if not actor.may(Permission.READ):
        return None
    found = list(queries.conversations_with(actor, party.pk)[: MOST + 1])
    if not found:
        return None
    lines = [(one, State(one.state).label) for one in found[:MOST]]
    return {"conversations": lines, "has_more": len(found) > MOST, "may_write": actor.may(Permission.WRITE)}

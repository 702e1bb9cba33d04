"""What the party page shows of the circles somebody is in."""

from collections.abc import Mapping
from typing import Any

from hedgerow.circles import amounts, queries
from hedgerow.circles.models import Standing
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party


def circles_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """None for who may not see it, and for who is in none."""
    if not actor.may(Permission.VIEW_CIRCLES):
        return None
    found = queries.circles_of(actor, party)
    lines = [
        (
            one,
            amounts.said(one.account.balance, one.circle.unit),
            "" if one.standing == Standing.ACTIVE else one.standing.label,
        )
        for one in found
    ]
    return {"lines": lines} if lines else None

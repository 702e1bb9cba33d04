"""When figures were worked out, and who may be named in them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, NamedTuple
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.insight.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network

MOST = 100
VIEW_PARTIES = "network.view"


class Standing(NamedTuple):
    """When it was worked out, and whether nothing was recorded since."""

    made_at: datetime
    is_current: bool


class WorkedOutOutput(Output):
    worked_out_at: datetime
    is_current: Annotated[bool, Field(description="Nothing was recorded since.")]


def seen_by(actor: Actor, parties: Iterable[UUID]) -> set[UUID]:
    """Those whom the actor may see; nobody for who may not see people."""
    if not (actor.may(Permission.VIEW_PEOPLE) or actor.may(VIEW_PARTIES)):
        return set()
    return set(network.names_of(actor, parties))

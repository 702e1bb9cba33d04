"""Workspaces and actors as tests need them."""

from hedgerow.exchange import operations as exchange
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind, system_actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, permissions_of_role
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.resources import operations as resources


def a_workspace(slug: str = "rye", **details: object) -> Workspace:
    """A workspace with its roles, ties and kinds seeded."""
    defaults = {
        "name": slug.title(),
        "currency": "GBP",
        "country": "GB",
        "time_zone": "Europe/London",
        "created_at": clock.now(),
    }
    workspace = Workspace.objects.create(slug=slug, **{**defaults, **details})
    with scope(workspace):
        network.prepare_workspace(actor=the_system(workspace))
        exchange.prepare_workspace(actor=the_system(workspace))
        resources.prepare_workspace(actor=the_system(workspace))
    return workspace


def the_system(workspace: Workspace) -> Actor:
    return system_actor(workspace.id, "test")


def an_actor(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Actor:
    return Actor(workspace.id, ActorKind.USER, "Maren", permissions_of_role(role), id=uuid7(), role=role)

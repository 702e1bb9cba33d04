"""Options that many commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated
from uuid import UUID

import typer
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel

WorkspaceOption = Annotated[str, typer.Option("--workspace", "-w", help="The workspace's short name.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]


def find_workspace(slug: str) -> Workspace:
    """Raises NotFound, naming the workspaces there are."""
    workspace = Workspace.objects.filter(slug=slug).first()
    if workspace is None:
        known = ", ".join(Workspace.objects.order_by("slug").values_list("slug", flat=True)[:20])
        raise NotFound(
            _("There is no workspace “%(slug)s”.") % {"slug": slug},
            todo=_("Known: %(known)s.") % {"known": known}
            if known
            else _("Make one with “hedgerow workspace create”."),
        )
    return workspace


def workspace_of(model: type[TenantModel], key: UUID) -> str:
    """The workspace a row is in; each is asked in its own walls. Raises NotFound."""
    for workspace in Workspace.objects.order_by("slug"):
        with scope(workspace):
            if model.objects.filter(pk=key).exists():
                return workspace.slug
    raise NotFound(_("Nothing here has the id %(id)s.") % {"id": key})


@contextmanager
def inside(slug: str, label: str = "command line") -> Iterator[tuple[Workspace, Actor]]:
    """Work in a workspace as Hedgerow itself."""
    workspace = find_workspace(slug)
    with scope(workspace):
        yield workspace, system_actor(workspace.id, label)

"""Lists as somebody set them up, for themselves or for everybody."""

from collections.abc import Sequence

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import NameMissing, ViewNotFound
from hedgerow.network.models import SavedView, ViewedPage
from hedgerow.network.permissions import Permission

MOST_COLUMNS, LONGEST_QUERY = 60, 8000


@transaction.atomic
def save_view(
    *, actor: Actor, name: str, query: str, columns: Sequence[str] = (), is_shared: bool = False
) -> SavedView:
    """Keep a list as it stands; another of one's own of that name is replaced. Raises NameMissing.

    Only who may change people may share one: it then stands on everybody's page.
    """
    require(actor, Permission.EDIT_PARTIES if is_shared else Permission.VIEW_PARTIES)
    shown = " ".join(name.split())[:80]
    if not shown:
        raise NameMissing(field="name")
    if actor.id is None:
        raise ViewNotFound
    kept = {"query": query[:LONGEST_QUERY], "columns": list(columns)[:MOST_COLUMNS], "is_shared": is_shared}
    view, _created = SavedView.objects.update_or_create(
        owner_id=actor.id,
        page=ViewedPage.PEOPLE,
        name=shown,
        defaults=kept,
        create_defaults={**kept, "created_at": clock.now()},
    )
    return view


@transaction.atomic
def delete_view(*, actor: Actor, view: SavedView) -> None:
    """Whoever made it may; who defines the workspace's words may take away any that is shared. Raises ViewNotFound."""
    require(actor, Permission.VIEW_PARTIES, view)
    if view.owner_id != actor.id and not (view.is_shared and actor.may(Permission.DEFINE)):
        raise ViewNotFound
    view.delete()

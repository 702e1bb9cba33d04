"""Maps as somebody set them up: saved, named anew, with parties where a hand put them, forgotten and brought back."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import NameMissing, ViewNotFound
from hedgerow.network.models import SavedView, ViewedPage
from hedgerow.network.permissions import Permission

LONGEST_QUERY, LONGEST_NAME = 8000, 80
MOST_PINS = 500
FARTHEST = 1000.0
KEPT = timedelta(days=1)
"""How long a forgotten map can be brought back."""

Pins = Mapping[str, Mapping[str, tuple[float, float]]]
"""{view: {party: (x, y)}}, in units of the map."""


@transaction.atomic
def save_map(*, actor: Actor, name: str, query: str, pins: Pins | None = None, is_shared: bool = False) -> SavedView:
    """Keep a map as it stands; another of one's own of that name is replaced. Raises NameMissing.

    Only who may change people may share one: it then stands on everybody's page. Who has no sign-in keeps none
    (ViewNotFound).
    """
    require(actor, Permission.EDIT_PARTIES if is_shared else Permission.VIEW_MAP)
    if actor.id is None:
        raise ViewNotFound
    kept = {"query": query[:LONGEST_QUERY], "pins": _clean(pins or {}), "is_shared": is_shared, "forgotten_at": None}
    view, _created = SavedView.objects.update_or_create(
        owner_id=actor.id,
        page=ViewedPage.MAP,
        name=_name(name),
        defaults=kept,
        create_defaults={**kept, "created_at": clock.now()},
    )
    return view


@transaction.atomic
def change_map(
    *, actor: Actor, view: SavedView, name: str | None = None, query: str | None = None, pins: Pins | None = None
) -> SavedView:
    """Give a saved map another name, what it shows now, or where parties were put. Whoever made it may.

    Raises NameMissing, ViewNotFound.
    """
    require(actor, Permission.VIEW_MAP, view)
    if view.owner_id != actor.id:
        raise ViewNotFound
    if name is not None:
        view.name = _name(name)
    if query is not None:
        view.query = query[:LONGEST_QUERY]
    if pins is not None:
        view.pins = _clean(pins)
    view.save(update_fields=["name", "query", "pins"])
    return view


@transaction.atomic
def forget_map(*, actor: Actor, view: SavedView) -> None:
    """Whoever made it may; who defines the workspace's words may take away any that is shared. Raises ViewNotFound.

    It can be brought back for a day; those forgotten longer ago go for good.
    """
    require(actor, Permission.VIEW_MAP, view)
    if view.owner_id != actor.id and not (view.is_shared and actor.may(Permission.DEFINE)):
        raise ViewNotFound
    SavedView.objects.filter(page=ViewedPage.MAP, forgotten_at__lt=clock.now() - KEPT).delete()
    view.forgotten_at = clock.now()
    view.save(update_fields=["forgotten_at"])


@transaction.atomic
def bring_back_map(*, actor: Actor, view_id: UUID) -> SavedView:
    """Undo forgetting. Raises ViewNotFound when it is gone for good, or was not the actor's to forget."""
    require(actor, Permission.VIEW_MAP)
    view = SavedView.objects.filter(pk=view_id, page=ViewedPage.MAP, forgotten_at__isnull=False).first()
    if view is None or (view.owner_id != actor.id and not (view.is_shared and actor.may(Permission.DEFINE))):
        raise ViewNotFound
    view.forgotten_at = None
    view.save(update_fields=["forgotten_at"])
    return view


def _name(name: str) -> str:
    shown = " ".join(name.split())[:LONGEST_NAME]
    if not shown:
        raise NameMissing(field="name")
    return shown


def _clean(pins: Pins) -> dict[str, dict[str, list[float]]]:
    """So many as a map bears, within its square."""
    return {
        view: {party: [_near(x), _near(y)] for party, (x, y) in list(places.items())[:MOST_PINS]}
        for view, places in pins.items()
        if places
    }


def _near(value: float) -> float:
    return round(max(-FARTHEST, min(FARTHEST, value)), 1)

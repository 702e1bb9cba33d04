"""The ecosystem map: the page, and the panel of one party."""

import json
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.network import operations, queries
from hedgerow.network.forms.maps import MapWish, with_query
from hedgerow.network.models import SavedView
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import map as maps
from hedgerow.network.views.geography import whereabouts
from hedgerow.network.views.maps.asking import asked, ground_of, shared
from hedgerow.network.views.maps.ground import allowing, told_of
from hedgerow.network.views.maps.picture import clearing, ground_picture
from hedgerow.web.access import signed_in
from hedgerow.web.charts import Reciprocity
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

NOBODY = str(UUID(int=0))


@require_GET
@signed_in
def ecosystem(request: Request) -> HttpResponse:
    now = asked(request, request.GET)
    ground = ground_of(request, now) if now.wish.look.view == maps.GEO else None
    tiles = queries.chosen_tiles(request.actor)
    response = render(
        request,
        "network/map/page.html",
        now=now,
        segment=now.segment,
        segments=queries.listed_segments(request.actor) if request.actor.may(Permission.VIEW_PARTIES) else [],
        saved_maps=[(one, _shown(one)) for one in queries.visible_maps(request.actor)],
        picture=now.seen.picture,
        words=now.seen.words,
        instead=ground_picture(request, ground, now.wish) if ground else clearing(request, now.seen, now.wish),
        is_home_known=queries.is_home_known(request.actor),
        may_export=operations.may_export_map(request.actor),
        may_share=request.actor.may(Permission.EDIT_PARTIES),
        may_define=request.actor.may(Permission.DEFINE),
        actor_id=request.actor.id,
        pins=json.dumps(now.saved.pins) if now.saved else "",
        party_place=reverse("network:map_party", args=[UUID(NOBODY)]).replace(NOBODY, "__id__"),
        more_place=reverse("network:map_columns", args=["name"]).replace("/name.", "/__name__."),
        **_choices(),
        **shared(request, now),
        **(told_of(request, ground) if ground else {}),
    )
    return allowing(response, tiles)


def _shown(saved: SavedView) -> str:
    """The address of a saved map as the script writes it."""
    return with_query(MapWish(saved=saved.pk), saved.query).query()


def _choices() -> dict[str, Any]:
    return {"views": maps.CHOICES, "colours": maps.COLOURS, "sizes": maps.SIZES, "widths": maps.WIDTHS}


@require_GET
@signed_in
def party(request: Request, party_id: UUID) -> HttpResponse:
    """The side panel. Raises PartyNotFound for who is not on the map of this workspace."""
    seen = maps.seen_map(request.actor)
    place = maps.visible_place(seen, party_id)
    fact, (near, others) = seen.fact(place), maps.neighbours(seen, place)
    got, gave = fact.favours
    return render(
        request,
        "network/map/party.html",
        block="panel",
        fact=fact,
        group=maps.group_in(seen, party_id),
        reciprocity=Reciprocity(_("Favours that you gave, and that you got"), gave=gave, got=got),
        near=near,
        others=others,
        whereabouts=whereabouts(request.actor, party_id),
        currency=request.workspace.currency,
        names_shown=request.actor.may(Permission.VIEW_PARTIES),
    )


@require_GET
@signed_in
def way(request: Request) -> HttpResponse:
    """The shortest way between two, in words."""
    now = asked(request, request.GET)
    return render(request, "network/map/way.html", block="way", seen=now.seen, **shared(request, now))


@require_GET
@signed_in
def groups(request: Request) -> HttpResponse:
    """The groups of the map, the largest first."""
    now = asked(request, request.GET)
    told = {**shared(request, now), "groups": maps.listed_groups(now.seen)}
    return render(request, "network/map/groups.html", block="groups", **told)

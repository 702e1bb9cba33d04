"""The map over the ground: its columns, who has no place yet, and whose pictures may lie beneath."""

from typing import Any

from csp.decorators import csp_update
from django.http import HttpResponse, JsonResponse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from hedgerow.network import queries
from hedgerow.network.geography import tiles
from hedgerow.network.geography.land import OUTLINES
from hedgerow.network.queries import geo
from hedgerow.network.queries import map as maps
from hedgerow.network.views.maps.asking import asked, ground_of, shared
from hedgerow.web import assets
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
@gzip_page
def columns(request: Request) -> HttpResponse:
    """Where everybody stands, and what lies beneath. Not kept: where somebody is follows the record a moment later."""
    ground = ground_of(request, asked(request, request.GET))
    frame, country = ground.frame, ground.home.country
    reach = geo.reach_of(frame)
    chosen = queries.chosen_tiles(request.actor)
    told = geo.contract(
        frame,
        geo.ground_of(frame, country, reach=reach, outlines_file=assets.built_file(OUTLINES)),
        country=country,
        reach=reach,
        is_home_known=ground.home.point is not None,
        tiles=chosen._asdict() if chosen else None,
    )
    content = geo.geo_columns(ground, told)
    response = JsonResponse(content, json_dumps_params={"separators": (",", ":"), "ensure_ascii": False})
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_GET
@signed_in
def places(request: Request) -> HttpResponse:
    """How many have a place, who has none and why, and whose place is odd."""
    now = asked(request, request.GET)
    told = {**shared(request, now), **told_of(request, ground_of(request, now))}
    return render(request, "network/map/places.html", block="places", segment=now.segment, **told)


def told_of(request: Request, ground: geo.SeenGround) -> dict[str, Any]:
    """What stands below the map while it lies over the ground."""
    return {
        "ground": ground,
        "lost": [(fact, geo.WHY[why]) for fact, why in geo.lost(ground)],
        "beyond": sum(max(abs(spot.x), abs(spot.y)) > maps.EXTENT for spot in ground.spots),
        "doubts": [(fact, geo.DOUBTS[why]) for fact, why in geo.doubtful(ground)],
        "tiles": queries.chosen_tiles(request.actor),
    }


def allowing(response: HttpResponse, chosen: queries.Tiles | None) -> HttpResponse:
    """Pictures of exactly the server that the workspace chose may be loaded on this page, and of no other."""
    if chosen is None:
        return response
    allowed: Any = csp_update({"img-src": [tiles.origin(chosen.url)]})(lambda _request: response)
    return_value: HttpResponse = allowed(None)
    return return_value

"""The map as a list: the same facts, those who matter most first, or over the ground the nearest."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from hedgerow.network.forms.keys import key_of
from hedgerow.network.forms.maps import MapWish
from hedgerow.network.models import PlaceAccuracy
from hedgerow.network.queries import geo
from hedgerow.network.queries import map as maps
from hedgerow.network.views.geography import far
from hedgerow.network.views.maps.asking import Asked, asked, ground_of, shared
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
def listing(request: Request) -> HttpResponse:
    """The map's parties as a table, a page at a time."""
    now = asked(request, request.GET)
    if now.wish.look.view == maps.GEO:
        return _by_distance(request, now)
    facts, more = maps.listed_facts(now.seen, now.wish.sieve, key_of(request.GET.get("after", "")))
    return render(
        request,
        "network/map/list.html",
        block="list",
        facts=facts,
        words=now.seen.words,
        picture=now.seen.picture,
        group_names=_group_names(now),
        **_page_of(request, now, facts[-1].party.id if more else None),
        **shared(request, now),
    )


def _by_distance(request: Request, now: Asked) -> HttpResponse:
    ground = ground_of(request, now)
    spots, more = geo.listed_spots(ground, now.wish.sieve, key_of(request.GET.get("after", "")))
    lines = [(ground.fact(spot), spot, far(spot.km, ground.home.country)) for spot in spots]
    return render(
        request,
        "network/map/geo_list.html",
        block="list",
        lines=lines,
        accuracies=dict(PlaceAccuracy.choices),
        missing=len(ground.nowhere),
        **_page_of(request, now, lines[-1][0].party.id if more else None),
        **shared(request, now),
    )


def _page_of(request: Request, now: Asked, last: UUID | None) -> dict[str, Any]:
    """The ways on and back, and what the list is narrowed to; `last` is the last one shown, where there are more."""
    sieve = now.wish.sieve
    return {
        "later": _address("network:map_list", now.wish, after=last) if last else "",
        "beginning": _address("network:map_list", now.wish) if request.GET.get("after") else "",
        "back": _address("network:map", now.wish),
        "near": _named(now, sieve.near),
        "group": maps.group_in(now.seen, sieve.group) if sieve.group else None,
    }


def _named(now: Asked, party_id: UUID | None) -> maps.Fact | None:
    place = now.seen.picture.place_of(party_id) if party_id else None
    return None if place is None else now.seen.fact(place)


def _group_names(now: Asked) -> dict[UUID, maps.MapGroup]:
    return maps.groups_by_party(now.seen) if now.wish.look.colour is maps.Colour.GROUP else {}


def _address(name: str, wish: MapWish, **more: object) -> str:
    query = wish.query(**more)
    return reverse(name) + (f"?{query}" if query else "")

"""The ecosystem map: the page, its data, the panel of one party, and the same facts as a list."""

from hashlib import sha256
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_GET, require_POST
from markupsafe import Markup

from hedgerow.kernel import clock
from hedgerow.network import operations, queries
from hedgerow.network.exporting.maps import MapFormat
from hedgerow.network.forms.keys import key_of
from hedgerow.network.models import Segment
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import map as maps
from hedgerow.web import drawings
from hedgerow.web.access import signed_in
from hedgerow.web.charts import Reciprocity
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

_FILES = {
    MapFormat.GRAPHML: ("graphml", "application/graphml+xml"),
    MapFormat.GEXF: ("gexf", "application/gexf+xml"),
    MapFormat.KUMU: ("json", "application/json"),
    MapFormat.CSV: ("zip", "application/zip"),
    MapFormat.SVG: ("svg", "image/svg+xml"),
}
DRAWN = 160
"""Marks of the server's picture: the nearest things to see where the map cannot be drawn."""


@require_GET
@signed_in
def ecosystem(request: Request) -> HttpResponse:
    segment = _segment(request, request.GET)
    seen = maps.seen_map(request.actor, segment)
    return render(
        request,
        "network/map/page.html",
        segment=segment,
        segments=queries.listed_segments(request.actor) if request.actor.may(Permission.VIEW_PARTIES) else [],
        picture=seen.picture,
        words=seen.words,
        instead=_clearing(request, seen),
        names_shown=request.actor.may(Permission.VIEW_PARTIES),
        may_export=operations.may_export_map(request.actor),
        party_place=reverse("network:map_party", args=[UUID(int=0)]).replace(str(UUID(int=0)), "__id__"),
    )


def _edition(request: Any, *_args: object) -> str:
    """What the reader's copy depends on besides the map itself: language, name of the business, sight of names."""
    parts = (
        maps.edition(request.actor),
        get_language(),
        request.workspace.name,
        request.actor.may(Permission.VIEW_PARTIES),
        sorted(request.actor.sees or ()),
        _stand(_segment(request, request.GET)),
    )
    return f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'


@require_GET
@signed_in
@gzip_page
@condition(etag_func=_edition)
def parties(request: Request) -> HttpResponse:
    """The columns of the contract. A browser that has this edition already gets 304 and no body."""
    seen = maps.seen_map(request.actor, _segment(request, request.GET))
    content = maps.columns(seen, business=request.workspace.name)
    response = JsonResponse(content, json_dumps_params={"separators": (",", ":"), "ensure_ascii": False})
    response.headers["Cache-Control"] = "private, no-cache"
    return response


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
        reciprocity=Reciprocity(_("Favours that you gave, and that you got"), gave=gave, got=got),
        near=near,
        others=others,
        currency=request.workspace.currency,
        names_shown=request.actor.may(Permission.VIEW_PARTIES),
    )


@require_GET
@signed_in
def listing(request: Request) -> HttpResponse:
    """The map's parties as a table, a page at a time, the most important first."""
    segment = _segment(request, request.GET)
    seen = maps.seen_map(request.actor, segment)
    sieve = _sieve(request.GET)
    facts, more = maps.listed_facts(seen, sieve, key_of(request.GET.get("after", "")))
    return render(
        request,
        "network/map/list.html",
        block="list",
        facts=facts,
        later=_list_address(sieve, segment, facts[-1].party.id) if more else "",
        beginning=_list_address(sieve, segment) if request.GET.get("after") else "",
        words=seen.words,
        picture=seen.picture,
        sieve=sieve,
        currency=request.workspace.currency,
        names_shown=request.actor.may(Permission.VIEW_PARTIES),
    )


@require_POST
@signed_in
def create_file(request: Request) -> HttpResponse:
    """The map as a file, as it is sifted. Only who may export people takes their names along."""
    try:
        form = MapFormat(request.POST.get("format", ""))
    except ValueError:
        raise Http404 from None
    sieve, business = _sieve(request.POST), request.workspace.name
    segment = _segment(request, request.POST)
    content = operations.export_map(actor=request.actor, form=form, sieve=sieve, business=business, segment=segment)
    day = clock.today(request.workspace.time_zone).isoformat()
    suffix, kind = _FILES[form]
    name = f"{request.workspace.slug}-map-{day}.{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)


def _sieve(asked: QueryDict) -> maps.Sieve:
    return maps.Sieve(hidden=frozenset(asked.getlist("off")), flow=asked.get("flow", ""))


def _segment(request: Request, asked: QueryDict) -> Segment | None:
    """The segment that the address names, where it is one this reader may see; else everybody is on the map."""
    wish = key_of(asked.get("segment", ""))
    if wish is None or not request.actor.may(Permission.VIEW_PARTIES):
        return None
    return next((one for one in queries.listed_segments(request.actor) if one.pk == wish), None)


def _stand(segment: Segment | None) -> tuple[object, ...]:
    return (segment.pk, segment.changed_at, segment.looked_at, segment.members) if segment else ()


def _list_address(sieve: maps.Sieve, segment: Segment | None, after: UUID | None = None) -> str:
    parts = [*(("off", key) for key in sorted(sieve.hidden)), ("flow", sieve.flow), ("after", after)]
    parts.append(("segment", segment.pk if segment else None))
    query = urlencode([(key, value) for key, value in parts if value])
    return reverse("network:map_list") + (f"?{query}" if query else "")


def _clearing(request: Request, seen: maps.SeenMap) -> Markup:
    """The server's picture of those who matter most."""
    worth = maps.worth(seen.picture.ties)
    marks = [
        drawings.ClearingMark(
            seen.names[place],
            seen.words.role(party.role).mark,
            party.x,
            party.y,
            party.size,
            value=worth.get(place, 0),
            is_overdue=party.is_overdue,
        )
        for place, party in enumerate(seen.picture.parties[:DRAWN])
    ]
    return drawings.clearing(
        marks,
        business=maps.short_name(request.workspace.name),
        extent=maps.EXTENT,
        rings=[ring["radius"] for ring in maps.rings()],
        title=_("Map of those who matter most to %(business)s") % {"business": request.workspace.name},
    )

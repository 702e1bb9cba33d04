"""The map taken away as a file."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.network import operations
from hedgerow.network.exporting.maps import MapFormat
from hedgerow.network.forms.maps import pins_of, wish_of
from hedgerow.network.views.maps.asking import segment_of
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request

_FILES = {
    MapFormat.GRAPHML: ("graphml", "application/graphml+xml"),
    MapFormat.GEXF: ("gexf", "application/gexf+xml"),
    MapFormat.KUMU: ("json", "application/json"),
    MapFormat.CSV: ("zip", "application/zip"),
    MapFormat.SVG: ("svg", "image/svg+xml"),
}


@require_POST
@signed_in
def create_file(request: Request) -> HttpResponse:
    """The map as it is sifted and drawn. Only who may export people takes their names along."""
    try:
        form = MapFormat(request.POST.get("format", ""))
    except ValueError:
        raise Http404 from None
    wish = wish_of(request.POST)
    content = operations.export_map(
        actor=request.actor,
        form=form,
        sieve=wish.sieve,
        look=wish.look,
        pins=pins_of(request.POST.get("pins", "")).get(wish.look.view, {}),
        business=request.workspace.name,
        segment=segment_of(request, wish),
    )
    day = clock.today(request.workspace.time_zone).isoformat()
    suffix, kind = _FILES[form]
    name = f"{request.workspace.slug}-map-{day}.{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)

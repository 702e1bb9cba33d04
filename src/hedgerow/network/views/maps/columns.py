"""The map's data, as the page's script asks for it. A browser that has this edition already gets 304 and no body."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_GET

from hedgerow.network.forms.maps import wish_of
from hedgerow.network.models import Segment
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import map as maps
from hedgerow.network.views.maps.asking import segment_of
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request

_MORE: dict[str, Callable[[maps.SeenMap], dict[str, Any]]] = {
    "measures": maps.measure_columns,
    "days": maps.day_columns,
}


def _edition(request: Any, *_args: object, **_more: object) -> str:
    """What the reader's copy depends on besides the map itself: language, name of the business, sight of names."""
    parts = (
        maps.edition(request.actor),
        get_language(),
        request.workspace.name,
        request.actor.may(Permission.VIEW_PARTIES),
        sorted(request.actor.sees or ()),
        _stand(segment_of(request, wish_of(request.GET))),
    )
    return f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'


@require_GET
@signed_in
@gzip_page
@condition(etag_func=_edition)
def parties(request: Request) -> HttpResponse:
    """The columns of the contract."""
    return _answer(maps.columns(_seen(request), business=request.workspace.name))


@require_GET
@signed_in
@gzip_page
@condition(etag_func=_edition)
def more(request: Request, name: str) -> HttpResponse:
    """Columns that are wanted later: the measures, the days, or where everybody stands in another view."""
    if name in _MORE:
        return _answer(_MORE[name](_seen(request)))
    if name in maps.VIEWS:
        return _answer(maps.view_columns(_seen(request), maps.VIEWS[name]))
    raise Http404


def _seen(request: Request) -> maps.SeenMap:
    return maps.seen_map(request.actor, segment_of(request, wish_of(request.GET)))


def _answer(content: dict[str, Any]) -> HttpResponse:
    response = JsonResponse(content, json_dumps_params={"separators": (",", ":"), "ensure_ascii": False})
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def _stand(segment: Segment | None) -> tuple[object, ...]:
    return (segment.pk, segment.changed_at, segment.looked_at, segment.members) if segment else ()

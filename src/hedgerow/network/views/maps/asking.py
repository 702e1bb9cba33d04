"""What the map's pages are asked for, as far as the reader may see it."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from hedgerow.network import queries
from hedgerow.network.forms.maps import MapWish, wish_of, with_query
from hedgerow.network.models import SavedView, Segment
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import geo
from hedgerow.network.queries import map as maps
from hedgerow.web.request import Request


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to see and may: `saved` is the saved map that is open, `segment` the one it is about."""

    wish: MapWish
    seen: maps.SeenMap
    segment: Segment | None
    saved: SavedView | None


def asked(request: Request, words: QueryDict) -> Asked:
    wish = wish_of(words)
    saved = queries.visible_maps(request.actor).filter(pk=wish.saved).first() if wish.saved else None
    if saved and set(words) <= {"saved", "present"}:
        wish = with_query(wish, saved.query)
    segment = segment_of(request, wish)
    wish = replace(wish, segment=segment.pk if segment else None, saved=saved.pk if saved else None)
    return Asked(wish, maps.seen_map(request.actor, segment), segment, saved)


def segment_of(request: Request, wish: MapWish) -> Segment | None:
    """The segment that is wished for, where it is one this reader may see; else everybody is on the map."""
    if wish.segment is None or not request.actor.may(Permission.VIEW_PARTIES):
        return None
    return next((one for one in queries.listed_segments(request.actor) if one.pk == wish.segment), None)


def ground_of(request: Request, now: Asked) -> geo.SeenGround:
    """The map over the ground, as exactly as the reader may know it."""
    return geo.seen_ground(request.actor, now.seen, is_whole=now.wish.look.whole)


def way_of(now: Asked) -> maps.Way | None:
    """The way between the two that are asked for, where both are on the map."""
    if now.wish.begin is None or now.wish.end is None:
        return None
    begin, end = (now.seen.picture.place_of(key) for key in (now.wish.begin, now.wish.end))
    return None if begin is None or end is None else maps.way_between(now.seen, begin, end)


def shared(request: Request, now: Asked) -> dict[str, Any]:
    """What the page and the list have in common: the way that is told, and the groups where they are wanted."""
    sieve, look = now.wish.sieve, now.wish.look
    grouped = look.colour is maps.Colour.GROUP or sieve.group is not None
    return {
        "wish": now.wish,
        "sieve": sieve,
        "look": look,
        "way": way_of(now),
        "groups": maps.listed_groups(now.seen) if grouped else [],
        "names_shown": request.actor.may(Permission.VIEW_PARTIES),
        "currency": request.workspace.currency,
    }

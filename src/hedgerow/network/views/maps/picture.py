"""The server's picture of those who matter most: what stays where the map cannot be drawn."""

from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.network.forms.maps import MapWish
from hedgerow.network.geography.land import OUTLINES
from hedgerow.network.queries import geo
from hedgerow.network.queries import map as maps
from hedgerow.web import assets, drawings, formats
from hedgerow.web.request import Request

DRAWN = 160
"""Marks of the server's picture: as many as can be told apart."""


def clearing(request: Request, seen: maps.SeenMap, wish: MapWish) -> Markup:
    """As it is sifted, in the view, the colours and the sizes that are chosen."""
    view = maps.view_of(wish.look.view)
    spots, ground = maps.placed_in(seen, view)
    worth = maps.worth(seen.picture.ties) if view.own else {}
    return drawings.clearing(
        _marks(seen, wish, maps.sifted(seen, wish.sieve)[:DRAWN], spots, worth),
        business=maps.short_name(request.workspace.name),
        extent=maps.EXTENT,
        rings=[ring.radius for ring in ground.rings],
        title=_("Map of those who matter most to %(business)s") % {"business": request.workspace.name},
        hub=ground.hub,
    )


def ground_picture(request: Request, ground: geo.SeenGround, wish: MapWish) -> Markup:
    """The same over the ground, without ties."""
    seen = geo.placed(ground, wish.sieve)
    earth = geo.earth_of(ground, outlines_file=assets.built_file(OUTLINES), number=formats.number)
    spots = [(party.x, party.y) for party in seen.picture.parties]
    inside = [place for place, spot in enumerate(spots) if max(map(abs, spot)) <= maps.EXTENT]
    return drawings.clearing(
        _marks(seen, wish, inside[:DRAWN], spots, {}),
        business=maps.short_name(request.workspace.name) if earth.has_home else "",
        extent=maps.EXTENT,
        rings=[],
        title=_("Map of the ground around %(business)s") % {"business": request.workspace.name},
        ground=drawings.ground(
            land=earth.land, borders=earth.borders, towns=earth.towns, rings=earth.rings, extent=maps.EXTENT
        ),
    )


def _marks(
    seen: maps.SeenMap, wish: MapWish, shown: list[int], spots: list[tuple[float, float]], worth: dict[int, int]
) -> list[drawings.ClearingMark]:
    tints, size = maps.tints(seen, wish.look.colour), maps.sizes(seen, wish.look.size)
    return [
        drawings.ClearingMark(
            seen.names[place],
            seen.words.role(seen.picture.parties[place].role).mark,
            *spots[place],
            size[place],
            value=worth.get(place, 0),
            is_overdue=seen.picture.parties[place].is_overdue,
            tint="" if wish.look.colour is maps.Colour.ROLE else tints[place],
        )
        for place in shown
    ]

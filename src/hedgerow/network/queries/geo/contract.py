"""The geographic map as the page's script reads it, in the order of the map that it has already."""

from dataclasses import replace
from typing import Any

from hedgerow.network.geography.framing import Frame
from hedgerow.network.queries.geo.placing import SeenGround
from hedgerow.network.queries.map.contract import edition_mark, ground_columns
from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.picture import only
from hedgerow.network.queries.map.sifting import Sieve, sifted
from hedgerow.network.queries.map.tying import BUSINESS
from hedgerow.network.queries.map.views import Ground as Bare

_NEAR, _WIDE = 440 * 4, 440 * 1.7
_DETAILED_KM = 0.4


def reach_of(frame: Frame) -> float:
    """Units from the middle that the moving map can be taken to: less where a unit is much of the world."""
    return float(_NEAR if frame.km_per_unit < _DETAILED_KM else _WIDE)


def placed(ground: SeenGround, sieve: Sieve | None = None) -> SeenMap:
    """The map of those alone who are somewhere and are left by the sieve, at their places there, under the names they
    have anyway.
    """
    parties = ground.seen.picture.parties
    left = set(sifted(ground.seen, sieve or Sieve()))
    spots = [spot for spot in ground.spots if spot.place in left]
    kept = only(ground.seen.picture, {parties[spot.place].id for spot in spots})
    moved = tuple(party._replace(x=spot.x, y=spot.y) for party, spot in zip(kept.parties, spots, strict=True))
    names = [ground.seen.names[spot.place] for spot in spots]
    picture = replace(kept, parties=moved, total=ground.seen.picture.total, per_role=ground.seen.picture.per_role)
    if ground.home.point is None:
        picture = replace(picture, ties=tuple(tie for tie in picture.ties if BUSINESS not in tie[:2]))
    return replace(ground.seen, picture=picture, names=names)


def geo_columns(ground: SeenGround, told: dict[str, Any]) -> dict[str, Any]:
    """Everybody's place, None where nobody knows it; neither rings nor sectors, for a `geo` instead."""
    spots = {spot.place: (spot.x, spot.y) for spot in ground.spots}
    places = [spots.get(place, (None, None)) for place in range(len(ground.seen.picture.parties))]
    return {
        "edition": edition_mark(ground.seen),
        "x": [x for x, _y in places],
        "y": [y for _x, y in places],
        **ground_columns(Bare()),
        "own": 1,
        "geo": told,
    }

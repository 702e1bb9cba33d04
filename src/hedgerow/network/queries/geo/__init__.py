"""The geographic map: who is where, how far from the business, and the ground beneath."""

from hedgerow.network.queries.geo.contract import geo_columns, placed, reach_of
from hedgerow.network.queries.geo.ground import Earth, Ground, Ring, Town, contract, earth_of, ground_of
from hedgerow.network.queries.geo.placing import (
    Found,
    Known,
    SeenGround,
    Spot,
    doubtful,
    found_points,
    listed_spots,
    lost,
    seen_ground,
    whereabouts_of,
)
from hedgerow.network.queries.geo.words import DOUBTS, WHY, counted, distance, from_you, is_in_miles

__all__ = [
    "DOUBTS",
    "WHY",
    "Earth",
    "Found",
    "Ground",
    "Known",
    "Ring",
    "SeenGround",
    "Spot",
    "Town",
    "contract",
    "counted",
    "distance",
    "doubtful",
    "earth_of",
    "found_points",
    "from_you",
    "geo_columns",
    "ground_of",
    "is_in_miles",
    "listed_spots",
    "lost",
    "placed",
    "reach_of",
    "seen_ground",
    "whereabouts_of",
]

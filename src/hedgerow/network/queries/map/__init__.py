"""The ecosystem map: who is on it, where, how large, and what flows between them."""

from hedgerow.network.queries.map.contract import columns, rings, short_name
from hedgerow.network.queries.map.facts import (
    OVERDUE,
    Fact,
    SeenMap,
    Sieve,
    listed_facts,
    neighbours,
    seen_map,
    sifted,
    visible_place,
)
from hedgerow.network.queries.map.picture import Dweller, Edition, Picture, ecosystem_map, edition
from hedgerow.network.queries.map.placing import EXTENT
from hedgerow.network.queries.map.tying import worth
from hedgerow.network.queries.map.words import MapKind, MapRole, Wording, wording

__all__ = [
    "EXTENT",
    "OVERDUE",
    "Dweller",
    "Edition",
    "Fact",
    "MapKind",
    "MapRole",
    "Picture",
    "SeenMap",
    "Sieve",
    "Wording",
    "columns",
    "ecosystem_map",
    "edition",
    "listed_facts",
    "neighbours",
    "rings",
    "seen_map",
    "short_name",
    "sifted",
    "visible_place",
    "wording",
    "worth",
]

"""The ecosystem map: who is on it, where, how large, what flows between them, and what of it a reader chooses."""

from hedgerow.network.queries.map.contract import columns, edition_mark, short_name
from hedgerow.network.queries.map.days import days
from hedgerow.network.queries.map.facts import OVERDUE, Fact, SeenMap, neighbours, seen_map, visible_place
from hedgerow.network.queries.map.groups import MapGroup, group_in, groups_by_party, listed_groups
from hedgerow.network.queries.map.look import COLOURS, GEO, RINGS, SIZES, WIDTHS, Colour, Look, Size, Width, sizes
from hedgerow.network.queries.map.more import day_columns, measure_columns, view_columns
from hedgerow.network.queries.map.picture import Dweller, Edition, Picture, ecosystem_map, edition
from hedgerow.network.queries.map.placing import EXTENT
from hedgerow.network.queries.map.sifting import MOST_STEPS, Sieve, listed_facts, sifted, ties_of
from hedgerow.network.queries.map.tinting import tints
from hedgerow.network.queries.map.tying import worth
from hedgerow.network.queries.map.views import CHOICES, VIEWS, Ground, MapView, Placed, placed_in, view_of
from hedgerow.network.queries.map.ways import Step, Way, way_between
from hedgerow.network.queries.map.words import MapKind, MapRole, Wording, wording

__all__ = [
    "CHOICES",
    "COLOURS",
    "EXTENT",
    "GEO",
    "MOST_STEPS",
    "OVERDUE",
    "RINGS",
    "SIZES",
    "VIEWS",
    "WIDTHS",
    "Colour",
    "Dweller",
    "Edition",
    "Fact",
    "Ground",
    "Look",
    "MapGroup",
    "MapKind",
    "MapRole",
    "MapView",
    "Picture",
    "Placed",
    "SeenMap",
    "Sieve",
    "Size",
    "Step",
    "Way",
    "Width",
    "Wording",
    "columns",
    "day_columns",
    "days",
    "ecosystem_map",
    "edition",
    "edition_mark",
    "group_in",
    "groups_by_party",
    "listed_facts",
    "listed_groups",
    "measure_columns",
    "neighbours",
    "placed_in",
    "seen_map",
    "short_name",
    "sifted",
    "sizes",
    "ties_of",
    "tints",
    "view_columns",
    "view_of",
    "visible_place",
    "way_between",
    "wording",
    "worth",
]

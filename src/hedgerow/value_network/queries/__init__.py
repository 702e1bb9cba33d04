from hedgerow.value_network.drawn import Drawing
from hedgerow.value_network.queries.judgements import Judged, judged, visible_judgement
from hedgerow.value_network.queries.networks import (
    current_drawing,
    current_version,
    current_versions,
    network_versions,
    version_of,
    visible_network,
    visible_network_version,
    visible_networks,
)
from hedgerow.value_network.queries.seen import Compared, Seen, Way, added, beside, compared, way_of

__all__ = [
    "Compared",
    "Drawing",
    "Judged",
    "Seen",
    "Way",
    "added",
    "beside",
    "compared",
    "current_drawing",
    "current_version",
    "current_versions",
    "judged",
    "network_versions",
    "version_of",
    "visible_judgement",
    "visible_network",
    "visible_network_version",
    "visible_networks",
    "way_of",
]

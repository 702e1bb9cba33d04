from hedgerow.sharing.queries.booking import booking_of, pot_key, sources_of, split_of
from hedgerow.sharing.queries.splits import (
    Shown,
    listed_splits,
    living_of,
    names_of,
    parts_of,
    shown_version,
    splits_of,
    versions_of,
    visible_split,
    visible_splits,
    who_took_part,
)

__all__ = [
    "Shown",
    "booking_of",
    "listed_splits",
    "living_of",
    "names_of",
    "parts_of",
    "pot_key",
    "shown_version",
    "sources_of",
    "split_of",
    "splits_of",
    "versions_of",
    "visible_split",
    "visible_splits",
    "who_took_part",
]

from hedgerow.insight.queries.analyses import Found, analysis_of, head, key_of
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.keeping import Stamp, kept, stamp_of
from hedgerow.insight.queries.pulse import ASKED_BRINGERS, Buying, Pulse, expected, figures_of_today, names_of
from hedgerow.insight.queries.readings import days_read, readings_of

__all__ = [
    "ASKED_BRINGERS",
    "Buying",
    "Found",
    "Pulse",
    "Stamp",
    "analysis_of",
    "days_read",
    "expected",
    "figures_of_today",
    "grounds_of",
    "head",
    "kept",
    "key_of",
    "names_of",
    "readings_of",
    "stamp_of",
]

from hedgerow.insight.queries.analyses import Found, analysis_of, head, key_of
from hedgerow.insight.queries.criteria import all_criteria, visible_criterion
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.health import has_people
from hedgerow.insight.queries.pulse import Buying, Pulse, expected, figures_of_today, names_of
from hedgerow.insight.queries.readings import days_read, readings_of

__all__ = [
    "Buying",
    "Found",
    "Pulse",
    "all_criteria",
    "analysis_of",
    "days_read",
    "expected",
    "figures_of_today",
    "grounds_of",
    "has_people",
    "head",
    "key_of",
    "names_of",
    "readings_of",
    "visible_criterion",
]

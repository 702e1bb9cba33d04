from hedgerow.insight.queries.analyses import Found, analysis_of, head, key_of
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.letters import (
    LETTER_VERSION,
    facts_of,
    letters,
    visible_letter,
    wants_letter,
    who_wants_letters,
)
from hedgerow.insight.queries.pulse import Buying, Pulse, expected, figures_of_today, names_of
from hedgerow.insight.queries.readings import days_read, readings_of

__all__ = [
    "LETTER_VERSION",
    "Buying",
    "Found",
    "Pulse",
    "analysis_of",
    "days_read",
    "expected",
    "facts_of",
    "figures_of_today",
    "grounds_of",
    "head",
    "key_of",
    "letters",
    "names_of",
    "readings_of",
    "visible_letter",
    "wants_letter",
    "who_wants_letters",
]

from hedgerow.insight.queries.analyses import Found, analysis_of, head, key_of
from hedgerow.insight.queries.goals import (
    boards,
    goals,
    remarks,
    tiles_of,
    visible_board,
    visible_goal,
    visible_remark,
)
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
    "boards",
    "days_read",
    "expected",
    "facts_of",
    "figures_of_today",
    "goals",
    "grounds_of",
    "head",
    "key_of",
    "letters",
    "names_of",
    "readings_of",
    "remarks",
    "tiles_of",
    "visible_board",
    "visible_goal",
    "visible_letter",
    "visible_remark",
    "wants_letter",
    "who_wants_letters",
]

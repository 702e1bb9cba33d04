from hedgerow.care.planned import Line, Planned
from hedgerow.care.queries.coverage import (
    EVERYBODY,
    RoleCoverage,
    coverage,
    keys_by_standing,
    lines_of,
    named,
    standing_so,
)
from hedgerow.care.queries.loading import planned_now
from hedgerow.care.queries.log import last_days
from hedgerow.care.queries.one import CareOfOne, care_of
from hedgerow.care.queries.plans import (
    planned_kinds,
    role_of_plan,
    team,
    visible_attention,
    visible_plan,
    visible_plans,
)
from hedgerow.care.queries.week import SHOWN, CareToday, Pile, Week, care_today, week_of
from hedgerow.care.queries.words import (
    STANDING_WORDS,
    due_words,
    last_words,
    planned_words,
    reason,
    rhythm_words,
    to_do_word,
)

__all__ = [
    "EVERYBODY",
    "SHOWN",
    "STANDING_WORDS",
    "CareOfOne",
    "CareToday",
    "Line",
    "Pile",
    "Planned",
    "RoleCoverage",
    "Week",
    "care_of",
    "care_today",
    "coverage",
    "due_words",
    "keys_by_standing",
    "last_days",
    "last_words",
    "lines_of",
    "named",
    "planned_kinds",
    "planned_now",
    "planned_words",
    "reason",
    "rhythm_words",
    "role_of_plan",
    "standing_so",
    "team",
    "to_do_word",
    "visible_attention",
    "visible_plan",
    "visible_plans",
    "week_of",
]

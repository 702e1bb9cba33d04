from hedgerow.insight.queries.analyses import Found, analysis_of, head, key_of
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.pulse import Buying, Pulse, expected, figures_of_today, names_of
from hedgerow.insight.queries.readings import days_read, readings_of
from hedgerow.insight.queries.resilience import (
    answered,
    is_heavy,
    named_in_rests,
    names_in_answer,
    past_readings,
    platform_names,
)
from hedgerow.insight.queries.scenarios import (
    kept_scenario,
    live_scenarios,
    may_ask_of,
    question_of,
    said_dependences,
    scenario_names,
    scenario_of,
    step_costs,
    visible_scenario,
    visible_scenarios,
)
from hedgerow.insight.queries.standing import hardest_of, read_standing, standing_of

__all__ = [
    "Buying",
    "Found",
    "Pulse",
    "analysis_of",
    "days_read",
    "expected",
    "figures_of_today",
    "grounds_of",
    "head",
    "key_of",
    "names_of",
    "readings_of",
    "answered",
    "named_in_rests",
    "names_in_answer",
    "past_readings",
    "platform_names",
    "is_heavy",
    "kept_scenario",
    "live_scenarios",
    "may_ask_of",
    "question_of",
    "said_dependences",
    "scenario_names",
    "scenario_of",
    "step_costs",
    "visible_scenario",
    "visible_scenarios",
    "hardest_of",
    "read_standing",
    "standing_of",
]

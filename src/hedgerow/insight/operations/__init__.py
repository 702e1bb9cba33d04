from hedgerow.insight.operations.analyses import keep_analysis
from hedgerow.insight.operations.readings import keep_readings
from hedgerow.insight.operations.resilience import (
    DependenceDraft,
    forget_dependence,
    say_dependence,
    set_step_cost,
)
from hedgerow.insight.operations.scenarios import (
    Question,
    bring_back_scenario,
    change_scenario,
    keep_scenario,
    remove_scenario,
)

__all__ = [
    "DependenceDraft",
    "Question",
    "bring_back_scenario",
    "change_scenario",
    "forget_dependence",
    "keep_analysis",
    "keep_readings",
    "keep_scenario",
    "remove_scenario",
    "say_dependence",
    "set_step_cost",
]

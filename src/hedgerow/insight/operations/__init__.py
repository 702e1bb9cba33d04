from hedgerow.insight.operations.analyses import keep_analysis
from hedgerow.insight.operations.criteria import (
    OwnCriterion,
    add_criterion,
    change_criterion,
    remove_criterion,
    restore_criteria,
    set_criterion,
)
from hedgerow.insight.operations.readings import keep_readings

__all__ = [
    "OwnCriterion",
    "add_criterion",
    "change_criterion",
    "keep_analysis",
    "keep_readings",
    "remove_criterion",
    "restore_criteria",
    "set_criterion",
]

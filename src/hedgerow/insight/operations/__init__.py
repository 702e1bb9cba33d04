from hedgerow.insight.operations.analyses import confirm_analysis, keep_analysis
from hedgerow.insight.operations.boards import (
    bring_back_board,
    bring_back_remark,
    change_board,
    change_tile,
    make_board,
    move_tile,
    note_remark,
    remove_board,
    remove_remark,
)
from hedgerow.insight.operations.criteria import (
    OwnCriterion,
    add_criterion,
    change_criterion,
    remove_criterion,
    restore_criteria,
    set_criterion,
)
from hedgerow.insight.operations.following import note_followed
from hedgerow.insight.operations.goals import bring_back_goal, end_goal, note_reached, set_goal, take_goal_back
from hedgerow.insight.operations.letters import note_sent, plan_letter, wish_letter, write_letter, write_letter_file
from hedgerow.insight.operations.readings import forget_readings, keep_readings
from hedgerow.insight.operations.resilience import (
    DependenceDraft,
    forget_dependence,
    say_dependence,
    set_step_cost,
)
from hedgerow.insight.operations.scenarios import (
    bring_back_scenario,
    change_scenario,
    keep_scenario,
    remove_scenario,
)
from hedgerow.insight.readings.resilience.asking import Question

__all__ = [
    "DependenceDraft",
    "OwnCriterion",
    "Question",
    "add_criterion",
    "bring_back_board",
    "bring_back_goal",
    "bring_back_remark",
    "bring_back_scenario",
    "change_board",
    "change_criterion",
    "change_scenario",
    "change_tile",
    "confirm_analysis",
    "end_goal",
    "forget_dependence",
    "forget_readings",
    "keep_analysis",
    "keep_readings",
    "keep_scenario",
    "make_board",
    "move_tile",
    "note_followed",
    "note_reached",
    "note_remark",
    "note_sent",
    "plan_letter",
    "remove_board",
    "remove_criterion",
    "remove_remark",
    "remove_scenario",
    "restore_criteria",
    "say_dependence",
    "set_criterion",
    "set_goal",
    "set_step_cost",
    "take_goal_back",
    "wish_letter",
    "write_letter",
    "write_letter_file",
]

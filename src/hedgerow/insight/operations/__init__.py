from hedgerow.insight.operations.analyses import keep_analysis
from hedgerow.insight.operations.boards import (
    bring_back_board,
    bring_back_remark,
    change_board,
    make_board,
    note_remark,
    remove_board,
    remove_remark,
)
from hedgerow.insight.operations.goals import bring_back_goal, end_goal, note_reached, set_goal
from hedgerow.insight.operations.letters import note_sent, wish_letter, write_letter, write_letter_file
from hedgerow.insight.operations.readings import keep_readings

__all__ = [
    "bring_back_board",
    "bring_back_goal",
    "bring_back_remark",
    "change_board",
    "end_goal",
    "keep_analysis",
    "keep_readings",
    "make_board",
    "note_reached",
    "note_remark",
    "note_sent",
    "remove_board",
    "remove_remark",
    "set_goal",
    "wish_letter",
    "write_letter",
    "write_letter_file",
]

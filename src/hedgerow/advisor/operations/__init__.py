from hedgerow.advisor.operations.acting import dismiss, finish, put_off, reopen, take_up
from hedgerow.advisor.operations.keeping import keep_candidates, note_shown
from hedgerow.advisor.operations.learning import learn, switch_kind
from hedgerow.advisor.operations.noticing import notice_done

__all__ = [
    "dismiss",
    "finish",
    "keep_candidates",
    "learn",
    "note_shown",
    "notice_done",
    "put_off",
    "reopen",
    "switch_kind",
    "take_up",
]

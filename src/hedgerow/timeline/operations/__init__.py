from hedgerow.timeline.operations.archiving import Archived, archive_months, fetch_archive, plan_archive
from hedgerow.timeline.operations.batches import Outcome, Placed, log_batch
from hedgerow.timeline.operations.erasing import erase_words
from hedgerow.timeline.operations.logging import log_activity
from hedgerow.timeline.operations.publishing import close_feed, open_feed, renew_calendar, revoke_calendar
from hedgerow.timeline.operations.reacting import advance, once, pause, replay, rerun, run_reactors, try_again
from hedgerow.timeline.operations.rebuilding import rebuild
from hedgerow.timeline.operations.recording import record, take_turn
from hedgerow.timeline.operations.uploads import cancel_upload, forget_uploads, receive_upload, run_upload
from hedgerow.timeline.operations.verifying import Verification, verify

__all__ = [
    "Archived",
    "Outcome",
    "Placed",
    "Verification",
    "advance",
    "archive_months",
    "cancel_upload",
    "close_feed",
    "erase_words",
    "fetch_archive",
    "forget_uploads",
    "log_activity",
    "log_batch",
    "once",
    "open_feed",
    "pause",
    "plan_archive",
    "rebuild",
    "receive_upload",
    "record",
    "renew_calendar",
    "replay",
    "rerun",
    "revoke_calendar",
    "run_reactors",
    "run_upload",
    "take_turn",
    "try_again",
    "verify",
]

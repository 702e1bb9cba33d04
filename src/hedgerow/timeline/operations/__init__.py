from hedgerow.timeline.operations.logging import log_activity
from hedgerow.timeline.operations.publishing import close_feed, open_feed, renew_calendar, revoke_calendar
from hedgerow.timeline.operations.reacting import advance, once, pause, rerun, run_reactors, try_again
from hedgerow.timeline.operations.recording import record, take_turn
from hedgerow.timeline.operations.verifying import Verification, verify

__all__ = [
    "Verification",
    "advance",
    "close_feed",
    "log_activity",
    "once",
    "open_feed",
    "pause",
    "record",
    "renew_calendar",
    "rerun",
    "revoke_calendar",
    "run_reactors",
    "take_turn",
    "try_again",
    "verify",
]

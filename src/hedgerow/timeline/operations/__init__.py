from hedgerow.timeline.operations.logging import log_activity
from hedgerow.timeline.operations.reacting import advance, once, pause, rerun, run_reactors, try_again
from hedgerow.timeline.operations.recording import record, take_turn
from hedgerow.timeline.operations.verifying import Verification, verify

__all__ = [
    "Verification",
    "advance",
    "log_activity",
    "once",
    "pause",
    "record",
    "rerun",
    "run_reactors",
    "take_turn",
    "try_again",
    "verify",
]

from hedgerow.timeline.operations.logging import log_activity
from hedgerow.timeline.operations.recording import record
from hedgerow.timeline.operations.verifying import Verification, verify

__all__ = ["Verification", "log_activity", "record", "verify"]

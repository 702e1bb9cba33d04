"""Names of what stands in the audit log of watches."""

WATCH_ADDED = "listening.watch_added"
WATCH_PAUSED = "listening.watch_paused"
WATCH_RESUMED = "listening.watch_resumed"
WATCH_REMOVED = "listening.watch_removed"

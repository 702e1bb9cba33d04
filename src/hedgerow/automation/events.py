"""Facts of webhooks for the audit log, and the event of the test button."""

CREATED = "automation.webhook_created"
CHANGED = "automation.webhook_changed"
SECRET_RENEWED = "automation.webhook_secret_renewed"  # noqa: S105  (an event, not a secret)
PAUSED = "automation.webhook_paused"
RESUMED = "automation.webhook_resumed"
SWITCHED_OFF = "automation.webhook_switched_off"
REMOVED = "automation.webhook_removed"
REPLAYED = "automation.webhook_replayed"

TEST = "test"
"""In the place of a verb: the event `hedgerow.test` stands for nothing that happened."""

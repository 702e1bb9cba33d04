"""Names of what is noted in the audit log."""

CRITERION_SET = "insight.criterion_set"
CRITERION_ADDED = "insight.criterion_added"
CRITERION_REMOVED = "insight.criterion_removed"
CRITERIA_RESTORED = "insight.criteria_restored"

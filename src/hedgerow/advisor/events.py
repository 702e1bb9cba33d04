"""What stands in the audit log: what somebody thinks of a piece of advice is no fact of whom it is about."""

PROMPT = "prompt"
"""The kind of object a prompt is there."""
DISMISSED = "advisor.prompt_dismissed"
DONE = "advisor.prompt_done"
REOPENED = "advisor.prompt_reopened"
SWITCHED = "advisor.kind_switched"

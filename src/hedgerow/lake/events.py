"""What the audit log keeps of the copy."""

COPY_SWITCHED = "lake.copy_switched"

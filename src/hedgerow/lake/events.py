"""What the audit log keeps of the copy."""

COPY_SWITCHED = "lake.copy_switched"
COPY_TAKEN = "lake.copy_taken"
QUESTION_KEPT = "lake.question_kept"

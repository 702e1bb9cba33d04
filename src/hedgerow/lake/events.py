"""What the audit log keeps of the copy."""

COPY_SWITCHED = "lake.copy_switched"
COPY_TAKEN = "lake.copy_taken"
COPY_POOLED = "lake.copy_pooled"
QUESTION_KEPT = "lake.question_kept"

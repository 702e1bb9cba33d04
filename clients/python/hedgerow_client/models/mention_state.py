from enum import StrEnum


class MentionState(StrEnum):
    ANSWERED = "answered"
    DONE = "done"
    OPEN = "open"

    def __str__(self) -> str:
        return str(self.value)

from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    SNOOZED = "snoozed"
    SOLVED = "solved"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)

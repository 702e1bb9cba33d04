from enum import StrEnum


class FlowState(StrEnum):
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    STATED = "stated"

    def __str__(self) -> str:
        return str(self.value)

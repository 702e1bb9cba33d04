from enum import StrEnum


class Standing(StrEnum):
    DUE = "due"
    NEGLECTED = "neglected"
    NEVER_NOTICED = "never_noticed"
    PAUSED = "paused"
    THRIVING = "thriving"

    def __str__(self) -> str:
        return str(self.value)

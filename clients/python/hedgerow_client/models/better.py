from enum import StrEnum


class Better(StrEnum):
    LESS = "less"
    MORE = "more"
    NEITHER = "neither"

    def __str__(self) -> str:
        return str(self.value)

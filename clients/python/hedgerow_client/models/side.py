from enum import StrEnum


class Side(StrEnum):
    GIVES = "gives"
    NEEDS = "needs"

    def __str__(self) -> str:
        return str(self.value)

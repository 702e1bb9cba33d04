from enum import StrEnum


class Assumption(StrEnum):
    ADDITIVE = "additive"
    SIDE_BY_SIDE = "side_by_side"

    def __str__(self) -> str:
        return str(self.value)

from enum import StrEnum


class CommodityKind(StrEnum):
    CREDITS = "credits"
    CURRENCY = "currency"
    HOURS = "hours"
    POINTS = "points"

    def __str__(self) -> str:
        return str(self.value)

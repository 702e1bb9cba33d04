from enum import StrEnum


class Per(StrEnum):
    DAY = "day"
    MONTH = "month"
    VALUE_0 = ""
    WEEK = "week"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)

from enum import StrEnum


class Rule(StrEnum):
    AMOUNT = "amount"
    COST = "cost"
    EQUAL = "equal"
    FAIR = "fair"
    FORMULA = "formula"
    HOURS = "hours"
    WEIGHT = "weight"

    def __str__(self) -> str:
        return str(self.value)

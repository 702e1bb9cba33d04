from enum import StrEnum


class FieldKind(StrEnum):
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    PARTY = "party"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)

from enum import StrEnum


class ListOrdersState(StrEnum):
    CANCELLED = "cancelled"
    OPEN = "open"
    PAID = "paid"
    VALUE_0 = ""

    def __str__(self) -> str:
        return str(self.value)

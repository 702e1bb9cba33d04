from enum import IntEnum


class ItemOutputStatus(IntEnum):
    VALUE_200 = 200
    VALUE_201 = 201
    VALUE_422 = 422

    def __str__(self) -> str:
        return str(self.value)

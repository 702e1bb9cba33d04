from enum import StrEnum


class Fulfilment(StrEnum):
    COLLECTION = "collection"
    DELIVERY = "delivery"
    DIGITAL = "digital"
    IN_STORE = "in_store"
    VALUE_0 = ""

    def __str__(self) -> str:
        return str(self.value)

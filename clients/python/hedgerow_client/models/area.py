from enum import StrEnum


class Area(StrEnum):
    CUSTOMERS = "customers"
    EXCHANGE = "exchange"
    HEALTH = "health"
    MONEY = "money"
    NETWORK = "network"
    RESILIENCE = "resilience"

    def __str__(self) -> str:
        return str(self.value)

from enum import StrEnum


class InitiativeKind(StrEnum):
    CAMPAIGN = "campaign"
    EVENT = "event"
    PARTNERSHIP = "partnership"
    PROGRAMME = "programme"
    SPACE = "space"

    def __str__(self) -> str:
        return str(self.value)

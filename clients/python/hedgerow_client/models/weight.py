from enum import StrEnum


class Weight(StrEnum):
    AGAINST = "against"
    IMPORTANT = "important"
    MUST = "must"
    NICE = "nice"

    def __str__(self) -> str:
        return str(self.value)

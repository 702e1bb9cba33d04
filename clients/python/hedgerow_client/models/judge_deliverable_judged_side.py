from enum import StrEnum


class JudgeDeliverableJudgedSide(StrEnum):
    GIVEN = "given"
    RECEIVED = "received"

    def __str__(self) -> str:
        return str(self.value)

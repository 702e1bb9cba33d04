from enum import StrEnum


class Reason(StrEnum):
    ELSEWHERE = "elsewhere"
    NOT_NOW = "not_now"
    NOT_OURS = "not_ours"
    WRONG = "wrong"

    def __str__(self) -> str:
        return str(self.value)

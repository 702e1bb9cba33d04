from enum import StrEnum


class ReturnAssumption(StrEnum):
    ABOVE = "above"
    EVERYTHING = "everything"
    LINKED = "linked"
    NEWCOMERS = "newcomers"
    SHARE = "share"

    def __str__(self) -> str:
        return str(self.value)

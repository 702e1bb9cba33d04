from enum import StrEnum


class View(StrEnum):
    ALL = "all"
    DRAFTS = "drafts"
    MINE = "mine"
    OPEN = "open"
    SNOOZED = "snoozed"
    SOLVED = "solved"
    UNASSIGNED = "unassigned"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)

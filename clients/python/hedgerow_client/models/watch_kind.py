from enum import StrEnum


class WatchKind(StrEnum):
    CALENDAR = "calendar"
    FEED = "feed"

    def __str__(self) -> str:
        return str(self.value)

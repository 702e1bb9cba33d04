from enum import StrEnum


class Device(StrEnum):
    DESKTOP = "desktop"
    PHONE = "phone"
    TABLET = "tablet"

    def __str__(self) -> str:
        return str(self.value)

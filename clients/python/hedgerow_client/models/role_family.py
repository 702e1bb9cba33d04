from enum import StrEnum


class RoleFamily(StrEnum):
    ELDER = "elder"
    HAW = "haw"
    HAZEL = "hazel"
    IVY = "ivy"
    ROSE = "rose"
    SLOE = "sloe"

    def __str__(self) -> str:
        return str(self.value)

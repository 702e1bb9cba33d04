from enum import StrEnum


class Rhythm(StrEnum):
    BEGINNING = "beginning"
    BIRTHDAY = "birthday"
    EVERY = "every"

    def __str__(self) -> str:
        return str(self.value)

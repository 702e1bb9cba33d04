from enum import StrEnum


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    SOCIAL = "social"
    WEBSITE = "website"

    def __str__(self) -> str:
        return str(self.value)

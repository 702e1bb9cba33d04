from enum import StrEnum


class Channel(StrEnum):
    APP = "app"
    EMAIL = "email"
    EVENT = "event"
    MESSAGE = "message"
    PARTNER = "partner"
    PHONE = "phone"
    SOCIAL = "social"
    STORE = "store"
    VALUE_9 = ""
    WEB = "web"

    def __str__(self) -> str:
        return str(self.value)

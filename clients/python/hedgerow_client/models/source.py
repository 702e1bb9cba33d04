from enum import StrEnum


class Source(StrEnum):
    ASSISTANT = "assistant"
    CAMPAIGN = "campaign"
    DIRECT = "direct"
    REFERRAL = "referral"
    SEARCH = "search"
    SOCIAL = "social"

    def __str__(self) -> str:
        return str(self.value)

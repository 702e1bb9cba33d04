"""A message as it came over the line, and why one is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from http import HTTPStatus


class Refusal(StrEnum):
    """Why a message was not taken. Stored, and told in words."""

    TOO_LARGE = "too_large"
    TRUNCATED = "truncated"
    BAD_LENGTH = "bad_length"
    UNSIGNED = "unsigned"
    FORGED = "forged"
    STALE = "stale"
    AHEAD = "ahead"
    NO_SECRET = "no_secret"  # noqa: S105  (the name of a state)

    @property
    def status(self) -> HTTPStatus:
        """What the shop is answered: it tries again after anything but 2xx, and shows the number to its owner."""
        return _STATUS.get(self, HTTPStatus.UNAUTHORIZED)


_STATUS = {
    Refusal.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Refusal.TRUNCATED: HTTPStatus.BAD_REQUEST,
    Refusal.BAD_LENGTH: HTTPStatus.BAD_REQUEST,
    Refusal.STALE: HTTPStatus.BAD_REQUEST,
    Refusal.AHEAD: HTTPStatus.BAD_REQUEST,
}


class Refused(Exception):
    """Nothing of the message may be believed. `off_by` are the seconds its clock is behind ours, where it tells."""

    def __init__(self, because: Refusal, off_by: int = 0) -> None:
        self.because = because
        self.off_by = off_by
        super().__init__(because.value)


@dataclass(frozen=True, slots=True)
class Incoming:
    """`headers` by small name; `url` is the address as the shop knows it; `at` is our clock."""

    headers: Mapping[str, str]
    body: bytes
    url: str
    at: datetime

    def header(self, name: str) -> str:
        return self.headers.get(name.lower(), "")


@dataclass(frozen=True, slots=True)
class Named:
    """What a message is called: its id is the same when the shop sends it again. `at` is when the shop says it was."""

    id: str
    topic: str
    at: datetime | None = None

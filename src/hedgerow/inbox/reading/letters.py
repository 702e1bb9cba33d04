"""One letter, read."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import Any

from hedgerow.inbox.reading.automatic import automatic_reason
from hedgerow.inbox.reading.bodies import Body, ParsedFile, read_body
from hedgerow.inbox.reading.people import Mailed, people_in
from hedgerow.inbox.reading.signs import header_text, one_line

__all__ = ["Parsed", "ParsedFile", "parse"]
_ID = re.compile(r"<([^<>\s]{1,900})>")
_KEPT = (
    "auto-submitted precedence list-id list-unsubscribe return-path reply-to delivered-to x-original-to envelope-to "
    "x-auto-response-suppress x-autoreply x-autorespond"
).split()
MOST_REFERENCES = 50
OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Parsed:
    """`problems` are codes of what could not be read; with `unreadable` nothing but the bytes is known."""

    message_id: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: Mailed | None = None
    to: tuple[Mailed, ...] = ()
    cc: tuple[Mailed, ...] = ()
    reached: tuple[str, ...] = ()
    sent_at: datetime | None = None
    text: str = ""
    html: str = ""
    files: tuple[ParsedFile, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    automatic: str = ""
    problems: tuple[str, ...] = ()
    is_partial: bool = False

    @property
    def is_unreadable(self) -> bool:
        return UNREADABLE in self.problems


def parse(raw: bytes, *, received_at: datetime, is_partial: bool = False) -> Parsed:
    """Never raises: of what cannot be read a digest is its id, and it says that it is unreadable."""
    try:
        return _parsed(raw, received_at, is_partial=is_partial)
    except Exception:  # noqa: BLE001  (the library fails on hostile letters in many ways; each is a letter all the same)
        return Parsed(_digest(raw), problems=(UNREADABLE,), is_partial=is_partial)


def _parsed(raw: bytes, received_at: datetime, *, is_partial: bool) -> Parsed:
    message = message_from_bytes(raw)
    if not message.keys():
        return Parsed(_digest(raw), problems=(UNREADABLE,), is_partial=is_partial)
    headers = {name: _header(message, name, 1000) for name in _KEPT if name in message}
    sender = next(iter(people_in(message.get_all("from", []))), None)
    body = read_body(message, is_partial=is_partial)
    answered = _ids(message.get_all("in-reply-to", []))
    return Parsed(
        message_id=next(iter(_ids(message.get_all("message-id", []))), "") or _digest(raw),
        in_reply_to=answered[-1] if answered else "",
        references=_ids(message.get_all("references", []))[-MOST_REFERENCES:],
        subject=_header(message, "subject", 300),
        sender=sender,
        to=people_in(message.get_all("to", [])),
        cc=people_in(message.get_all("cc", [])),
        reached=_reached(message),
        sent_at=_moment(message, received_at),
        text=body.text,
        html=body.html,
        files=tuple(body.files),
        headers=headers,
        automatic=automatic_reason(headers, message.get_content_type(), sender.address if sender else ""),
        problems=_problems(message, body),
        is_partial=is_partial,
    )


def _problems(message: "Message[Any, Any]", body: Body) -> tuple[str, ...]:
    broken = ["broken"] if any(part.defects for part in message.walk()) else []
    return tuple(dict.fromkeys([*body.problems, *broken]))


def _header(message: "Message[Any, Any]", name: str, longest: int) -> str:
    return one_line(header_text(message.get(name, "")), longest)


def _reached(message: "Message[Any, Any]") -> tuple[str, ...]:
    """Every address by which it may have come: also those that stand in no line a reader sees."""
    names = ("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to")
    return tuple(one.address for one in people_in([value for name in names for value in message.get_all(name, [])]))


def _ids(values: list[Any]) -> tuple[str, ...]:
    """Message ids without their brackets; one that is too long for a key by its digest."""
    found = [match for value in values for match in _ID.findall(one_line(str(value), 60_000))]
    return tuple(dict.fromkeys(one if len(one) <= 250 else _digest(one.encode("utf-8", "replace")) for one in found))


def _digest(raw: bytes) -> str:
    return f"sha256:{sha256(raw).hexdigest()}"


def _moment(message: "Message[Any, Any]", received_at: datetime) -> datetime | None:
    """When it says it was written, unless that cannot be."""
    try:
        found = parsedate_to_datetime(str(message.get("date", "")))
        aware = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return aware if OLDEST <= aware <= received_at + timedelta(days=1) else None

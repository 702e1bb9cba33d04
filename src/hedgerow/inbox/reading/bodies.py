"""The parts of a letter: what is read, and what is attached."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

from hedgerow.inbox.reading import markup
from hedgerow.inbox.reading.signs import decoded, header_text
from hedgerow.kernel.files import clean_name

MOST_FILES = 100
LONGEST_TEXT = 500_000


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """`content` is None for one that stayed on the server."""

    name: str
    content: bytes | None
    is_inline: bool = False


@dataclass(slots=True)
class Body:
    text: str = ""
    html: str = ""
    files: list[ParsedFile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_body(message: "Message[Any, Any]", *, is_partial: bool) -> Body:
    """Text and HTML of the first of each kind, further texts after it; everything else is a file."""
    body = Body()
    for part in _leaves(message):
        kind, is_file = part.get_content_type(), _is_file(part)
        if not is_file and kind in ("text/plain", "text/html"):
            _add_text(body, part, kind)
        elif len(body.files) < MOST_FILES:
            body.files.append(_file(part, is_partial=is_partial))
        else:
            body.problems.append("files")
    if body.html and not body.text:
        body.text = markup.text_of(body.html)
    body.text = body.text[:LONGEST_TEXT].strip()
    body.html = markup.sanitised(body.html)
    return body


def _leaves(message: "Message[Any, Any]") -> Iterator["Message[Any, Any]"]:
    """In their order, without recursion: letters in letters without end are a known attack. One inside is a file."""
    waiting: list[Message[Any, Any]] = [message]
    seen = 0
    while waiting and seen < 1000:
        part, seen = waiting.pop(), seen + 1
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting.extend(one for one in reversed(inside) if isinstance(one, Message))
        else:
            yield part


def _is_file(part: "Message[Any, Any]") -> bool:
    disposition = str(part.get("content-disposition", "")).split(";")[0].strip().lower()
    return disposition == "attachment" or bool(_name(part))


def _add_text(body: Body, part: "Message[Any, Any]", kind: str) -> None:
    text, is_sure = decoded(_bytes(part), str(part.get_content_charset("") or ""))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_sure:
        body.problems.append("charset")
    if kind == "text/html":
        body.html = body.html or text
    else:
        body.text = f"{body.text}\n\n{text}" if body.text else text


def _file(part: "Message[Any, Any]", *, is_partial: bool) -> ParsedFile:
    fallback = "letter.eml" if part.get_content_maintype() == "message" else "file"
    content = None if is_partial else _bytes(part)
    return ParsedFile(clean_name(_name(part) or fallback), content, bool(part.get("content-id")))


def _name(part: "Message[Any, Any]") -> str:
    """Names are written in three ways, and wrongly in all of them."""
    try:
        found = part.get_filename()
    except (LookupError, ValueError, TypeError):
        found = None
    return header_text(found) if found else ""


def _bytes(part: "Message[Any, Any]") -> bytes:
    inside = part.get_payload()
    if isinstance(inside, list):
        return b"\r\n".join(one.as_bytes() for one in inside if isinstance(one, Message))
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else str(inside).encode("utf-8", "replace")

"""Bytes and headers to text, whatever is wrong with them."""

import re
from email.errors import HeaderParseError
from email.header import decode_header

_SPACES = re.compile(r"[ \t\r\n]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
LONGEST_HEADER = 20_000


def plain(text: str) -> str:
    """Without signs that no database keeps, or that turn the direction of what stands beside them."""
    return _CONTROLS.sub("", text.encode("utf-8", "replace").decode("utf-8"))


def one_line(text: str, longest: int) -> str:
    return _SPACES.sub(" ", plain(text)).strip()[:longest]


def decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    """The text, and whether its charset was what it said. Most that says nothing, or lies, is UTF-8 or Windows-1252."""
    for name in (charset, "utf-8"):
        try:
            if name:
                return plain(raw.decode(name)), name == charset or not charset
        except (LookupError, ValueError):
            continue
    return plain(raw.decode("cp1252", "replace")), False


def header_text(value: object) -> str:
    """A header in words: encoded words are decoded, those that cannot be stay as they were written."""
    raw = str(value)[:LONGEST_HEADER]
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    return "".join(
        decoded(part, charset or "")[0] if isinstance(part, bytes) else plain(part) for part, charset in parts
    )

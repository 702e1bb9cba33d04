"""Addresses of map tiles: pictures of the ground that somebody else serves."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\Z")
_MARKS = ("{z}", "{x}", "{y}")


def is_template(url: str) -> bool:
    """Whether it is https, of a host with a name, and has {z}, {x} and {y} once each, behind the host."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme != "https" or parts.username is not None or parts.fragment:
        return False
    if _HOST.match(parts.hostname or "") is None or port == 0:
        return False
    behind = url.partition(parts.netloc)[2]
    plain = behind
    for mark in _MARKS:
        plain = plain.replace(mark, "")
    clean = not any(sign in plain for sign in "{}<>\"'\\;, ") and plain.isascii() and plain.isprintable()
    return clean and all(behind.count(mark) == 1 for mark in _MARKS)


def origin(url: str) -> str:
    """What a browser is told that it may load from: scheme, host and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")

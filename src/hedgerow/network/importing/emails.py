"""E-mail addresses: kept as typed, with a form for matching only (trimmed, lower case, domain in ASCII)."""

import re

_PLAIN = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+"
)
_BRACKETED = re.compile(r"<\s*([^<>]+@[^<>]*?)\s*>")
MAX_LENGTH = 254
_LONGEST = 1000  # with a name before it


def normalise_email(text: str) -> str:
    """The form for matching, or "" when this is no address. "Ann <ann@x.example>" gives the address in it."""
    if len(text) > _LONGEST:
        return ""
    candidate = text.strip().lower()
    if _PLAIN.fullmatch(candidate):
        return candidate if len(candidate) <= MAX_LENGTH else ""
    if match := _BRACKETED.search(candidate):
        candidate = match[1]
    candidate = candidate.removeprefix("mailto:")
    local, _at, domain = candidate.rpartition("@")
    ascii_domain = _ascii(domain)
    plain_local = "".join(char if char.isascii() else "x" for char in local)  # RFC 6531 allows letters of any script
    if not local or any(char.isspace() for char in local) or not _PLAIN.fullmatch(f"{plain_local}@{ascii_domain}"):
        return ""
    return f"{local}@{ascii_domain}" if len(local) + len(ascii_domain) < MAX_LENGTH else ""


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""

"""Where an app may be answered: what can be registered, and what then matches. RFC 8252, 7.1 and 7.3; RFC 9700, 2.1."""

import re
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from hedgerow.oauth.errors import BadRedirect

LONGEST = 500
MOST = 10
_READABLE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+", re.ASCII)
_LOOPBACK = re.compile(r"(?P<host>http://(127\.0\.0\.1|\[::1\]))(:[0-9]{1,5})?(?P<rest>[/?].*)?", re.ASCII)
_WEB = re.compile(r"https://(?P<host>[A-Za-z0-9.-]+)(:[0-9]{1,5})?([/?].*)?", re.ASCII)
_PRIVATE = re.compile(r"[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:/(?!/).*", re.ASCII)


def ensure_registrable(uri: str) -> str:
    """The address as it was written. Raises BadRedirect."""
    if not uri or len(uri) > LONGEST or not _READABLE.fullmatch(uri):
        raise BadRedirect(_("Write the whole address, without spaces, in at most 500 plain characters."))
    if "#" in uri or "*" in uri or _climbs(uri):
        raise BadRedirect(_("An address has neither “#” nor “*”, and no “..” in its path."))
    if _LOOPBACK.fullmatch(uri) or _PRIVATE.fullmatch(uri) or _is_web(uri):
        return uri
    raise BadRedirect(
        _("An address begins with https://, with http://127.0.0.1 on one's own machine, or with the app's own scheme.")
    )


def _is_web(uri: str) -> bool:
    found = _WEB.fullmatch(uri)
    return found is not None and bool(found["host"].strip(".-"))


def _climbs(uri: str) -> bool:
    path = urlsplit(uri).path.lower().replace("%2e", ".")
    return ".." in path.split("/")


def matches(registered: str, asked: str) -> bool:
    """Character by character. On the machine itself the port may be another: a native app takes one that is free."""
    if registered == asked:
        return True
    ours, theirs = _LOOPBACK.fullmatch(registered), _LOOPBACK.fullmatch(asked)
    return bool(ours and theirs and ours["host"] == theirs["host"] and (ours["rest"] or "") == (theirs["rest"] or ""))


def is_loopback(uri: str) -> bool:
    """On the machine of who asks."""
    return _LOOPBACK.fullmatch(uri) is not None


def source_of(uri: str) -> str:
    """What the content policy calls the place: `https://app.example:8443`, or `com.example.app:`."""
    parts = urlsplit(uri)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"{parts.scheme}:"


def place_of(uri: str) -> str:
    """The place in words a person can check: the host, or the app's scheme."""
    parts = urlsplit(uri)
    return parts.netloc or parts.scheme

"""How long a body is, as its header tells: judged before a byte of it is read."""

from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError

BEYOND = 10**18
"""Bytes: what is told with more digits counts as this, which is above every limit, and is never worked out."""
_DIGITS = len(str(BEYOND)) - 1


class BadLength(HedgerowError):
    code = "bad_length"
    status = HTTPStatus.BAD_REQUEST
    title = _("The Content-Length of the request is no number of bytes.")


def told_length(header: str) -> int | None:
    """What a Content-Length says, in bytes; None where there is none. Raises BadLength unless it is plain digits."""
    told = header.strip()
    if not told:
        return None
    if not (told.isascii() and told.isdecimal()):
        raise BadLength
    digits = told.lstrip("0") or "0"
    return int(digits) if len(digits) <= _DIGITS else BEYOND

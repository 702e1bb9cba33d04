"""What an app sends, judged before anything is made of it."""

import re
from urllib.parse import urlsplit

from django.http import HttpRequest, QueryDict

LONGEST = 2000
# What RFC 6749 lets these be made of (appendix A); a state may also have the two that would break a quoted text.
_PLAIN = re.compile(r"[\x20-\x21\x23-\x5b\x5d-\x7e]*", re.ASCII)
_STATE = re.compile(r"[\x20-\x7e]*", re.ASCII)


def oddity(sent: QueryDict) -> str:
    """What is wrong with the shape of a request, in English for who writes the app; "" when nothing is."""
    for name in sent:
        values = sent.getlist(name)
        if len(values) > 1:
            return "A parameter is there more than once."
        if len(values[0]) > LONGEST:
            return "A parameter is longer than 2000 characters."
        if not (_STATE if name == "state" else _PLAIN).fullmatch(values[0]):
            return "A parameter has characters that it cannot have."
    return ""


def is_form(request: HttpRequest) -> bool:
    """Sent as a form and nothing in the address: what stands in addresses ends up in logs."""
    address = urlsplit(request.get_full_path())
    return request.content_type == "application/x-www-form-urlencoded" and not address.query

"""From what a request comes."""

from django.http import HttpRequest


def device_of(request: HttpRequest) -> str:
    """What the browser calls itself, without control characters."""
    name = str(request.META.get("HTTP_USER_AGENT", ""))
    return "".join(c for c in name if c.isprintable())[:300]

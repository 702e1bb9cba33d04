"""Where a request comes from: network address and device."""

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest


def origin_of(request: HttpRequest) -> str:
    """The client's network address, past as many proxies as HEDGEROW_PROXIES trusts; "" where there is none."""
    return get_client_ip(request) or ""


def device_of(request: HttpRequest) -> str:
    """What the browser calls itself, without control characters."""
    name = str(request.META.get("HTTP_USER_AGENT", ""))
    return "".join(c for c in name if c.isprintable())[:300]

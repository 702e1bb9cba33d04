"""Where a request comes from; asked once, and kept nowhere."""

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """Past as many proxies as HEDGEROW_PROXIES trusts; "" where there is none."""
    return get_client_ip(request) or ""

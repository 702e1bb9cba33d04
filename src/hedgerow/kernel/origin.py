"""Where a request comes from. Asked once; what is kept of it, if anything, is its network."""

from ipaddress import ip_address, ip_network

from allauth.core.internal.httpkit import clean_client_ip, get_client_ip
from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The client's network address, past as many proxies as HEDGEROW_PROXIES trusts; "" where there is none."""
    if not settings.ALLAUTH_TRUSTED_PROXY_COUNT:  # only the connection is asked; no need to read every header
        return clean_client_ip(request.META.get("REMOTE_ADDR") or "") or ""
    return get_client_ip(request) or ""


def network_of(address: str, *, ipv4_bits: int, ipv6_bits: int) -> str:
    """The network an address is in, as `203.0.113.0/24`; "" for what is no address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return ""
    bits = ipv4_bits if parsed.version == 4 else ipv6_bits
    return str(ip_network((parsed.packed, bits), strict=False))

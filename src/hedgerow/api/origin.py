"""Where a program calls from, as coarse as it helps to recognise it: the network, never the machine."""

from ipaddress import ip_address, ip_network

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest

_IPV4_BITS, _IPV6_BITS = 24, 48


def network_of(request: HttpRequest) -> str:
    """`203.0.113.0/24`, past as many proxies as HEDGEROW_PROXIES trusts; "" where there is no address."""
    try:
        address = ip_address(get_client_ip(request) or "")
    except ValueError:
        return ""
    bits = _IPV4_BITS if address.version == 4 else _IPV6_BITS
    return str(ip_network(f"{address}/{bits}", strict=False))

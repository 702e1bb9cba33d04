"""Which addresses are called, and which never."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel.http.addresses import is_public

FORBIDDEN = {
    "this network": ["0.0.0.1", "0.255.255.255"],
    "private": ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255"],
    "carrier": ["100.64.0.1", "100.127.255.255"],
    "loopback": ["127.0.0.1", "127.255.255.255"],
    "link-local": ["169.254.0.1", "169.254.169.254"],
    "protocol": ["192.0.0.1", "192.0.0.170", "192.31.196.1", "192.52.193.1", "192.88.99.1", "192.175.48.1"],
    "documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1"],
    "benchmark": ["198.18.0.1", "198.19.255.255"],
    "multicast": ["224.0.0.1", "239.255.255.255"],
    "reserved": ["240.0.0.1", "255.255.255.255"],
    "IPv6 unspecified and loopback": ["::", "::1"],
    "IPv6 discard, local translation": ["100::1", "64:ff9b:1::1"],
    "IPv6 link-local": ["fe80::1", "febf::1", "fe80::1%eth0", "2606:4700::1%eth0"],
    "IPv6 site-local": ["fec0::1"],
    "IPv6 unique local": ["fc00::1", "fd00:ec2::254", "fdff::1"],
    "IPv6 multicast": ["ff02::1", "ff0e::1"],
    "IPv6 documentation": ["2001:db8::1", "3fff::1"],
    "IPv6 protocol, Teredo, benchmark, ORCHID": [
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:2::1",
        "2001:20::1",
    ],
    "IPv6 6to4": ["2002:a00:1::1", "2002:c058:6301::1"],
    "IPv6 AS112": ["2620:4f:8000::1"],
    "IPv6 compatible": ["::10.0.0.1", "::8.8.8.8"],
    "mapped": ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1"],
    "translated": ["64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254"],
    "future": ["4000::1", "5f00::1", "8000::1"],
}
PUBLIC = ["8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "223.255.255.255"]
PUBLIC_6 = ["2606:4700:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", [address for addresses in FORBIDDEN.values() for address in addresses])
def test_an_address_inside_somebodys_walls_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC + PUBLIC_6)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses())
def test_what_python_calls_private_or_special_is_never_public(address: object) -> None:
    parsed = ip_address(str(address))
    plain = parsed if parsed.version == 4 else parsed.ipv4_mapped or parsed
    special = plain.is_private or plain.is_loopback or plain.is_link_local or plain.is_multicast
    if special or plain.is_reserved or plain.is_unspecified:
        translated = str(parsed).startswith("64:ff9b::")
        assert translated or not is_public(str(parsed))


def test_what_is_no_address_is_an_error() -> None:
    with pytest.raises(ValueError, match="example"):
        is_public("example.com")

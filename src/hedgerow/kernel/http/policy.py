"""What may be called, and how much of it is taken."""

import re
from dataclasses import dataclass, field, replace

import httpx
from django.conf import settings
from django.utils.translation import gettext as _

from hedgerow.kernel.http.addresses import is_public
from hedgerow.kernel.http.errors import UrlRefused

_USUAL_PORTS = {"https": 443, "http": 80}
_HOST = re.compile(rb"[A-Za-z0-9._:-]+")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, between two pieces, and for everything together; bytes of the answer."""

    connect_seconds: float = 5.0
    read_seconds: float = 10.0
    total_seconds: float = 30.0
    bytes: int = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Policy:
    """`trusted` names hosts (`host:port`) the operator vouches for: neither their port nor their address is checked."""

    ports: dict[str, frozenset[int]] = field(
        default_factory=lambda: {"https": frozenset({443, 8443}), "http": frozenset({80, 8080})}
    )
    trusted: frozenset[str] = frozenset()

    def check_url(self, url: httpx.URL) -> None:
        """Raises UrlRefused for another scheme or port, a missing host, or a name and password in the address."""
        if url.scheme not in _USUAL_PORTS or not _HOST.fullmatch(url.raw_host):
            raise UrlRefused(_("Only web addresses that begin with https:// or http:// can be called."))
        if url.userinfo:
            raise UrlRefused(_("A web address with a name and password in it is not called."))
        port = port_of(url)
        if self.is_trusted(url.host, port):
            return
        if url.scheme not in self.ports:
            raise UrlRefused(_("Only web addresses that begin with https:// are called here."))
        if port not in self.ports[url.scheme]:
            raise UrlRefused(_("Port %(port)s is not called.") % {"port": port})

    def check_addresses(self, host: str, port: int, addresses: list[str]) -> None:
        """Raises UrlRefused when only one of the addresses is not public: a name that leads to both is an attack."""
        if self.is_trusted(host, port):
            return
        if not all(is_public(address) for address in addresses):
            raise UrlRefused(_("“%(host)s” leads into a private network.") % {"host": host})

    def only_https(self) -> "Policy":
        """The same, without plain http; but the operator's trusted hosts may be called by it."""
        return replace(self, ports={"https": self.ports["https"]})

    def is_trusted(self, host: str, port: int) -> bool:
        return f"{host}:{port}" in self.trusted


def port_of(url: httpx.URL) -> int:
    return url.port or _USUAL_PORTS[url.scheme]


def policy() -> Policy:
    """The policy of this installation: HEDGEROW_HTTP_TRUSTED names what it trusts inside its own network."""
    return Policy(trusted=frozenset(settings.HEDGEROW_HTTP_TRUSTED))

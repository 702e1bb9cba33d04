"""One request, one bounded answer."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from ssl import SSLContext
from typing import Any, cast

import httpcore
import httpx
from django.utils.translation import gettext as _

from hedgerow.kernel.http.errors import HttpError, TimedOut, Unanswered, Unreachable, UrlRefused
from hedgerow.kernel.http.network import Deadline, PinnedNetwork
from hedgerow.kernel.http.policy import Limits, Policy, policy, port_of
from hedgerow.kernel.http.resolver import Resolver, system_resolver

_USER_AGENT = "Hedgerow"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whatever its status; a redirect is an answer like any other."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Any:
        """Raises HttpError when the body is not JSON."""
        try:
            return json.loads(self.body)
        except ValueError as error:
            raise HttpError(_("The other side did not answer in JSON.")) from error


@dataclass(frozen=True, slots=True)
class Client:
    """Each call has a connection of its own. Proxies of the environment are not used."""

    policy: Policy
    limits: Limits = field(default_factory=Limits)
    resolver: Resolver = system_resolver
    tls: SSLContext | None = None

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        json: Any = None,
        params: Mapping[str, str] | None = None,
    ) -> Reply:
        """Raises UrlRefused, Unanswered (worth another try) or HttpError; never for a status."""
        request = _request(method, url, headers=dict(headers or {}), content=content, json=json, params=params)
        self.policy.check_url(request.url)
        with _plain_errors(request.url.host), self._pool() as pool:
            response = pool.handle_request(_for_the_wire(request, self.limits))
            try:
                return Reply(response.status, httpx.Headers(response.headers), self._body(response))
            finally:
                response.close()

    def host_of(self, url: str) -> str:
        """The host of an address that may be called, as far as the address itself tells. Raises UrlRefused."""
        address = _request("GET", url, headers={}).url
        self.policy.check_url(address)
        return address.host

    def check(self, url: str) -> None:
        """Whether `send` would call this address, where its name leads now. Nothing is sent.

        Raises UrlRefused, and Unanswered where the name leads nowhere.
        """
        address = _request("GET", url, headers={}).url
        self.policy.check_url(address)
        with _plain_errors(address.host):
            self._network().addresses(address.host, port_of(address))

    def _pool(self) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            ssl_context=self.tls or _tls(), network_backend=self._network(), max_connections=1
        )

    def _network(self) -> PinnedNetwork:
        return PinnedNetwork(self.policy, self.resolver, self.limits, Deadline(self.limits.total_seconds))

    def _body(self, response: httpcore.Response) -> bytes:
        """Compressed answers are refused, as they unpack to any size; we never ask for one."""
        if httpx.Headers(response.headers).get("content-encoding", "identity").lower() != "identity":
            raise HttpError(_("The other side sent a compressed answer we did not ask for."))
        body = bytearray()
        for piece in response.iter_stream():
            body += piece
            if len(body) > self.limits.bytes:
                raise HttpError(_("The other side's answer is too long."))
        return bytes(body)


def client(limits: Limits = Limits(), *, only_https: bool = False) -> Client:  # noqa: B008  (frozen)
    """The client of this installation."""
    return Client(policy().only_https() if only_https else policy(), limits)


def _request(method: str, url: str, *, headers: dict[str, str], **parts: Any) -> httpx.Request:
    ours = {"User-Agent": _USER_AGENT, "Accept-Encoding": "identity", "Connection": "close"}
    try:
        return httpx.Request(method, url, headers={**headers, **ours}, **parts)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise UrlRefused(_("That is not a web address.")) from error


def _for_the_wire(request: httpx.Request, limits: Limits) -> httpcore.Request:
    timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
    return httpcore.Request(
        method=request.method,
        url=httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        ),
        headers=request.headers.raw,
        content=cast("Iterator[bytes]", request.stream),
        extensions={"timeout": timeout.as_dict()},
    )


@contextmanager
def _plain_errors(host: str) -> Iterator[None]:
    """The library's errors as ours: with the host, without anything the other side said."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise TimedOut(_("“%(host)s” did not answer in time.") % {"host": host}) from error
    except httpcore.NetworkError as error:
        raise Unreachable(_("“%(host)s” could not be reached.") % {"host": host}) from error
    except httpcore.LocalProtocolError as error:
        raise HttpError(_("A request like this cannot be sent.")) from error
    except httpcore.ProtocolError as error:
        raise Unanswered(_("The connection to “%(host)s” broke off.") % {"host": host}) from error


@cache
def _tls() -> SSLContext:
    return httpx.create_ssl_context()

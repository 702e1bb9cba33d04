"""Connections that go to the addresses that were checked, and no further than the deadline."""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore
from httpcore import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream

from hedgerow.kernel import clock
from hedgerow.kernel.http.policy import Limits, Policy
from hedgerow.kernel.http.resolver import Resolver, resolve

Error = type[httpcore.TimeoutException]


class Deadline:
    """The moment by which everything must be over."""

    def __init__(self, seconds: float) -> None:
        self._at = clock.monotonic() + seconds

    def allow(self, seconds: float | None, error: Error) -> float:
        """`seconds`, or what is left when that is less. Raises `error` when nothing is left."""
        left = self._at - clock.monotonic()
        if left <= 0:
            raise error("the time for the whole call is over")
        return left if seconds is None else min(seconds, left)


class PinnedNetwork(NetworkBackend):
    """Resolves a name once, checks every address, and connects to those very addresses.

    The name itself stays what TLS and the Host header are about: httpcore takes them from the address of the request.
    """

    def __init__(self, policy: Policy, resolver: Resolver, limits: Limits, deadline: Deadline) -> None:
        self._policy = policy
        self._resolver = resolver
        self._limits = limits
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        addresses = self.addresses(host, port)
        failure: Exception = ConnectError("the name has no address")
        for address in addresses:
            try:
                seconds = self._deadline.allow(timeout, ConnectTimeout)
                stream = self._sockets.connect_tcp(address, port, seconds, local_address, socket_options)
                return TimedStream(stream, self._deadline)
            except (ConnectError, ConnectTimeout) as error:
                failure = error
        raise failure

    def addresses(self, host: str, port: int) -> list[str]:
        """Where the name leads, all of it checked. Raises UrlRefused."""
        found = self._resolved(host, port)
        self._policy.check_addresses(host, port, found)
        return found

    def _resolved(self, host: str, port: int) -> list[str]:
        seconds = self._deadline.allow(self._limits.connect_seconds, ConnectTimeout)
        try:
            return resolve(self._resolver, host, port, seconds)
        except TimeoutError as error:
            raise ConnectTimeout("the name was not resolved in time") from error
        except (OSError, UnicodeError) as error:
            raise ConnectError("the name could not be resolved") from error


class TimedStream(NetworkStream):
    """A connection whose every step ends by the deadline, so that an answer in drops cannot hold us for ever."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.allow(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.allow(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        seconds = self._deadline.allow(timeout, ConnectTimeout)
        return TimedStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

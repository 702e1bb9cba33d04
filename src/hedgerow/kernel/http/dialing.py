"""Connections for what is not HTTP, such as a mail server: under the same rules as every call out."""

import socket

from django.utils.translation import gettext as _

from hedgerow.kernel.http.errors import Unanswered, UrlRefused
from hedgerow.kernel.http.policy import policy
from hedgerow.kernel.http.resolver import Resolver, resolve, system_resolver


def dial(
    host: str,
    port: int,
    *,
    ports: frozenset[int],
    seconds: float = 10.0,
    resolver: Resolver = system_resolver,
) -> socket.socket:
    """A connection to one of the addresses of `host` that were checked, never to one it leads to a moment later.

    `seconds` is also the time that each later step may take. Raises UrlRefused, or Unanswered (worth another try).
    """
    rules = policy()
    if port not in ports and not rules.is_trusted(host, port):
        raise UrlRefused(_("Port %(port)s is not called.") % {"port": port})
    addresses = _resolved(resolver, host, port, seconds)
    rules.check_addresses(host, port, addresses)
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout=seconds)
        except OSError:
            continue
    raise Unanswered(_("“%(host)s” could not be reached.") % {"host": host})


def is_trusted(host: str, port: int) -> bool:
    """Whether the operator vouches for it: HEDGEROW_HTTP_TRUSTED."""
    return policy().is_trusted(host, port)


def _resolved(resolver: Resolver, host: str, port: int, seconds: float) -> list[str]:
    try:
        return resolve(resolver, host, port, seconds)
    except (OSError, UnicodeError) as error:  # a look-up that took too long is an OSError as well
        raise Unanswered(_("“%(host)s” is not known.") % {"host": host}) from error

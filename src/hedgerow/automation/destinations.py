"""Where webhooks are sent: over https, to the public internet or to hosts the operator trusts."""

from hedgerow.automation.errors import DestinationRefused
from hedgerow.kernel.http import Client, Limits, Unanswered, UrlRefused, client

LONGEST = 2000
LIMITS = Limits(connect_seconds=5, read_seconds=10, total_seconds=15, bytes=1024 * 1024)


def caller() -> Client:
    return client(LIMITS, only_https=True)


def checked_url(url: str) -> str:
    """The address without spaces around it. The same is looked at again at each delivery. Raises DestinationRefused."""
    plain = url.strip()
    if not plain or len(plain) > LONGEST:
        raise DestinationRefused(field="url")
    try:
        caller().check(plain)
    except (UrlRefused, Unanswered) as error:
        raise DestinationRefused(error.message, field="url") from error
    return plain

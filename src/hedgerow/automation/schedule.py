"""When a delivery that failed is tried again. The waits are those that the Standard Webhooks specification proposes."""

from datetime import timedelta

from hedgerow.kernel import randomness

WAITS = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
)
TRIES = len(WAITS) + 1
GIVE_UP_AFTER = timedelta(days=5)
"""An endpoint to which nothing could be delivered for so long is switched off."""
_JITTER = 0.1
_LONGEST_REST = timedelta(minutes=5)
_LONGEST_WISH = timedelta(days=1)


def wait_after(tries: int) -> timedelta | None:
    """After so many failed tries; None when it was the last one. A tenth more or less, so that no two come at once."""
    return _jittered(WAITS[tries - 1]) if tries < TRIES else None


def rest_after(failures: int) -> timedelta:
    """How long the whole endpoint rests after so many failures in a row: what waits there is not tried one by one."""
    return _jittered(min(WAITS[0] * 2 ** min(failures - 1, 20), _LONGEST_REST))


def wished(retry_after: str) -> timedelta:
    """What the other side asks for in seconds, at most a day; nothing for what cannot be read."""
    text = retry_after.strip()
    seconds = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    return min(timedelta(seconds=seconds), _LONGEST_WISH)


def _jittered(wait: timedelta) -> timedelta:
    return wait * randomness.source().uniform(1 - _JITTER, 1 + _JITTER)

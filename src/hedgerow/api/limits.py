"""How often a key may be used: a token bucket, kept as one number in the key's own row.

The generic cell rate algorithm: a request moves `spent_until` on by one interval, and is refused where that would lie
further ahead than the bucket is deep. One conditional UPDATE: any number of processes share it, on either engine.
It runs before the operation's transaction: a refused or failed request counts too.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from django.conf import settings
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.http import HttpResponse

from hedgerow.api.errors import RateExceeded
from hedgerow.api.models import ApiKey
from hedgerow.kernel import clock

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = 1_000_000
_MINUTE = 60 * _SECOND


@dataclass(frozen=True, slots=True)
class Allowance:
    """`remaining` requests may follow at once; after `reset` seconds of rest it is `limit` again.

    Told twice: as three headers, which most libraries read, and as the fields of the IETF's draft that succeeds them.
    """

    limit: int
    remaining: int
    reset: int

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
            "RateLimit-Policy": f'"key";q={self.limit};w={refill()}',
            "RateLimit": f'"key";r={self.remaining};t={self.reset}',
        }

    def tell(self, response: HttpResponse) -> None:
        for name, value in self.headers().items():
            response[name] = value


def refill() -> int:
    """Whole seconds of rest after which an empty bucket is full."""
    return ceil(settings.HEDGEROW_API_BURST * (_MINUTE // settings.HEDGEROW_API_RATE) / _SECOND)


def spend(key: ApiKey, *, came_from: str = "") -> Allowance:
    """Take one request from the key's bucket, and note when and from where the key was used. Raises RateExceeded."""
    moment, burst = clock.now(), settings.HEDGEROW_API_BURST
    now = (moment - _EPOCH) // timedelta(microseconds=1)
    interval = _MINUTE // settings.HEDGEROW_API_RATE
    latest = now + (burst - 1) * interval
    took = ApiKey.objects.filter(pk=key.pk, spent_until__lte=latest).update(
        spent_until=Greatest(F("spent_until"), Value(now)) + Value(interval),
        last_used_at=moment.replace(second=0, microsecond=0),
        last_used_from=came_from,
    )
    if not took:
        key.refresh_from_db(fields=["spent_until"])
        wait = max(1, ceil((key.spent_until - latest) / _SECOND))
        raise RateExceeded(wait, Allowance(burst, 0, max(wait, ceil((key.spent_until - now) / _SECOND))).headers())
    ahead = max(key.spent_until, now) + interval - now
    return Allowance(burst, max(0, burst - ceil(ahead / interval)), ceil(ahead / _SECOND))

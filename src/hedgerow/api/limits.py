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
    """`remaining` requests may follow at once; after `reset` seconds of rest it is `limit` again."""

    limit: int
    remaining: int
    reset: int

    def tell(self, response: HttpResponse) -> None:
        response["RateLimit-Limit"] = str(self.limit)
        response["RateLimit-Remaining"] = str(self.remaining)
        response["RateLimit-Reset"] = str(self.reset)


def spend(key: ApiKey) -> Allowance:
    """Take one request from the key's bucket, and note that the key was used. Raises RateExceeded."""
    moment, burst = clock.now(), settings.HEDGEROW_API_BURST
    now = (moment - _EPOCH) // timedelta(microseconds=1)
    interval = _MINUTE // settings.HEDGEROW_API_RATE
    latest = now + (burst - 1) * interval
    took = ApiKey.objects.filter(pk=key.pk, spent_until__lte=latest).update(
        spent_until=Greatest(F("spent_until"), Value(now)) + Value(interval),
        last_used_at=moment.replace(second=0, microsecond=0),
    )
    if not took:
        key.refresh_from_db(fields=["spent_until"])
        raise RateExceeded(max(1, ceil((key.spent_until - latest) / _SECOND)))
    ahead = max(key.spent_until, now) + interval - now
    return Allowance(burst, max(0, burst - ceil(ahead / interval)), ceil(ahead / _SECOND))

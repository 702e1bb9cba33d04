"""One attempt: the request, and how it went. Nothing is written here, and no transaction is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hedgerow.automation import cloud_events, headers, schedule, signing
from hedgerow.automation.destinations import caller
from hedgerow.automation.models import Delivery, Endpoint, Outcome
from hedgerow.kernel import clock, sealing
from hedgerow.kernel.http import HttpError, Reply, TimedOut, Unanswered, Unreachable, UrlRefused
from hedgerow.kernel.sealing import SealBroken

SECRETS = "webhook secret"


@dataclass(frozen=True, slots=True)
class Tried:
    """`wish` is how long the other side asks to be left alone."""

    at: datetime
    took_ms: int
    outcome: Outcome
    status: int | None = None
    wish: timedelta = timedelta()

    @property
    def is_success(self) -> bool:
        return self.outcome == Outcome.DELIVERED

    @property
    def lets_others_go_on(self) -> bool:
        """Nothing speaks against sending the next one at once."""
        return self.outcome in (Outcome.DELIVERED, Outcome.MISSING)


def secrets_of(endpoint: Endpoint) -> list[str]:
    """The present secret, and the one before as long as both sign. Raises SealBroken."""
    kept = [endpoint.secret]
    if endpoint.old_secret and endpoint.old_secret_until and endpoint.old_secret_until > clock.now():
        kept.append(endpoint.old_secret)
    return [sealing.unseal(secret, SECRETS) for secret in kept]


def send(delivery: Delivery, body: bytes) -> Tried:
    """Never raises for anything the other side does."""
    at, begun = clock.now(), clock.monotonic()
    try:
        secrets, own = secrets_of(delivery.endpoint), headers.unsealed(delivery.endpoint.headers)
    except SealBroken:
        return Tried(at, 0, Outcome.UNSEALED)
    outcome, reply = _outcome(delivery, body, at, secrets, own)
    took = int((clock.monotonic() - begun) * 1000)
    if reply is None:
        return Tried(at, took, outcome)
    return Tried(at, took, outcome, reply.status, schedule.wished(reply.headers.get("retry-after", "")))


def _outcome(
    delivery: Delivery, body: bytes, at: datetime, secrets: Sequence[str], own: dict[str, str]
) -> tuple[Outcome, Reply | None]:
    ours = {"Content-Type": cloud_events.CONTENT_TYPE}
    ours |= signing.signed_headers(delivery.event_id, at, body, secrets)
    try:
        reply = caller().send("POST", delivery.endpoint.url, headers={**own, **ours}, content=body)
    except UrlRefused:
        return Outcome.REFUSED, None
    except TimedOut:
        return Outcome.TIMED_OUT, None
    except Unreachable:
        return Outcome.UNREACHABLE, None
    except Unanswered:
        return Outcome.BROKEN_OFF, None
    except HttpError:
        return Outcome.UNUSABLE, None
    return _meaning(reply), reply


def _meaning(reply: Reply) -> Outcome:
    if reply.is_success:
        return Outcome.DELIVERED
    if reply.status == 410:
        return Outcome.GONE
    return Outcome.REDIRECTED if 300 <= reply.status < 400 else Outcome.ANSWERED

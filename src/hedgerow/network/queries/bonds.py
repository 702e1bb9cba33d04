"""What is between one party and the business: how near, how mutual, how far its word goes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.measures import bonds
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.customers.visits import visits
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import ids_of
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

MOST = 1000
"""Rows read on each side, the latest first: more contacts than that a year change nothing that can be seen."""
YEAR = timedelta(days=365)
PROMISES = timedelta(days=5 * 365)
"""Older promises count less than a thirtieth of a new one."""

Row = tuple[str, datetime]


@dataclass(frozen=True, slots=True)
class Bond:
    """Parts are 0..1; `both_ways` and `trust` are None where nothing on record says anything about them.

    `silence` days since the last contact, None without one; `contacts` days of the last year with a contact; `given`
    and `received` how often a favour went either way in that year; `kept` and `broken` promises of ours in five years.
    `is_quiet`: silent for more than twice the rhythm of their own.
    """

    silence: int | None
    contacts: int
    given: int
    received: int
    kept: int
    broken: int
    recent: float
    often: float
    both_ways: float | None
    trust: float | None
    strength: float
    is_quiet: bool


def bond_with(actor: Actor, party: Party, zone: ZoneInfo) -> Bond | None:
    """None where nothing has passed between the two yet. Two index reads of at most MOST rows, and one of promises."""
    require(actor, Permission.VIEW_PARTIES)
    now, ids = clock.now(), ids_of(party.id)
    told = timeline.still_true(Activity.objects.filter(occurred_at__gte=now - YEAR))
    theirs, ours = _rows(told, "actor_id", ids), _rows(told, "object_id", ids)
    kept, broken = _promises(ids, now)
    contacts = _contact_days([*theirs, *ours], now, zone)
    silence = _silence(party, contacts, now, zone)
    if silence is None and not kept and not broken and not theirs and not _how_many(ours, events.GAVE):
        return None
    given, received = _how_many(ours, events.GAVE), _how_many(theirs, events.GOT)
    recent = float(bonds.recency([-1 if silence is None else silence])[0])
    often = float(bonds.frequency([len(contacts)])[0])
    mutual = bonds.reciprocity([given], [received])
    return Bond(
        silence=silence,
        contacts=len(contacts),
        given=given,
        received=received,
        kept=len(kept),
        broken=len(broken),
        recent=recent,
        often=often,
        both_ways=float(mutual[0]) if given or received else None,
        trust=bonds.trust(kept_days_ago=kept, broken_days_ago=broken) if kept or broken else None,
        strength=float(bonds.strength(recent=[recent], often=[often], both_ways=mutual)[0]),
        is_quiet=_is_quiet(contacts, now.astimezone(zone).date().toordinal()),
    )


def _rows(told: "QuerySet[Activity]", side: str, ids: Sequence[UUID]) -> list[Row]:
    rows = told.filter(**{f"{side}__in": ids}).order_by("-occurred_at", "-position")
    return list(rows.values_list("verb", "occurred_at")[:MOST])


def _promises(ids: Sequence[UUID], now: datetime) -> tuple[list[int], list[int]]:
    """How many days ago each promise was kept, and broken."""
    wanted = (events.PROMISE_KEPT, events.PROMISE_BROKEN)
    rows = Activity.objects.filter(object_id__in=ids, verb__in=wanted, occurred_at__gte=now - PROMISES)
    found: dict[str, list[int]] = {verb: [] for verb in wanted}
    for verb, at in rows.order_by("-occurred_at", "-position").values_list("verb", "occurred_at")[:MOST]:
        found[verb].append(max((now - at).days, 0))
    return found[events.PROMISE_KEPT], found[events.PROMISE_BROKEN]


def _contact_days(rows: Iterable[Row], now: datetime, zone: ZoneInfo) -> set[int]:
    """Days on which the two met, by number; several contacts of a day are one."""
    contact = {verb.name for verb in verbs if verb.is_contact}
    return {at.astimezone(zone).date().toordinal() for verb, at in rows if verb in contact and at <= now}


def _silence(party: Party, contacts: set[int], now: datetime, zone: ZoneInfo) -> int | None:
    """From the log itself where it says anything; `last_seen_at` follows it a moment later."""
    seen = {party.last_seen_at.astimezone(zone).date().toordinal()} if party.last_seen_at else set()
    latest = max(contacts | seen, default=None)
    return None if latest is None else max(now.astimezone(zone).date().toordinal() - latest, 0)


def _is_quiet(contacts: set[int], today: int) -> bool:
    days = sorted(contacts)
    if not days:
        return False
    rhythm = cadence(visits(n=1, customer=[0] * len(days), day=days, amount=[0] * len(days)), today=today)
    return bool(rhythm.drifting[0])


def _how_many(rows: Iterable[Row], wanted: str) -> int:
    return sum(verb == wanted for verb, _at in rows)

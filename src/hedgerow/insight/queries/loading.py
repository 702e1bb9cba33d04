"""Rows of the record as arrays, one statement each."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Count

from hedgerow.care import events as care
from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.customers import Customers
from hedgerow.insight.readings.sales import Sales, standing_day
from hedgerow.insight.readings.tending import USUAL_DAYS, Members
from hedgerow.kernel.days import number_of
from hedgerow.measures.customers.cadence import DRIFTING_DAYS, DRIFTING_GAPS, PACES, Pace
from hedgerow.network import events
from hedgerow.network import queries as network
from hedgerow.network.models import Party, Relationship, Role
from hedgerow.sales.models import Purchase
from hedgerow.timeline.models import Activity

THANKED_WITHIN = 180
PROMISES_WITHIN = 100_000
"""Promises are looked for among so many latest positions: there is no index by verb, and older ones no longer wait."""

_THANKS = (events.GAVE, events.MESSAGED, events.MET, care.THANKED)


def currencies() -> list[tuple[str, int]]:
    """(currency, purchases), the one with most purchases first."""
    rows = Purchase.objects.order_by().values_list("currency").annotate(n=Count("pk"))
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def sales_in(currency: str, today: int) -> Sales | None:
    """None where every purchase lies in the future."""
    rows = list(Purchase.objects.filter(currency=currency).order_by().values_list("party_id", "day", "amount_minor"))
    known: dict[date, int] = {day: number_of(day) for day in {row[1] for row in rows}}
    place: dict[UUID | None, int] = {None: -1}
    for party, _day, _amount in rows:
        place.setdefault(party, len(place) - 1)
    customer = np.fromiter((place[row[0]] for row in rows), dtype=np.int64, count=len(rows))
    day = np.fromiter((known[row[1]] for row in rows), dtype=np.int64, count=len(rows))
    amount = np.fromiter((row[2] for row in rows), dtype=np.int64, count=len(rows))
    past = day <= today
    if not past.any():
        return None
    customer, day, amount = customer[past], day[past], amount[past]
    here, again = np.unique(customer[customer >= 0], return_inverse=True)
    customer[customer >= 0] = again
    parties = [party for party in place if party is not None]
    as_of = standing_day(int(day.max()), today)
    return Sales(
        currency, Parties.of(parties[at] for at in here), customer, day, amount, since=int(day.min()), as_of=as_of
    )


def members_of(customers: Customers | None, *, today: int, as_of: int, zone: ZoneInfo) -> dict[str, Members]:
    """Parties with a current role, per family: since when, how long silent, how long is usual."""
    rows = Role.objects.filter(until=None, party__archived_at=None).order_by()
    bought = {party: at for at, party in enumerate(customers.parties)} if customers else {}
    found: dict[str, dict[UUID, tuple[int, int]]] = {}
    for party, family, since, seen in rows.values_list("party_id", "kind__family", "since", "party__last_seen_at"):
        joined = number_of(since)
        contact = number_of(seen.astimezone(zone).date()) if seen else -1
        if customers and party in bought:
            contact = max(contact, int(customers.last[bought[party]]))
        family_rows = found.setdefault(family, {})
        before = family_rows.get(party)
        family_rows[party] = (min(joined, before[0]) if before else joined, contact)
    own = _own_limits(customers)
    return {
        family: _members(family, some, own if family == "rose" else {}, bought, as_of if family == "rose" else today)
        for family, some in found.items()
    }


def _own_limits(customers: Customers | None) -> Mapping[int, int]:
    """Twice the typical gap, at least a week, for customers with a rhythm of their own."""
    if customers is None:
        return {}
    has = np.flatnonzero(customers.pace != PACES.index(Pace.UNKNOWN))
    limits = np.maximum(np.ceil(customers.typical_gap[has] * DRIFTING_GAPS), DRIFTING_DAYS).astype(np.int64)
    return dict(zip(has.tolist(), limits.tolist(), strict=True))


def _members(
    family: str, some: Mapping[UUID, tuple[int, int]], own: Mapping[int, int], bought: Mapping[UUID, int], as_of: int
) -> Members:
    usual = USUAL_DAYS[family]
    since = np.fromiter((joined for joined, _ in some.values()), dtype=np.int64, count=len(some))
    contact = np.fromiter((last for _, last in some.values()), dtype=np.int64, count=len(some))
    silence = np.where(contact >= 0, np.maximum(as_of - contact, 0), -1)
    limits = np.fromiter((own.get(bought.get(party, -1), usual) for party in some), dtype=np.int64, count=len(some))
    return Members(Parties.of(some), since=since, silence=silence, usual=limits)


def referral_pairs() -> list[tuple[UUID, UUID]]:
    """(bringer, brought), in the order they happened."""
    ties = Relationship.objects.filter(kind__key="refers_to", until=None)
    return list(ties.order_by("added_at", "id").values_list("from_party_id", "to_party_id"))


def thanked(parties: Iterable[UUID], now: datetime) -> frozenset[UUID]:
    """Those of them to whom we gave, wrote or went lately."""
    since = now - timedelta(days=THANKED_WITHIN)
    wanted, heirs = set(parties), network.heirs_of()
    asked = wanted | {gone for gone, party in heirs.items() if party in wanted}
    rows = Activity.objects.filter(object_id__among=asked, verb__in=_THANKS, occurred_at__gte=since)
    return frozenset(heirs.get(key, key) for key in rows.values_list("object_id", flat=True) if key is not None)


def promises(head: int) -> list[network.PromiseRow]:
    """Lines of promises in the order in which they happened."""
    rows = network.lines_of_promises(Activity.objects.filter(position__gt=head - PROMISES_WITHIN))
    heirs = network.heirs_of()
    told = rows.filter(object_id__isnull=False).order_by("occurred_at", "position")
    return [(row[0], row[1], heirs.get(row[2], row[2]) if row[2] else None, *row[3:]) for row in told]


def broken_promises(rows: Iterable[network.PromiseRow]) -> list[tuple[UUID, date, str]]:
    """Parties whose last promise was broken and who are not put away: (party, day, what it was), latest first."""
    last: dict[UUID, tuple[str, datetime, str]] = {}
    for _key, _cause, party, verb, at, properties in rows:
        if party is not None:
            last[party] = (verb, at, str(properties.get("text", "")))
    broken = [
        (party, at.astimezone(UTC).date(), text)
        for party, (verb, at, text) in last.items()
        if verb == events.PROMISE_BROKEN
    ]
    here = _present(row[0] for row in broken)
    return sorted((row for row in broken if row[0] in here), key=lambda row: row[1], reverse=True)


def due_promises(rows: Iterable[network.PromiseRow], until: date) -> list[network.Promise]:
    """Open ones due by that day to parties who are not put away, the latest day first."""
    due = network.first_due(network.unsettled(rows), until)
    here = _present(promise.party for promise in due)
    return [promise for promise in due if promise.party in here]


def _present(parties: Iterable[UUID]) -> set[UUID]:
    keys = list(parties)
    return set(Party.objects.filter(pk__in=keys, archived_at=None).values_list("pk", flat=True)) if keys else set()


def has_parties() -> bool:
    return Party.objects.filter(archived_at=None).exists()

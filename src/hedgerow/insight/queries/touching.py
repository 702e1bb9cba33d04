"""What may have led to a purchase: contacts, visits to the websites that are tied to a party, who was brought, and
initiatives. Each has a channel: its kind, and after a colon what tells it apart, such as the campaign.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import numpy as np

from hedgerow.initiatives.models import TakingPart
from hedgerow.insight.grounds.doings import Contacts
from hedgerow.insight.grounds.record import Grounds, Record
from hedgerow.insight.queries.doings import day_number
from hedgerow.insight.queries.further import places, zone_of_workspace
from hedgerow.insight.readings.further import Touches
from hedgerow.network.models import Relationship
from hedgerow.visits import events as visits
from hedgerow.visits.models import Visit

REFERRAL, CONTACT, INITIATIVE = "referral", "contact", "initiative"
_Row = tuple[int, str, int, int]
_Told = tuple[UUID | None, str, int, int]
_TOUCHES: WeakKeyDictionary[Record, Touches] = WeakKeyDictionary()


def touches_of(grounds: Grounds) -> Touches:
    """In the order of time; the same channel twice on one day is one touch. Read once per record."""
    if grounds.record not in _TOUCHES:
        zone, at = zone_of_workspace(), places(grounds)
        told = (*_visits(zone), *_brought(zone), *_taking_part(zone))
        rows = (*_contacts(grounds.record.contacts), *((at.get(row[0], -1), *row[1:]) for row in told))
        _TOUCHES[grounds.record] = _ordered([row for row in rows if row[0] >= 0])
    return _TOUCHES[grounds.record]


def _ordered(rows: Sequence[_Row]) -> Touches:
    names = sorted({row[1] for row in rows})
    code = {name: place for place, name in enumerate(names)}
    table = np.array(
        [(party, code[channel], day, second) for party, channel, day, second in rows], dtype=np.int64
    ).reshape(-1, 4)
    table = table[np.lexsort((table[:, 1], table[:, 3]))]
    _, first = np.unique(table[:, :3], axis=0, return_index=True)
    party, channel, day, second = table[np.sort(first)].T
    return Touches(party, channel, day, second, tuple(names))


def _contacts(told: Contacts) -> Iterator[_Row]:
    """Every contact with one party; visits to websites are told below."""
    columns = (told.party, told.kind, told.day, told.second)
    for party, kind, day, second in zip(*(column.tolist() for column in columns), strict=True):
        if told.kinds[kind] != visits.VISITED_SITE:
            yield party, f"{CONTACT}:{told.kinds[kind]}", day, second


def _visits(zone: ZoneInfo) -> Iterator[_Told]:
    rows = Visit.objects.filter(party__isnull=False).order_by()
    columns = rows.values_list("party_id", "source", "campaign", "referrer", "began_at")
    for party, source, campaign, referrer, moment in columns:
        yield party, channel_of_visit(source, campaign, referrer), *_when(moment, zone)


def channel_of_visit(source: str, campaign: str, referrer: str) -> str:
    """The campaign where there is one, a link or network by its name, else the source."""
    if campaign:
        return f"campaign:{campaign}"
    if referrer and source in ("referral", "social"):
        return f"link:{referrer}"
    return f"visit:{source}"


def _brought(zone: ZoneInfo) -> Iterator[_Told]:
    rows = Relationship.objects.filter(kind__key="refers_to").order_by()
    for party, since, added in rows.values_list("to_party_id", "since", "added_at"):
        yield party, REFERRAL, *(_on(since, zone) if since else _when(added, zone))


def _taking_part(zone: ZoneInfo) -> Iterator[_Told]:
    rows = TakingPart.objects.filter(taken_out_at=None, initiative__archived_at=None).order_by()
    for party, since, title in rows.values_list("party_id", "since", "initiative__title"):
        yield party, f"{INITIATIVE}:{title}", *_on(since, zone)


def _when(moment: datetime, zone: ZoneInfo) -> tuple[int, int]:
    return day_number(moment, zone), int(moment.timestamp())


def _on(day: date, zone: ZoneInfo) -> tuple[int, Any]:
    """What is known by its day alone came first on it."""
    return _when(datetime.combine(day, time(), tzinfo=zone), zone)

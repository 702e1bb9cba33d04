"""What may have led to a purchase: contacts, visits to the websites that are tied to a party, who was brought, and
initiatives. Each has a channel: its kind, and after a colon what tells it apart, such as the campaign.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from hedgerow.initiatives.models import TakingPart
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.queries.further import day_number, places, zone_of_workspace
from hedgerow.insight.readings.further import Touches
from hedgerow.network.models import Relationship
from hedgerow.sales import events as sales
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs
from hedgerow.visits import events as visits
from hedgerow.visits.models import Visit

REFERRAL, CONTACT, INITIATIVE = "referral", "contact", "initiative"
_Row = tuple[UUID, str, int, int]


def touches_of(grounds: Grounds) -> Touches:
    """In the order of time; the same channel twice on one day is one touch."""
    zone, at = zone_of_workspace(), places(grounds)
    rows = [row for row in (*_contacts(zone), *_visits(zone), *_brought(zone), *_taking_part(zone)) if row[0] in at]
    names = sorted({row[1] for row in rows})
    code = {name: place for place, name in enumerate(names)}
    table = np.array(
        [(at[party], code[channel], day, second) for party, channel, day, second in rows], dtype=np.int64
    ).reshape(-1, 4)
    table = table[table[:, 0] >= 0]
    table = table[np.lexsort((table[:, 1], table[:, 3]))]
    _, first = np.unique(table[:, :3], axis=0, return_index=True)
    party, channel, day, second = table[np.sort(first)].T
    return Touches(party, channel, day, second, tuple(names))


def _contacts(zone: ZoneInfo) -> Iterator[_Row]:
    """Every contact with one party; what was bought is no touch, visits to websites are told below."""
    left_out = (sales.PURCHASE_MADE, visits.VISITED_SITE)
    contact = [verb.name for verb in verbs if verb.is_contact and verb.name not in left_out]
    rows = timeline.still_true(Activity.objects.filter(verb__in=contact)).order_by()
    columns = rows.values_list("verb", "actor_id", "object_id", "object_kind", "occurred_at")
    for verb, actor, thing, kind, moment in columns.iterator():
        party = actor or (thing if kind == "party" else None)
        if party is not None:
            yield party, f"{CONTACT}:{verb}", *_when(moment, zone)


def _visits(zone: ZoneInfo) -> Iterator[_Row]:
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


def _brought(zone: ZoneInfo) -> Iterator[_Row]:
    rows = Relationship.objects.filter(kind__key="refers_to").order_by()
    for party, since, added in rows.values_list("to_party_id", "since", "added_at"):
        yield party, REFERRAL, *(_on(since, zone) if since else _when(added, zone))


def _taking_part(zone: ZoneInfo) -> Iterator[_Row]:
    rows = TakingPart.objects.filter(taken_out_at=None, initiative__archived_at=None).order_by()
    for party, since, title in rows.values_list("party_id", "since", "initiative__title"):
        yield party, f"{INITIATIVE}:{title}", *_on(since, zone)


def _when(moment: datetime, zone: ZoneInfo) -> tuple[int, int]:
    return day_number(moment, zone), int(moment.timestamp())


def _on(day: date, zone: ZoneInfo) -> tuple[int, Any]:
    """What is known by its day alone came first on it."""
    return _when(datetime.combine(day, time(), tzinfo=zone), zone)

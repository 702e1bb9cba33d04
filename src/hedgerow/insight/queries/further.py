"""Tables beside those of the grounds, one statement or two each, under the same positions of parties."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import numpy as np

from hedgerow.initiatives import queries as initiatives
from hedgerow.initiatives.models import PieceSide, TakingPart, UsualMargin
from hedgerow.insight.grounds.record import Grounds, Record
from hedgerow.insight.readings.further import Contacts, Lines, Source
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.measures.arrays import Ints
from hedgerow.network import queries as network
from hedgerow.sales import events as sales
from hedgerow.sales.models import PurchaseLine
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

WHOLE = 10_000
_PLACES: WeakKeyDictionary[Record, dict[UUID | None, int]] = WeakKeyDictionary()
_CONTACTS: WeakKeyDictionary[Record, Contacts] = WeakKeyDictionary()


def places(grounds: Grounds) -> Mapping[UUID | None, int]:
    """The position of every party, of who is merged that of their heir; made once per record."""
    if grounds.record not in _PLACES:
        found: dict[UUID | None, int] = {party: at for at, party in enumerate(grounds.parties)}
        found.update({gone: found.get(heir, -1) for gone, heir in network.heirs_of().items()})
        _PLACES[grounds.record] = found
    return _PLACES[grounds.record]


def contacts_of(grounds: Grounds) -> Contacts:
    """Every contact that is no purchase, read once per record."""
    if grounds.record not in _CONTACTS:
        contact = [verb.name for verb in verbs if verb.is_contact and verb.name != sales.PURCHASE_MADE]
        rows = timeline.still_true(Activity.objects.filter(verb__in=contact)).order_by()
        found = list(rows.values_list("actor_id", "object_id", "object_kind", "target_id", "occurred_at").iterator())
        _CONTACTS[grounds.record] = _contacts(found, places(grounds), zone_of_workspace())
    return _CONTACTS[grounds.record]


def lines_of(grounds: Grounds) -> Lines:
    """What was bought, by category; a product that nobody sorted is left out."""
    rows = PurchaseLine.objects.filter(purchase__currency=grounds.currency, amount_minor__gt=0)
    sorted_ones = rows.exclude(product__category="").exclude(product=None).exclude(purchase__party=None)
    found = list(
        sorted_ones.order_by().values_list("purchase__party_id", "purchase__day", "product__category").distinct()
    )
    names = sorted({row[2] for row in found})
    code, at = {name: place for place, name in enumerate(names)}, places(grounds)
    return Lines(
        party=whole(at.get(row[0], -1) for row in found),
        category=whole(code[row[2]] for row in found),
        day=whole(number_of(row[1]) for row in found),
        categories=tuple(names),
    )


def sources_of(grounds: Grounds) -> list[Source]:
    """Initiatives into which the business itself put what has a worth in the main currency, the earliest first."""
    hedgerow = system_actor(current_workspace_id(), "insight")
    began = {
        one.pk: one
        for one in initiatives.visible_initiatives(hedgerow).filter(first_day__isnull=False).order_by("first_day", "pk")
    }
    cost: dict[UUID, int] = {}
    for piece in initiatives.piece_sums(hedgerow, list(began)):
        if piece.side == PieceSide.IN and piece.is_ours and piece.currency == grounds.currency:
            cost[piece.initiative] = cost.get(piece.initiative, 0) + piece.worth
    paid = [key for key in began if cost.get(key, 0) > 0]
    took: dict[UUID, list[tuple[UUID, Any]]] = {key: [] for key in paid}
    rows = TakingPart.objects.filter(initiative__in=paid, taken_out_at=None).order_by("since", "pk")
    for key, party, since in rows.values_list("initiative_id", "party_id", "since"):
        took[key].append((party, since))
    at = places(grounds)
    return [
        Source(
            key=key,
            title=began[key].title,
            first_day=number_of(first),
            cost=cost[key],
            party=whole(at.get(party, -1) for party, _since in took[key]),
            since=whole(number_of(since) for _party, since in took[key]),
        )
        for key in paid
        if (first := began[key].first_day) is not None
    ]


def margin_share() -> float | None:
    """What is usually left of a sale after the goods, 0..1; None where nobody said."""
    found = UsualMargin.objects.values_list("margin_bp", flat=True).first()
    return found / WHOLE if found else None


def zone_of_workspace() -> ZoneInfo:
    return ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id()))


def whole(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _contacts(rows: list[tuple[Any, ...]], at: Mapping[UUID | None, int], zone: ZoneInfo) -> Contacts:
    told = list(_pairs(rows, at, zone))
    return Contacts(*(whole(row[column] for row in told) for column in range(3)))


def _pairs(
    rows: list[tuple[Any, ...]], at: Mapping[UUID | None, int], zone: ZoneInfo
) -> Iterator[tuple[int, int, int]]:
    for actor, thing, kind, target, moment in rows:
        sides = (actor, thing if kind == "party" else None, target)
        ends = sorted({at[key] for key in sides if key in at and at[key] >= 0})
        day = day_number(moment, zone)
        if len(ends) == 1:
            yield ends[0], -1, day
        elif len(ends) > 1:
            yield ends[0], ends[1], day


def day_number(moment: datetime, zone: ZoneInfo) -> int:
    return number_of(moment.astimezone(zone).date())

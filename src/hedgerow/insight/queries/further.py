"""Tables beside those of the grounds, one statement or two each, under the same positions of parties."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import numpy as np

from hedgerow.initiatives import queries as initiatives
from hedgerow.initiatives.models import PieceSide, TakingPart, UsualMargin
from hedgerow.insight.grounds.record import Grounds, Record
from hedgerow.insight.readings.further import Lines, Source
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.measures.arrays import Ints
from hedgerow.network import queries as network
from hedgerow.sales.models import PurchaseLine

WHOLE = 10_000
_PLACES: WeakKeyDictionary[Record, dict[UUID | None, int]] = WeakKeyDictionary()


def places(grounds: Grounds) -> Mapping[UUID | None, int]:
    """The position of every party, of who is merged that of their heir; made once per record."""
    if grounds.record not in _PLACES:
        found: dict[UUID | None, int] = {party: at for at, party in enumerate(grounds.parties)}
        found.update({gone: found.get(heir, -1) for gone, heir in network.heirs_of().items()})
        _PLACES[grounds.record] = found
    return _PLACES[grounds.record]


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

"""The business as it stands, read from the record: kept until something is recorded or the day changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

import numpy as np
from django.db.models import Min, QuerySet, Sum

from hedgerow.insight.grounds.record import FAMILIES, Grounds
from hedgerow.insight.models import Dependence
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries.candidates import candidates_of
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.keeping import kept, stamp_of
from hedgerow.insight.queries.supplies import supplies_of
from hedgerow.insight.readings.resilience.hardest import Missed, hardest_to_lose
from hedgerow.insight.readings.resilience.standing import YEAR, Ended, Sold, Standing, Supplies, Way
from hedgerow.insight.readings.sales import standing_day
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of, number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.measures.arrays import Ints
from hedgerow.network import queries as network
from hedgerow.network.models import Address
from hedgerow.sales.models import Purchase, PurchaseLine

FIRST = ("hazel", "sloe", "ivy", "elder", "haw", "rose")
"""Of several roles that one counts on which most hangs."""
_WAY = ("channel", "source", "place")


def standing_of(actor: Actor, workspace: Workspace) -> Standing:
    """Everybody is in it: cut what is shown to an actor."""
    require(actor, Permission.VIEW_FIGURES)
    stamp = stamp_of(clock.today(workspace.time_zone))
    return kept("standing", workspace.id, stamp, lambda: read_standing(workspace))


def standing_for(actor: Actor) -> Standing:
    """The same, of the workspace in which the actor acts."""
    return standing_of(actor, Workspace.objects.get(pk=actor.workspace_id))


def hardest_of(actor: Actor, workspace: Workspace, standing: Standing) -> tuple[Missed, ...]:
    """Whom it would miss most, kept like the rest."""
    require(actor, Permission.VIEW_FIGURES)
    stamp = stamp_of(clock.today(workspace.time_zone))
    return kept("hardest", workspace.id, stamp, lambda: hardest_to_lose(standing))


def read_standing(workspace: Workspace, grounds: Grounds | None = None) -> Standing:
    """As of the day of the grounds; where the last purchase is old, of the day of that one."""
    grounds = grounds or grounds_of(workspace)
    place: dict[UUID | None, int] = {key: at for at, key in enumerate(grounds.parties)}
    for gone, heir in network.heirs_of().items():
        place[gone] = place.get(heir, -1)
    span = Purchase.objects.filter(currency=grounds.currency, day__lte=date_of(grounds.day)).order_by()
    first, last = _ends(span)
    as_of = grounds.day if last is None else standing_day(number_of(last), grounds.day)
    days = YEAR if first is None else max(min(YEAR, as_of - number_of(first) + 1), 1)
    sold, lines, ways = _sold(grounds.currency, as_of, days, place)
    ties, kinds = grounds.current_ties(), grounds.current_ties().kinds
    known = (ties.source >= 0) & (ties.target >= 0)
    supplying = known & (ties.kind == (kinds.index("supplies") if "supplies" in kinds else -1))
    family = family_of(grounds)
    new, bringer = _brought(grounds, as_of, place)
    supplies = supplies_of(grounds, family, place, {row.supply: row for row in Dependence.objects.all()})
    return Standing(
        currency=grounds.currency,
        day=as_of,
        days=days,
        parties=grounds.parties,
        lines=lines,
        ways=ways,
        sold=sold,
        family=family,
        town=_towns(place),
        supplies=supplies,
        chain=Supplies(ties.source[supplying], ties.target[supplying]),
        ties=Supplies(ties.source[known], ties.target[known]),
        new=new,
        bringer=bringer,
        gifts=_gifts(grounds),
        candidates=candidates_of(supplies, family, place),
        ended=ended_of(grounds),
    )


def family_of(grounds: Grounds) -> tuple[str, ...]:
    """Of every party the family that counts most, "" without a role on the day."""
    found = [""] * len(grounds.parties)
    for name in reversed(FIRST):
        for at in grounds.members(name).tolist():
            if at >= 0:
                found[at] = name
    return tuple(found)


def ended_of(grounds: Grounds) -> Ended:
    """Of those who were more than customers a year before, how many are it no more."""
    roles, before = grounds.roles, grounds.day - YEAR
    more = (roles.family != FAMILIES.index("rose")) & (roles.party >= 0)
    then = np.unique(roles.party[more & (roles.since <= before) & (roles.until > before)])
    now = np.unique(roles.party[more & (roles.until > grounds.day)])
    return Ended(had=len(then), stopped=int((~np.isin(then, now)).sum()))


def _ends(rows: "QuerySet[Purchase]") -> tuple[date | None, date | None]:
    first = rows.order_by("day").values_list("day", flat=True).first()
    return first, rows.order_by("-day").values_list("day", flat=True).first()


def _sold(
    currency: str, as_of: int, days: int, place: Mapping[UUID | None, int]
) -> tuple[Sold, tuple[str, ...], tuple[Way, ...]]:
    """What lines do not tell of a purchase stands under no category; refunds are taken off."""
    since, until = date_of(as_of - days + 1), date_of(as_of)
    stretch = Purchase.objects.filter(currency=currency, day__gte=since, day__lte=until).order_by()
    whole: dict[tuple[UUID | None, Way], int] = {
        (row[0], Way(*row[1:4])): row[4]
        for row in stretch.values_list("party_id", *_WAY).annotate(total=Sum("amount_minor"))
    }
    told: defaultdict[tuple[UUID | None, Way], dict[str, int]] = defaultdict(dict)
    inside = PurchaseLine.objects.filter(
        purchase__currency=currency, purchase__day__gte=since, purchase__day__lte=until, product__isnull=False
    ).order_by()
    columns = ("purchase__party_id", *(f"purchase__{name}" for name in _WAY), "product__category")
    for row in inside.values_list(*columns).annotate(total=Sum("amount_minor")):
        if row[5] > 0:
            told[row[0], Way(*row[1:4])][row[4]] = row[5]
    cells = [
        (*key, line, amount)
        for key, total in whole.items()
        if total > 0
        for line, amount in _divided(total, told.get(key, {}))
    ]
    return _columns(cells, place)


def _divided(total: int, told: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    """Lines brought down to what was paid in all; the rest of it under no category."""
    lines = sum(told.values())
    scale = min(1.0, total / lines) if lines else 1.0
    parts = {line: int(amount * scale) for line, amount in told.items()}
    parts[""] = parts.get("", 0) + total - sum(parts.values())
    return ((line, amount) for line, amount in parts.items() if amount > 0)


def _columns(
    cells: list[tuple[UUID | None, Way, str, int]], place: Mapping[UUID | None, int]
) -> tuple[Sold, tuple[str, ...], tuple[Way, ...]]:
    lines = sorted({cell[2] for cell in cells}, key=lambda line: (not line, line))
    ways = sorted({cell[1] for cell in cells})
    line_at, way_at = ({each: at for at, each in enumerate(some)} for some in (lines, ways))
    rows = [(place.get(who, -1), line_at[line], way_at[way], amount) for who, way, line, amount in cells]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return Sold(*(table[:, column].copy() for column in range(4))), tuple(lines), tuple(ways)


def _towns(place: Mapping[UUID | None, int]) -> dict[int, str]:
    rows = Address.objects.filter(is_primary=True).exclude(city="").order_by("pk").values_list("party_id", "city")
    return {place[party]: city.strip() for party, city in rows if place.get(party, -1) >= 0}


def _brought(grounds: Grounds, as_of: int, place: Mapping[UUID | None, int]) -> tuple[Ints, Ints]:
    """Customers who came first within the year, and by whom: the tie that was first."""
    rows = Purchase.objects.filter(currency=grounds.currency, party__isnull=False).order_by()
    firsts = rows.values_list("party_id").annotate(first=Min("day"))
    since, until = date_of(as_of) - timedelta(days=YEAR), date_of(as_of)
    new = sorted({place.get(party, -1) for party, first in firsts if since < first <= until} - {-1})
    ties = grounds.ties
    brings = ties.kind == (ties.kinds.index("refers_to") if "refers_to" in ties.kinds else -1)
    by: dict[int, int] = {}
    for source, target in zip(ties.source[brings].tolist(), ties.target[brings].tolist(), strict=True):
        by.setdefault(target, source)
    return np.array(new, dtype=np.int64), np.array([by.get(one, -1) for one in new], dtype=np.int64)


def _gifts(grounds: Grounds) -> dict[int, int]:
    """What the business gave within the year besides sales, in worth, by who got it."""
    gifts = grounds.gifts(grounds.day - YEAR)
    goods = gifts.kind == (gifts.kinds.index("goods") if "goods" in gifts.kinds else -1)
    ours = goods & (gifts.giver == -1) & (gifts.receiver >= 0)
    sums: defaultdict[int, int] = defaultdict(int)
    for who, worth in zip(gifts.receiver[ours].tolist(), gifts.worth[ours].tolist(), strict=True):
        sums[who] += worth
    return dict(sums)

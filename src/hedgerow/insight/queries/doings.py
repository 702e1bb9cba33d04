"""Contacts, lines of purchases and joint work as rows, for the grounds of figures."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Q, Sum

from hedgerow.initiatives import queries as initiatives
from hedgerow.initiatives.models import Initiative, InitiativeKind, PieceSide, ReturnAssumption, TakingPart
from hedgerow.insight.grounds.doings import Agreements, JointWork, Lines
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.days import number_of
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.sales import events as sales
from hedgerow.sales.models import PurchaseLine
from hedgerow.sharing.models import Split
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

WHOLE = 10_000
VentureRow = tuple[int, date, UUID | None, bool]


class ContactRow(NamedTuple):
    party: UUID | None
    other: UUID | None
    beside: UUID | None
    day: int
    second: int
    kind: int


def contacts(zone: ZoneInfo) -> tuple[list[ContactRow], tuple[str, ...]]:
    """Every contact that was not taken back, purchases left out; and the verbs of the kinds."""
    kinds = tuple(sorted(verb.name for verb in verbs if verb.is_contact and verb.name != sales.PURCHASE_MADE))
    place = {name: at for at, name in enumerate(kinds)}
    told = timeline.still_true(Activity.objects.filter(verb__in=kinds)).order_by()
    rows = told.values_list("verb", "occurred_at", "actor_id", "object_id", "object_kind", "target_id")
    found = []
    for verb, at, actor, thing, kind, target in rows.iterator(chunk_size=5000):
        done_to = thing if kind == "party" else None
        if actor or done_to or target:
            party, other = (actor, done_to) if actor else (done_to, None)
            found.append(ContactRow(party, other, target, day_number(at, zone), int(at.timestamp()), place[verb]))
    return found, kinds


def day_number(moment: datetime, zone: ZoneInfo) -> int:
    return number_of(moment.astimezone(zone).date())


def lines_in(currency: str) -> Lines:
    """What each product brought on each day; lines that name none are left out."""
    told = PurchaseLine.objects.filter(purchase__currency=currency, product__isnull=False).order_by()
    rows = list(told.values_list("product_id", "purchase__day").annotate(brought=Sum("amount_minor")))
    place: dict[UUID | None, int] = {}
    return Lines(
        product=_whole([place.setdefault(row[0], len(place)) for row in rows]),
        day=_whole([number_of(row[1]) for row in rows]),
        amount=_whole([int(row[2]) for row in rows]),
    )


def ventures() -> list[VentureRow]:
    """Who has part in which initiative that has a first day; one with nobody is told once, without a party."""
    begun = list(Initiative.objects.filter(first_day__isnull=False).order_by("first_day", "id"))
    who: dict[UUID, set[UUID | None]] = {one.pk: set() for one in begun}
    for key, party in TakingPart.objects.filter(taken_out_at=None).values_list("initiative_id", "party_id"):
        if key in who:
            who[key].add(party)
    gave = initiatives.visible_pieces(_hedgerow()).filter(taken_back_at=None, flow__isnull=False)
    for key, *sides in gave.values_list("initiative_id", "flow__giver_id", "flow__receiver_id"):
        if key in who:
            who[key].update(filter(None, sides))
    return [
        (at, one.first_day, party, one.kind == InitiativeKind.PARTNERSHIP)
        for at, one in enumerate(begun)
        if one.first_day is not None
        for party in who[one.pk] or {None}
    ]


def joint_work_in(currency: str, today: date) -> JointWork:
    """What went in and came out of every initiative in the currency, by the assumption that was chosen for it."""
    actor = _hedgerow()
    begun = list(Initiative.objects.filter(Q(first_day__lte=today), currency=currency).order_by("first_day", "id"))
    rows: list[tuple[int, int, int, int]] = []
    for at, one in enumerate(begun):
        rows += ((at, day, 0, worth) for day, worth in _came_of(actor, one, today))
    place = {one.pk: at for at, one in enumerate(begun)}
    for piece in initiatives.piece_sums(actor, list(place)) if place else ():
        is_out, day = piece.side == PieceSide.OUT, number_of(piece.on)
        at = place[piece.initiative]
        if piece.currency == currency and not (is_out and begun[at].assumption != ReturnAssumption.LINKED):
            rows.append((at, day, 0, piece.worth) if is_out else (at, day, piece.worth, 0))
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return JointWork(*columns)


def _came_of(actor: Actor, one: Initiative, today: date) -> list[tuple[int, int]]:
    """(day, minor units) after the margin; of a pace that is compared with, less than nothing."""
    usual = initiatives.usual_margin(actor)
    window = initiatives.window_of(one, today=today, usual_bp=usual.margin_bp if usual else None)
    if window is None or one.assumption == ReturnAssumption.LINKED:
        return []
    share = one.share_bp if one.assumption == ReturnAssumption.SHARE else WHOLE
    found = []
    for line in initiatives.day_lines(actor, window):
        if _counts(one.assumption, line):
            part = share * (WHOLE if line.is_gift else window.margin_bp) / WHOLE**2
            found.append((number_of(line.day), round(line.minor * part) * (-1 if line.is_pace else 1)))
    return found


def _counts(assumption: str, line: initiatives.DayLine) -> bool:
    if assumption == ReturnAssumption.ABOVE:
        return line.is_comparable
    return not line.is_pace and (assumption != ReturnAssumption.NEWCOMERS or line.is_new)


def agreements(zone: ZoneInfo) -> Agreements:
    """Days on which the division of a joint result was agreed on; what was taken back is none."""
    told = Split.objects.filter(taken_back_at=None, agreed_at__isnull=False).order_by("agreed_at")
    moments = [at for at in told.values_list("agreed_at", flat=True) if at is not None]
    return Agreements(day=_whole([number_of(at.astimezone(zone).date()) for at in moments]))


def _hedgerow() -> Actor:
    return system_actor(current_workspace_id(), "insight")


def _whole(values: Sequence[int]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(values, dtype=np.int64)

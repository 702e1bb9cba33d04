"""What went into initiatives, and what was linked to them by hand, added up and one by one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.models import Flow, FlowKind, FlowState
from hedgerow.initiatives.errors import PieceNotFound
from hedgerow.initiatives.models import Initiative, Piece, PieceSide, TakingPart
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries.initiatives import pieces_of_party, seen
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.sales.models import Purchase, Return


@dataclass(frozen=True, slots=True)
class PieceSum:
    """Pieces of one initiative, side, day, kind, unit and currency.

    `kind` is None for purchases; `currency` "" has no worth. `is_ours`: the business gave it.
    """

    initiative: UUID
    side: str
    on: date
    kind: UUID | None
    unit: str
    currency: str
    is_ours: bool
    worth: int
    quantity: int
    pieces: int


@dataclass(frozen=True, slots=True)
class PartyPieces:
    """What one party gave into an initiative and got out of it, and of what was linked the purchases, the rest, and how
    many purchases that were.
    """

    party: UUID
    gave: int = 0
    got: int = 0
    bought: int = 0
    brought: int = 0
    purchases: int = 0


def visible_pieces(actor: Actor) -> "QuerySet[Piece]":
    """Also those that were taken back; none with somebody whom the actor may not see."""
    require(actor, Permission.VIEW_INITIATIVES)
    if network.seen_parties(actor) is None:
        return Piece.objects.all()
    hidden = ~(_nobody_or("flow__giver", actor) & _nobody_or("flow__receiver", actor))
    return Piece.objects.exclude(Q(flow__isnull=False) & hidden).filter(_nobody_or("purchase__party", actor))


def _nobody_or(field: str, actor: Actor) -> Q:
    """Nobody, or somebody whom the actor may see."""
    some = seen(field, actor)
    return some if some == Q() else Q(**{f"{field}__isnull": True}) | some


def visible_piece(actor: Actor, piece_id: UUID) -> Piece:
    """Raises PieceNotFound."""
    rows = visible_pieces(actor).select_related("initiative", "flow", "purchase", "kind")
    found = rows.filter(pk=piece_id).first()
    if found is None:
        raise PieceNotFound
    return found


def counted_pieces(actor: Actor, initiatives: Collection[UUID]) -> "QuerySet[Any]":
    """Those that count, each with `day`, `of_kind`, `of_unit`, `minor`, `code`, `milli` and `ours`.

    A flow that was taken back or is disputed counts for nothing; from a purchase, what was given back is taken off.
    """
    given_back = Return.objects.filter(order__purchase=OuterRef("purchase")).order_by().values("order__purchase")
    back = Coalesce(Subquery(given_back.annotate(n=Sum("counted_minor")).values("n")), Value(0))
    rows = visible_pieces(actor).filter(initiative__id__among=initiatives, taken_back_at=None)
    rows = rows.filter(Q(flow=None) | Q(flow__taken_back_at=None) & ~Q(flow__state=FlowState.DISPUTED))
    return rows.annotate(
        day=Coalesce("flow__on", "purchase__day", "on"),
        of_kind=Coalesce("flow__kind_id", "kind_id"),
        of_unit=Coalesce("flow__unit", "unit"),
        minor=Coalesce("flow__worth_minor", F("purchase__amount_minor") - back, "worth_minor"),
        code=Coalesce("flow__currency", "purchase__currency", "currency"),
        milli=Coalesce("flow__quantity_milli", "quantity_milli"),
        ours=Case(
            When(flow__isnull=False, flow__giver__isnull=False, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        ),
    )


def piece_sums(actor: Actor, initiatives: Collection[UUID]) -> list[PieceSum]:
    """All that counts of these initiatives, in one question."""
    sides = ("initiative_id", "side", "day", "of_kind", "of_unit", "code", "ours")
    grouped = counted_pieces(actor, initiatives).order_by().values_list(*sides)
    found: Iterable[Any] = grouped.annotate(worth=Sum("minor"), n_milli=Sum("milli"), n=Count("pk"))
    return [
        PieceSum(key, side, day, kind, unit, code, bool(ours), int(worth or 0), int(milli or 0), n)
        for key, side, day, kind, unit, code, ours, worth, milli, n in found
    ]


def kinds_of_value(actor: Actor) -> dict[str, UUID]:
    """The kinds in which things go in, by their keys."""
    require(actor, Permission.VIEW_INITIATIVES)
    return dict(FlowKind.objects.values_list("key", "pk"))


def pieces_of(actor: Actor, initiative: Initiative, side: PieceSide, limit: int) -> list[Any]:
    """The latest that count, with what they are; at most `limit`."""
    rows = counted_pieces(actor, [initiative.pk]).filter(side=side)
    rows = rows.select_related("flow__giver", "flow__receiver", "flow__rate", "purchase__party", "rate")
    return list(rows.order_by("-day", "-pk")[:limit])


def party_pieces(actor: Actor, initiative: Initiative) -> dict[UUID, PartyPieces]:
    """By party, of what has a worth in the initiative's currency."""
    rows = counted_pieces(actor, [initiative.pk]).filter(code=initiative.currency).order_by()
    whose = ("side", "flow__giver", "flow__receiver", "purchase__party")
    sums: dict[UUID, list[int]] = {}
    found = rows.values_list(*whose).annotate(n=Sum("minor"), sold=Count("purchase"))
    for *ends, worth, sold in found:
        for party, place in _places(*ends):
            if party is not None:
                entry = sums.setdefault(party, [0, 0, 0, 0, 0])
                entry[place] += int(worth or 0)
                entry[_SOLD] += sold
    return {party: PartyPieces(party, *worths) for party, worths in sums.items()}


def pieces_with(actor: Actor, party: UUID, initiatives: Collection[UUID]) -> dict[UUID, PartyPieces]:
    """What one party gave into initiatives and got out of them, by initiative; each in its own currency."""
    rows = counted_pieces(actor, initiatives).filter(pieces_of_party(party))
    whose = ("initiative_id", "side", "flow__giver", "flow__receiver", "purchase__party")
    found = rows.filter(code=F("initiative__currency")).order_by().values_list(*whose)
    sums: dict[UUID, list[int]] = {}
    for key, *ends, worth, sold in found.annotate(n=Sum("minor"), sold=Count("purchase")):
        entry = sums.setdefault(key, [0, 0, 0, 0, 0])
        for who, place in _places(*ends):
            if who == party:
                entry[place] += int(worth or 0)
                entry[_SOLD] += sold
    return {key: PartyPieces(party, *worths) for key, worths in sums.items()}


_SOLD = 4


def _places(side: str, giver: UUID | None, receiver: UUID | None, buyer: UUID | None) -> list[tuple[UUID | None, int]]:
    """Whose figure of `PartyPieces` it adds to."""
    return [(buyer, 2), (giver, 3)] if side == PieceSide.OUT else [(giver, 0), (receiver, 1)]


def flows_to_link(actor: Actor, initiative: Initiative, text: str, limit: int) -> list[Flow]:
    """The latest that were given besides sales and belong to no initiative; of who takes part, or as typed."""
    rows = exchange.counted(exchange.visible_flows(actor)).filter(is_settled=False)
    taken = Piece.objects.filter(flow=OuterRef("pk"), taken_back_at=None)
    rows = rows.filter(~Exists(taken))
    if text:
        rows = exchange.matching(rows, text)
    else:
        there = TakingPart.objects.filter(initiative=initiative, taken_out_at=None).values("party_id")
        rows = rows.filter(Q(giver__in=there) | Q(receiver__in=there))
    return list(rows.select_related("giver", "receiver", "kind").order_by("-on", "-pk")[:limit])


def purchases_to_link(actor: Actor, initiative: Initiative, text: str, limit: int) -> list[Purchase]:
    """The latest in the initiative's currency that belong to none; of who takes part, or as typed."""
    require(actor, Permission.VIEW_INITIATIVES, initiative)
    taken = Piece.objects.filter(purchase=OuterRef("pk"), taken_back_at=None)
    rows = Purchase.objects.filter(seen("party", actor), ~Exists(taken), party__isnull=False, amount_minor__gt=0)
    rows = rows.filter(currency=initiative.currency)
    if text:
        rows = rows.filter(party__sort_name__contains=network.sort_name(text))
    else:
        there = TakingPart.objects.filter(initiative=initiative, taken_out_at=None).values("party_id")
        rows = rows.filter(party__in=there)
    return list(rows.select_related("party").order_by("-day", "-pk")[:limit])


def visible_purchase(actor: Actor, purchase_id: UUID) -> Purchase:
    """Raises PieceNotFound, also for one of somebody the actor may not see."""
    require(actor, Permission.VIEW_INITIATIVES)
    rows = Purchase.objects.filter(_nobody_or("party", actor), pk=purchase_id).select_related("party")
    found = rows.first()
    if found is None:
        raise PieceNotFound
    return found

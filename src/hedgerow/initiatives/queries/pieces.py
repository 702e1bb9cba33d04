"""What went into initiatives, and what was linked to them by hand, added up and one by one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from hedgerow.exchange.models import Flow, FlowKind, FlowState
from hedgerow.initiatives.errors import PieceNotFound
from hedgerow.initiatives.models import Initiative, Piece, PieceSide, TakingPart
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries.initiatives import seen, visible_initiatives
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.sales.models import Return


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
    hidden = ~(nobody_or("flow__giver", actor) & nobody_or("flow__receiver", actor))
    return Piece.objects.exclude(Q(flow__isnull=False) & hidden).filter(nobody_or("purchase__party", actor))


def nobody_or(field: str, actor: Actor) -> Q:
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


def _counting(actor: Actor) -> "QuerySet[Piece]":
    """A flow that was taken back or is disputed counts for nothing."""
    rows = visible_pieces(actor).filter(taken_back_at=None)
    return rows.filter(Q(flow=None) | Q(flow__taken_back_at=None) & ~Q(flow__state=FlowState.DISPUTED))


def counted_pieces(actor: Actor, initiatives: Collection[UUID]) -> "QuerySet[Any]":
    """Those that count, each with `day`, `of_kind`, `of_unit`, `minor`, `code`, `milli` and `ours`.

    From a purchase, what was given back is taken off.
    """
    given_back = Return.objects.filter(order__purchase=OuterRef("purchase")).order_by().values("order__purchase")
    back = Coalesce(Subquery(given_back.annotate(n=Sum("counted_minor")).values("n")), Value(0))
    return (
        _counting(actor)
        .filter(initiative__id__among=initiatives)
        .annotate(
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
    """By party."""
    rows = counted_pieces(actor, [initiative.pk])
    return {party: told for (_initiative, party), told in _by_party(rows).items()}


def pieces_with(actor: Actor, party: UUID, initiatives: Collection[UUID]) -> dict[UUID, PartyPieces]:
    """What one party gave into initiatives and got out of them, by initiative."""
    rows = counted_pieces(actor, initiatives).filter(_of(party))
    return {initiative: told for (initiative, who), told in _by_party(rows).items() if who == party}


def initiatives_with(actor: Actor, party: Party) -> "list[Initiative]":
    """Those in which they take part, each with `since`, and those into which they gave something, or out of which they
    got something, as far as it counts; the latest first, without what was put away.
    """
    require(actor, Permission.VIEW_INITIATIVES, party)
    places = TakingPart.objects.filter(seen("party", actor), party=party, taken_out_at=None, initiative=OuterRef("pk"))
    rows = visible_initiatives(actor).annotate(since=Subquery(places.values("since")[:1]))
    theirs = _counting(actor).filter(_of(party.pk)).values("initiative")
    found = rows.filter(Q(since__isnull=False) | Q(pk__in=theirs))
    return list(found.order_by(F("first_day").desc(nulls_first=True), "-pk"))


def _of(party: UUID) -> Q:
    """Pieces with them, by way of the indexes of flows and purchases."""
    flows = Piece.objects.filter(flow__in=Flow.objects.filter(Q(giver=party) | Q(receiver=party))).values("pk")
    return Q(pk__in=flows.union(Piece.objects.filter(purchase__party=party).values("pk")))


def _by_party(rows: "QuerySet[Any]") -> dict[tuple[UUID, UUID], PartyPieces]:
    """By initiative and party, of what has a worth in the initiative's currency."""
    whose = ("initiative_id", "side", "flow__giver", "flow__receiver", "purchase__party")
    found = rows.filter(code=F("initiative__currency")).order_by().values_list(*whose)
    sums: dict[tuple[UUID, UUID], list[int]] = {}
    for initiative, *ends, worth, sold in found.annotate(n=Sum("minor"), sold=Count("purchase")):
        for party, place in _places(*ends):
            if party is not None:
                entry = sums.setdefault((initiative, party), [0, 0, 0, 0, 0])
                entry[place] += int(worth or 0)
                entry[_SOLD] += sold
    return {(initiative, party): PartyPieces(party, *worths) for (initiative, party), worths in sums.items()}


_SOLD = 4


def _places(side: str, giver: UUID | None, receiver: UUID | None, buyer: UUID | None) -> list[tuple[UUID | None, int]]:
    """Whose figure of `PartyPieces` it adds to."""
    return [(buyer, 2), (giver, 3)] if side == PieceSide.OUT else [(giver, 0), (receiver, 1)]

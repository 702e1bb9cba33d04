"""What is on record and may belong to an initiative."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.models import Flow
from hedgerow.initiatives.errors import PieceNotFound
from hedgerow.initiatives.models import Initiative, Piece, TakingPart
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.queries.initiatives import seen
from hedgerow.initiatives.queries.pieces import nobody_or
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.sales.models import Purchase


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
    rows = Purchase.objects.filter(nobody_or("party", actor), pk=purchase_id).select_related("party")
    found = rows.first()
    if found is None:
        raise PieceNotFound
    return found

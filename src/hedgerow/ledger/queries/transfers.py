"""Transfers that an actor may see, and how each stands."""

from enum import StrEnum
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger.errors import TransferNotFound
from hedgerow.ledger.models import Account, Allocation, Entry, Outcome, Reservation, Settlement, Transfer
from hedgerow.ledger.permissions import Permission
from hedgerow.network import queries as network


class State(StrEnum):
    PENDING = "pending"
    POSTED = "posted"
    VOIDED = "voided"


def visible_transfers(actor: Actor) -> "QuerySet[Transfer]":
    """Those all of whose accounts the actor may see, with their `outcome`."""
    require(actor, Permission.VIEW_LEDGER)
    outcome = Settlement.objects.filter(transfer=OuterRef("pk")).values("outcome")
    rows = Transfer.objects.select_related("commodity").annotate(outcome=Subquery(outcome))
    if actor.sees is None:
        return rows
    seen = network.of_seen_parties("account__party", actor)
    hidden = [Exists(model.objects.filter(transfer=OuterRef("pk")).exclude(seen)) for model in (Entry, Reservation)]
    return rows.filter(*(~one for one in hidden))


def visible_transfer(actor: Actor, transfer_id: UUID) -> Transfer:
    """Raises TransferNotFound."""
    found = visible_transfers(actor).filter(pk=transfer_id).first()
    if found is None:
        raise TransferNotFound
    return found


def state_of(transfer: Transfer) -> State:
    """One more question where the transfer was not read by `visible_transfers`."""
    if not transfer.is_held:
        return State.POSTED
    outcome = getattr(transfer, "outcome", "")
    if outcome == "":
        outcome = Settlement.objects.filter(transfer=transfer).values_list("outcome", flat=True).first()
    return State.PENDING if outcome is None else State.POSTED if outcome == Outcome.POSTED else State.VOIDED


def lines_of(transfers: list[Transfer]) -> dict[UUID, list[tuple[Account, int]]]:
    """(account, amount) of each: its entries, or its reservations where it was not posted."""
    keys = [one.pk for one in transfers]
    found: dict[UUID, list[tuple[Account, int]]] = {key: [] for key in keys}
    for model in (Entry, Reservation):
        waiting = [key for key in keys if not found[key]]
        rows = model.objects.filter(transfer__id__among=waiting).select_related("account__commodity", "account__party")
        for row in rows.order_by("id"):
            found[row.transfer_id].append((row.account, row.amount))
    return found


def reversed_of(transfer: Transfer) -> int:
    """How much of a transfer was taken back."""
    rows = Entry.objects.filter(transfer__reverses=transfer, amount__gt=0)
    return rows.aggregate(total=Sum("amount"))["total"] or 0


def transfers_of_activity(activity_id: UUID) -> list[Transfer]:
    return list(Transfer.objects.filter(activity_id=activity_id).order_by("id"))


def allocations_of(debit: Entry) -> dict[UUID, int]:
    """Which credits (entries) a debit consumed, how much of each, without what it gave back."""
    found: dict[UUID, int] = {}
    for credit, amount in Allocation.objects.filter(debit=debit).order_by("id").values_list("credit_id", "amount"):
        found[credit] = found.get(credit, 0) + amount
    return {credit: amount for credit, amount in found.items() if amount}

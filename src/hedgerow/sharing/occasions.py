"""What splits book transfers for, said on the ledger's pages."""

from django.urls import reverse

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.ledger.models import Transfer
from hedgerow.ledger.registries import Occasion, occasions
from hedgerow.sharing import queries
from hedgerow.sharing.permissions import Permission


def _split(actor: Actor, transfer: Transfer) -> tuple[Text, str] | None:
    """Whoever sees the whole transfer sees everybody in it, but not all who took part without a line of their own."""
    split = queries.split_of(transfer) if actor.may(Permission.VIEW_SPLITS) else None
    if split is None or not queries.visible_splits(actor).filter(pk=split.pk).exists():
        return None
    return str(split), reverse("sharing:split", args=[split.pk])


def register() -> None:
    occasions.add(Occasion("sharing.splits", _split))

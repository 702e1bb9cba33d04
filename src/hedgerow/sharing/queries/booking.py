"""What of splits is in the books, and out of which accounts it could come."""

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import queries as ledger
from hedgerow.ledger.models import Account, AccountKind, Transfer
from hedgerow.sharing.models import Split, SplitBooking
from hedgerow.sharing.permissions import Permission

_OURS = "sharing:"


def pot_key(currency: str) -> str:
    """Of the account that holds joint results where nobody names another."""
    return f"{_OURS}pot:{currency}"


def booking_of(actor: Actor, split: Split) -> SplitBooking | None:
    """Of a visible split: what is in the books now."""
    require(actor, Permission.VIEW_SPLITS, split)
    return SplitBooking.objects.filter(split=split, ended_at=None).select_related("transfer").first()


def sources_of(actor: Actor, split: Split) -> "QuerySet[Account]":
    """The business's own accounts that may hold what came of it, without those that splits keep."""
    rows = ledger.chart(actor).filter(kind=AccountKind.ASSET, closed_at=None, commodity__code=split.currency)
    return rows.exclude(key__startswith=_OURS)


def split_of(transfer: Transfer) -> Split | None:
    """Whose parts a transfer puts into the books, or takes out of them."""
    found = SplitBooking.objects.filter(transfer_id=transfer.reverses_id or transfer.pk).select_related("split").first()
    return found.split if found else None

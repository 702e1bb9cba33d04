"""Books again and again under fixed keys, and may be killed."""

from uuid import UUID

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Account

TURNS, EACH = 150, 3


def book_all(workspace: str) -> None:
    key = UUID(workspace)
    with scope(key):
        issuer, maya = (Account.objects.get(name=name).pk for name in ("Points given out", "Maya"))
        for turn in range(TURNS):
            new = [
                operations.NewTransfer(key=f"{turn}.{part}", lines=operations.move(*ends, part + 1))
                for part, ends in enumerate([(issuer, maya), (issuer, maya), (maya, issuer)])
            ]
            operations.transfer_many(actor=system_actor(key, "busy"), new=new)

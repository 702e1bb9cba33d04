"""What is done to a connection stands in the audit log."""

from typing import Any

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.sales import events
from hedgerow.sales.models import ShopConnection


# house: operation-shape: part of other operations
def note_change(actor: Actor, connection: ShopConnection, what: str, **more: Any) -> None:
    """Never a secret: only that there is another one."""
    audit(
        actor=actor,
        event=events.SHOP_CHANGED,
        object_kind="shop",
        object_id=connection.pk,
        after={"what": what, "shop": connection.shop, "name": connection.name, **more},
    )

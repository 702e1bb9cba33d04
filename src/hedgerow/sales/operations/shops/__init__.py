"""Shops and tills: connecting them, taking in what they send, making orders of it, and forgetting it in time."""

from hedgerow.sales.operations.shops.connecting import (
    change_connection,
    connect_shop,
    disconnect_shop,
    pause_shop,
    renew_address,
    replace_secret,
    resume_shop,
    set_key,
)
from hedgerow.sales.operations.shops.keeping import forget_bodies, give_up_on_stuck
from hedgerow.sales.operations.shops.locations import name_locations
from hedgerow.sales.operations.shops.reading import read_delivery, reread_delivery
from hedgerow.sales.operations.shops.receiving import note_refusal, receive_delivery

__all__ = [
    "change_connection",
    "connect_shop",
    "disconnect_shop",
    "forget_bodies",
    "give_up_on_stuck",
    "name_locations",
    "note_refusal",
    "pause_shop",
    "read_delivery",
    "receive_delivery",
    "renew_address",
    "replace_secret",
    "reread_delivery",
    "resume_shop",
    "set_key",
]

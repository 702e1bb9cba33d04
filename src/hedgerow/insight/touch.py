"""What shows that the business turned to somebody."""

from hedgerow.care import events as care
from hedgerow.inbox import events as inbox
from hedgerow.network import events as network

TOUCH = frozenset(
    {network.CALLED, network.MESSAGED, network.MET, network.VISITED, network.GAVE, care.THANKED, inbox.SENT}
)
"""Somebody of the business turned to them."""

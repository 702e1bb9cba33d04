"""What a shop sent, word by word."""

import zlib

from hedgerow.sales.models import ShopDelivery

_LEVEL = 6


# house: operation-shape: a function of its argument
def packed(body: bytes) -> bytes:
    return zlib.compress(body, _LEVEL)


# house: operation-shape: reads only
def body_of(delivery: ShopDelivery) -> bytes | None:
    """As it came; None once it was removed."""
    return None if delivery.body is None else zlib.decompress(bytes(delivery.body))

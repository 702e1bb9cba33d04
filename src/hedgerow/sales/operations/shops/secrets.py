"""What of a connection is sealed, each for its own purpose."""

from datetime import datetime

from hedgerow.kernel.sealing import seal, unseal
from hedgerow.sales.models import ShopConnection

_TOKEN, _SECRET, _KEY = "shop address", "shop secret", "shop key"


# house: operation-shape: part of other operations
def seal_token(text: str) -> str:
    return seal(text, _TOKEN)


# house: operation-shape: part of other operations
def seal_secret(text: str) -> str:
    return seal(text, _SECRET)


# house: operation-shape: part of other operations
def seal_key(text: str) -> str:
    return seal(text, _KEY)


# house: operation-shape: reads only
def token_of(connection: ShopConnection) -> str:
    return unseal(connection.sealed_token, _TOKEN)


# house: operation-shape: reads only
def key_of(connection: ShopConnection) -> str:
    """What opens the shop's own door to us; "" where nobody gave one."""
    return unseal(connection.sealed_key, _KEY)


# house: operation-shape: reads only
def secrets_of(connection: ShopConnection, at: datetime) -> list[str]:
    """Those that count now: the present one, and the former one until its day."""
    sealed = [connection.sealed_secret]
    if connection.former_secret_until is not None and at < connection.former_secret_until:
        sealed.append(connection.sealed_former_secret)
    return [unseal(one, _SECRET) for one in sealed if one]

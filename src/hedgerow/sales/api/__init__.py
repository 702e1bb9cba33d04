"""Orders, returns and products, for programs."""

from hedgerow.sales.api import orders, products, purchases

ROUTERS = (
    ("orders", orders.router),
    ("returns", orders.returns),
    ("products", products.router),
    ("purchases", purchases.router),
)

__all__ = ["ROUTERS"]

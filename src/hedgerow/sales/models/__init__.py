from hedgerow.sales.models.connections import (
    DeliveryState,
    DeliverySubject,
    OrderName,
    RefusedDeliveries,
    ShopAddress,
    ShopConnection,
    ShopDelivery,
    ShopKind,
    Subject,
)
from hedgerow.sales.models.figures import CustomerFigures
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.purchases import Purchase, PurchaseLine
from hedgerow.sales.models.taking_back import KeptPurchase, StaysBecause, WithdrawnSale

__all__ = [
    "CustomerFigures",
    "DeliveryState",
    "DeliverySubject",
    "KeptPurchase",
    "OrderName",
    "Product",
    "Purchase",
    "PurchaseLine",
    "RefusedDeliveries",
    "ShopAddress",
    "ShopConnection",
    "ShopDelivery",
    "ShopKind",
    "StaysBecause",
    "Subject",
    "WithdrawnSale",
]

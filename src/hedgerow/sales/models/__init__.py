from hedgerow.sales.models.connections import (
    DeliveryState,
    DeliverySubject,
    OrderName,
    RefusedDeliveries,
    ShopAddress,
    ShopConnection,
    ShopDelivery,
    ShopKind,
    ShopLocation,
    Subject,
)
from hedgerow.sales.models.figures import CustomerFigures
from hedgerow.sales.models.orders import Order, OrderLine
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.purchases import Purchase, PurchaseLine
from hedgerow.sales.models.returns import Return, ReturnLine
from hedgerow.sales.models.shops import ProductKey, RefusedReport, ShopCustomer
from hedgerow.sales.models.taking_back import KeptPurchase, StaysBecause, WithdrawnSale
from hedgerow.sales.models.words import Fulfilment, HeldBecause, OrderState, ReturnState

__all__ = [
    "CustomerFigures",
    "DeliveryState",
    "DeliverySubject",
    "Fulfilment",
    "HeldBecause",
    "KeptPurchase",
    "Order",
    "OrderLine",
    "OrderName",
    "OrderState",
    "Product",
    "ProductKey",
    "Purchase",
    "PurchaseLine",
    "RefusedDeliveries",
    "RefusedReport",
    "Return",
    "ReturnLine",
    "ReturnState",
    "ShopAddress",
    "ShopConnection",
    "ShopCustomer",
    "ShopDelivery",
    "ShopKind",
    "ShopLocation",
    "StaysBecause",
    "Subject",
    "WithdrawnSale",
]

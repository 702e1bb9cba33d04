from hedgerow.sales.models.figures import CustomerFigures
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.purchases import Purchase, PurchaseLine
from hedgerow.sales.models.taking_back import KeptPurchase, StaysBecause, WithdrawnSale

__all__ = [
    "CustomerFigures",
    "KeptPurchase",
    "Product",
    "Purchase",
    "PurchaseLine",
    "StaysBecause",
    "WithdrawnSale",
]

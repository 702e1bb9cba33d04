from hedgerow.sales.models.figures import CustomerFigures
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.purchases import Purchase, PurchaseLine

__all__ = ["CustomerFigures", "Product", "Purchase", "PurchaseLine"]

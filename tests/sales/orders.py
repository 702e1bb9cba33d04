"""Orders as tests report them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hedgerow.sales.reports import OrderState, ReportedCustomer, ReportedLine, ReportedOrder, ReportedReturn

PLACED = datetime(2026, 5, 1, 9, tzinfo=UTC)
ADA = ReportedCustomer("shopify", "c1", 1, "Ada Wren", "Ada", "Wren", email="ada@wren.example")
RYE = ReportedLine("l1", "Dark rye", 3000, 2000, product_key="p1", sku="RYE", category="Bread")
BUN = ReportedLine("l2", "Bun", 1000, 1000, product_key="p2", category="Sweet")


def an_order(version: int = 1, total: int = 4500, **details: Any) -> ReportedOrder:
    """Paid, of two lines and £5.00 of delivery, from Ada."""
    given: dict[str, Any] = {
        "source": "shopify",
        "external_id": "9001",
        "placed_at": PLACED,
        "paid_at": PLACED,
        "currency": "GBP",
        "state": OrderState.PAID,
        "number": "#1001",
        "delivery_minor": 500,
        "lines": (RYE, BUN),
        "customer": ADA,
    }
    return ReportedOrder(version=version, total_minor=total, **{**given, **details})


def a_return(key: str = "r1", amount: int = 1000, version: int = 1, **details: Any) -> ReportedReturn:
    given: dict[str, Any] = {
        "source": "shopify",
        "order_id": "9001",
        "returned_at": PLACED + timedelta(days=3),
        "currency": "GBP",
    }
    return ReportedReturn(external_id=key, version=version, amount_minor=amount, **{**given, **details})

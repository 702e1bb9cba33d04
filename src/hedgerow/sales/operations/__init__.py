from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import HeldBecause
from hedgerow.sales.operations.by_hand import Sale, record_order, record_return, record_sale, remove_return, remove_sale
from hedgerow.sales.operations.products import change_product, set_category
from hedgerow.sales.operations.purchases import PurchasesRecorded, record_purchases
from hedgerow.sales.operations.taking import HeldReport, ReportsTaken, take_reports
from hedgerow.sales.operations.verifying import add_up_anew, rebuild_figures, settle_figures, verify_figures
from hedgerow.sales.reports import (
    Fulfilment,
    OrderState,
    ReportedCustomer,
    ReportedLine,
    ReportedOrder,
    ReportedReturn,
    ReturnedLine,
)

__all__ = [
    "Fulfilment",
    "HeldBecause",
    "HeldReport",
    "NewLine",
    "NewPurchase",
    "OrderState",
    "PurchasesRecorded",
    "ReportedCustomer",
    "ReportedLine",
    "ReportedOrder",
    "ReportedReturn",
    "ReportsTaken",
    "ReturnedLine",
    "Sale",
    "add_up_anew",
    "change_product",
    "rebuild_figures",
    "record_order",
    "record_purchases",
    "record_return",
    "record_sale",
    "remove_return",
    "remove_sale",
    "set_category",
    "settle_figures",
    "take_reports",
    "verify_figures",
]

from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import HeldBecause
from hedgerow.sales.operations.by_hand import Sale, record_order, record_return, record_sale, remove_return, remove_sale
from hedgerow.sales.operations.products import change_product, set_category
from hedgerow.sales.operations.purchases import PurchasesRecorded, record_purchases
from hedgerow.sales.operations.taking import HeldReport, ReportsTaken, take_reports
from hedgerow.sales.operations.verifying import add_up_anew, rebuild_figures, verify_figures

__all__ = [
    "HeldBecause",
    "HeldReport",
    "NewLine",
    "NewPurchase",
    "PurchasesRecorded",
    "ReportsTaken",
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
    "take_reports",
    "verify_figures",
]

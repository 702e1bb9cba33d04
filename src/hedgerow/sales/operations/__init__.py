from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.operations.purchases import PurchasesRecorded, record_purchases
from hedgerow.sales.operations.verifying import add_up_anew, rebuild_figures, settle_figures, verify_figures

__all__ = [
    "NewLine",
    "NewPurchase",
    "PurchasesRecorded",
    "add_up_anew",
    "rebuild_figures",
    "record_purchases",
    "settle_figures",
    "verify_figures",
]

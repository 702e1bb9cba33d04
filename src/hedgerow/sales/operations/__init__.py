from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.operations.purchases import PurchasesRecorded, record_purchases
from hedgerow.sales.operations.verifying import rebuild_figures, verify_figures

__all__ = ["NewLine", "NewPurchase", "PurchasesRecorded", "rebuild_figures", "record_purchases", "verify_figures"]

from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import HeldBecause
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
    "add_up_anew",
    "rebuild_figures",
    "record_purchases",
    "take_reports",
    "verify_figures",
]

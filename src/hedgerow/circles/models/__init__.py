from hedgerow.circles.models.charges import Charge
from hedgerow.circles.models.circles import Circle, DemurrageRule
from hedgerow.circles.models.members import Member, Standing
from hedgerow.circles.models.notices import Notice, Side
from hedgerow.circles.models.payments import CodeTry, Payment, PaymentKind

__all__ = [
    "Charge",
    "Circle",
    "CodeTry",
    "DemurrageRule",
    "Member",
    "Notice",
    "Payment",
    "PaymentKind",
    "Side",
    "Standing",
]

from hedgerow.circles.drafts import CircleDraft, Settling
from hedgerow.circles.operations.circles import change_circle, found_circle
from hedgerow.circles.operations.demurrage import charge_all, charge_demurrage
from hedgerow.circles.operations.leaving import cover_default, cover_defaults, leave_circle, settle_wallet
from hedgerow.circles.operations.looking_up import look_up_code
from hedgerow.circles.operations.members import join_circle, pause_member, resume_member, set_limit
from hedgerow.circles.operations.notices import add_notice, end_notice
from hedgerow.circles.operations.payments import (
    confirm_payment,
    decline_payment,
    propose_payment,
    reverse_payment,
)

__all__ = [
    "CircleDraft",
    "Settling",
    "add_notice",
    "change_circle",
    "charge_all",
    "charge_demurrage",
    "confirm_payment",
    "cover_default",
    "cover_defaults",
    "decline_payment",
    "end_notice",
    "found_circle",
    "join_circle",
    "leave_circle",
    "look_up_code",
    "pause_member",
    "propose_payment",
    "resume_member",
    "reverse_payment",
    "set_limit",
    "settle_wallet",
]

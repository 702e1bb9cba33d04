from hedgerow.circles.forms.circles import CircleForm, NewCircleForm, draft_of, initial_of
from hedgerow.circles.forms.members import JoinForm, LeaveForm, LimitForm, NoticeForm
from hedgerow.circles.forms.payments import CodeForm, DaysForm, PaymentForm
from hedgerow.web.refusing import refuse

__all__ = [
    "CircleForm",
    "CodeForm",
    "DaysForm",
    "JoinForm",
    "LeaveForm",
    "LimitForm",
    "NewCircleForm",
    "NoticeForm",
    "PaymentForm",
    "draft_of",
    "initial_of",
    "refuse",
]

"""What several pages show of members and payments."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from hedgerow.circles import naming, queries
from hedgerow.circles.forms import NoticeForm
from hedgerow.circles.models import Circle, Member, Payment, PaymentKind, Standing
from hedgerow.circles.queries import State
from hedgerow.circles.queries.payments import shown_state
from hedgerow.kernel.errors import Text
from hedgerow.web.request import Request

HALF = 100
"""Units of a bar on either side of zero."""


def shown_payments(request: Request, payments: Iterable[Payment]) -> list[dict[str, Any]]:
    """`badge` is (words, look), None for a payment that was paid, which needs no word beside it."""
    us, found = request.workspace.name, [(one, shown_state(one)) for one in payments]
    return [
        {
            "payment": one,
            "badge": _badge(one, state),
            "part_back": naming.part_back(one),
            **naming.sides(one, us),
        }
        for one, state in found
    ]


def _badge(payment: Payment, state: State) -> tuple[Text, str] | None:
    """What was settled says how, not that it was paid."""
    if state != State.CONFIRMED:
        return naming.STATES[state]
    return None if payment.kind == PaymentKind.PAYMENT else (PaymentKind(payment.kind).label, "")


def shown_share(request: Request, circle: Circle, today: date) -> dict[str, Any]:
    """What is taken of what stands unused, now and (`next_on`, where that is something else) from the next month."""
    rule, coming = queries.demurrage_rules(request.actor, circle, today)
    now, then = naming.monthly_share(rule, circle.unit), naming.monthly_share(coming, circle.unit)
    return {"now": now, "next": then, "next_on": coming.since if coming and now != then else None}


def shown_members(request: Request, members: Sequence[Member]) -> list[dict[str, Any]]:
    """With a bar each that grows from zero: to the end what somebody has, to the start what they owe."""
    us, most = request.workspace.name, max((abs(one.account.balance) for one in members), default=0) or 1
    return [
        {
            "member": one,
            "name": naming.name_of(one, us),
            "standing": Standing(one.standing),
            "wide": abs(one.account.balance) * HALF // most,
            "at": HALF + min(0, one.account.balance) * HALF // most,
        }
        for one in members
    ]


def active(members: Iterable[Member]) -> list[Member]:
    return [one for one in members if one.standing == Standing.ACTIVE]


def notice_form(request: Request, members: Iterable[Member]) -> NoticeForm:
    return NoticeForm(request.POST or None, members=naming.choices(active(members), request.workspace.name))

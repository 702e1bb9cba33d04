from hedgerow.circles.queries.ageing import Ageing, ageing
from hedgerow.circles.queries.circles import (
    circles_of,
    count_circles,
    demurrage_rules,
    listed_circles,
    members_of,
    notices_of,
    preview_demurrage,
    visible_circle,
    visible_member,
    visible_members,
    visible_notice,
)
from hedgerow.circles.queries.health import Health, health
from hedgerow.circles.queries.payments import (
    State,
    latest_payments,
    payment_of_code,
    state_of,
    taken_back,
    visible_payment,
    visible_payments,
)
from hedgerow.circles.queries.statements import MemberStatement, StatementRow, statement

__all__ = [
    "Ageing",
    "Health",
    "MemberStatement",
    "State",
    "StatementRow",
    "ageing",
    "circles_of",
    "count_circles",
    "demurrage_rules",
    "health",
    "latest_payments",
    "listed_circles",
    "members_of",
    "notices_of",
    "payment_of_code",
    "preview_demurrage",
    "state_of",
    "statement",
    "taken_back",
    "visible_circle",
    "visible_member",
    "visible_members",
    "visible_notice",
    "visible_payment",
    "visible_payments",
]

"""What needs somebody today, as a part of the first page."""

from hedgerow.advisor import queries, words
from hedgerow.advisor.models import Reason
from hedgerow.advisor.permissions import Permission
from hedgerow.insight.registries import PulseContent
from hedgerow.web.palette import log_action
from hedgerow.web.request import Request

AT_SIGHT = 4
"""The first, large, and three beside it; the others are folded."""


def needs_today(request: Request) -> PulseContent | None:
    """Reads only. Who may do nothing about it is asked nothing."""
    if not request.actor.may(Permission.ACT_ON_ADVICE):
        return PulseContent({"cards": [], "folded": [], "today": None, "reasons": Reason, "log": log_action(request)})
    today = queries.todays_advice(request.actor)
    cards = [words.card(one) for one in today.advice]
    context = {
        "cards": cards[:AT_SIGHT],
        "folded": cards[AT_SIGHT:],
        "today": today,
        "reasons": Reason,
        "log": log_action(request),
    }
    return PulseContent(context, len(cards))

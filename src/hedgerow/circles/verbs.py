"""The circles' verbs, each with its line in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.circles import amounts, events
from hedgerow.circles.models import PaymentKind, Side
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _amount(told: Told) -> Text:
    """The figure alone: what a circle counts is not in the log."""
    amount = told.properties.get("amount")
    return amounts.said(amount) if isinstance(amount, int) else ""


def _charged(told: Told) -> Text:
    """With the month it is for; one line of a whole circle, as it was written before, has none."""
    month = told.properties.get("month")
    amount = str(_amount(told))
    return f"{amount} · {formats.month(date.fromisoformat(month))}" if isinstance(month, str) else amount


def _settled(told: Told) -> Text:
    kind = str(told.properties.get("kind", ""))
    return PaymentKind(kind).label if kind in PaymentKind.values else ""


def _limit(told: Told) -> Text:
    limit = told.properties.get("limit")
    return _("%(amount)s below zero at most") % {"amount": amounts.said(limit)} if isinstance(limit, int) else ""


def _notice(told: Told) -> Text:
    side = str(told.properties.get("side", ""))
    return Side(side).label if side in Side.values else ""


def _plain(_told: Told) -> Text:
    return ""


def register() -> None:
    for name, label, icon, group, line in (
        (events.FOUNDED, gettext_lazy("Circle founded"), "partners", "record", _plain),
        (events.RULES_CHANGED, gettext_lazy("Rules of a circle changed"), "edit", "record", _plain),
        (events.JOINED, gettext_lazy("Joined a circle"), "plus", "record", _limit),
        (events.PAUSED, gettext_lazy("Paused in a circle"), "stop", "record", _plain),
        (events.RESUMED, gettext_lazy("Takes part in a circle again"), "undo", "record", _plain),
        (events.LEFT, gettext_lazy("Left a circle"), "leave", "record", _plain),
        (events.LIMIT_CHANGED, gettext_lazy("Limit in a circle changed"), "edit", "record", _limit),
        (events.PROPOSED, gettext_lazy("Payment in a circle proposed"), "clock", "record", _amount),
        (events.CONFIRMED, gettext_lazy("Paid in a circle"), "coin", "given", _amount),
        (events.DECLINED, gettext_lazy("Payment in a circle declined"), "close", "record", _amount),
        (events.REVERSED, gettext_lazy("Payment in a circle reversed"), "undo", "record", _amount),
        (events.SETTLED, gettext_lazy("Wallet in a circle settled"), "check", "record", _settled),
        (events.COVERED, gettext_lazy("Debt covered by the common purse of a circle"), "coin", "record", _amount),
        (events.CHARGED, gettext_lazy("Monthly share of what stood unused"), "coin", "record", _charged),
        (events.NOTICE_ADDED, gettext_lazy("Offer or wish in a circle"), "hand", "record", _notice),
        (events.NOTICE_ENDED, gettext_lazy("Offer or wish in a circle ended"), "close", "record", _notice),
    ):
        verbs.add(Verb(name, label, line, icon=icon, group=group, is_wordless=True))

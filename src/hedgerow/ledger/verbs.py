"""The ledger's verbs, each with its line in words."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.ledger import events
from hedgerow.ledger.models import AccountKind
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _account(told: Told) -> Text:
    kind = str(told.properties.get("kind", ""))
    return AccountKind(kind).label if kind in AccountKind.values else ""


def _moved(told: Told) -> Text:
    """How much; of a part that was taken back, of how much. Facts of before know only what was moved, not how much."""
    code, exponent = str(told.properties.get("commodity", "")), told.properties.get("exponent")
    moved, whole = told.properties.get("moved"), told.properties.get("whole")
    if not isinstance(exponent, int) or not isinstance(moved, int):
        return code
    part = f"{formats.number(Decimal(moved).scaleb(-exponent), exponent)} {code}"
    if not isinstance(whole, int) or whole == moved:
        return part
    figures = {"part": part, "whole": formats.number(Decimal(whole).scaleb(-exponent), exponent)}
    return _("%(part)s of %(whole)s") % figures


def _through(told: Told) -> Text:
    try:
        return formats.day(date.fromisoformat(str(told.properties.get("through", ""))))
    except ValueError:
        return _("all of it")


def register() -> None:
    for name, label, icon, line in (
        (events.ACCOUNT_OPENED, gettext_lazy("Account opened"), "plus", _account),
        (events.ACCOUNT_CHANGED, gettext_lazy("Account changed"), "edit", _account),
        (events.ACCOUNT_CLOSED, gettext_lazy("Account closed"), "lock", _account),
        (events.ACCOUNT_REOPENED, gettext_lazy("Account opened again"), "undo", _account),
        (events.BOOKED, gettext_lazy("Booked"), "coin", _moved),
        (events.POSTED, gettext_lazy("Pending transfer posted"), "check", _moved),
        (events.VOIDED, gettext_lazy("Pending transfer voided"), "close", _moved),
        (events.REVERSED, gettext_lazy("Reversed"), "undo", _moved),
        (events.PERIOD_CLOSED, gettext_lazy("Books closed"), "lock", _through),
        (events.PERIOD_REOPENED, gettext_lazy("Books opened again"), "undo", _through),
    ):
        verbs.add(Verb(name, label, line, icon=icon, group="record", is_wordless=True))

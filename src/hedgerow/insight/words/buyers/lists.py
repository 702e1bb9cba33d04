"""The lists behind the figures of customers."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.buyers.foretold import Call, Worth
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import between, cash, cash_between, count, share


def list_of(found: CustomersFound, key: str) -> Behind | None:
    """None for a key that is not known, or of which nothing is."""
    made = _MADE.get(key)
    shown = made(found) if made else None
    if shown is None or not shown.parties:
        return None
    totals = {
        "calls": found.call_count,
        "apart": found.disagreement_count,
        "bringers": found.bringer_count,
        "worth": found.customers,
    }
    return Behind(shown, _("Your customers"), reverse("insight:customers"), totals[key])


def calls_say(found: CustomersFound) -> str:
    told = ngettext(
        "%(count)s customer may have left. At their own pace %(worth)s a year goes with them.",
        "%(count)s customers may have left. At their own pace %(worth)s a year goes with them.",
        found.call_count,
    ) % {"count": count(found.call_count), "worth": cash(found.at_risk.value, found.currency)}
    sure = cash_between(found.at_risk, found.currency)
    return f"{told} {_('For sure it is between %(sure)s.') % {'sure': sure}}" if sure else told


def apart_say(found: CustomersFound) -> str:
    return ngettext(
        "Of %(count)s customer the two models say something else: look yourself before you decide.",
        "Of %(count)s customers the two models say something else: look yourself before you decide.",
        found.disagreement_count,
    ) % {"count": count(found.disagreement_count)}


def _calls(found: CustomersFound) -> FigureList:
    rows = found.calls

    def cells(at: int) -> tuple[str, ...]:
        one = rows[at]
        return (
            cash(one.at_risk, found.currency),
            cash_between(one.risk, found.currency) or "–",
            cash(one.value, found.currency),
            left(one),
            count(one.silence),
            count(one.gap),
        )

    columns = (
        _("At risk a year"),
        _("For sure between"),
        _("Spends a year"),
        _("May have left"),
        _("Days of silence"),
        _("Usual days"),
    )
    return FigureList("calls", _("Whom to call"), calls_say(found), columns, [row.party for row in rows], cells)


def left(one: Call) -> str:
    """The chance that she has left, with its interval."""
    value, low, high = share(1 - one.alive), one.still.low, one.still.high
    if low is None or high is None or share(1 - high) == share(1 - low):
        return value
    return f"{value} ({between(share(1 - high), share(1 - low))})"


def _worth(found: CustomersFound) -> FigureList:
    rows = found.worth

    def cells(at: int) -> tuple[str, ...]:
        one = rows[at]
        ends = "" if one.low is None or one.high is None else _ends(one.low, one.high, found.currency)
        return (cash(one.value, found.currency), ends, count(one.visits, 1), share(one.alive), next_visit(one))

    says = _("What each is expected to bring in the next year, and when they are expected next if they still come.")
    columns = (_("Next year"), _("For sure between"), _("Visits"), _("Still a customer"), _("Next visit in days"))
    return FigureList("worth", _("What each is worth"), says, columns, [row.party for row in rows], cells)


def next_visit(one: Worth) -> str:
    """In four of five cases between these days from now; a dash where nothing is known of it."""
    if one.soonest is None or one.latest is None:
        return "–"
    return between(count(one.soonest), count(one.latest))


def _ends(low: float, high: float, currency: str) -> str:
    return between(cash(low, currency), cash(high, currency))


def _apart(found: CustomersFound) -> FigureList:
    rows = found.disagreements

    def cells(at: int) -> tuple[str, ...]:
        return share(rows[at].bg), share(rows[at].pareto)

    columns = (_("Still a customer by BG/NBD"), _("by Pareto/NBD"))
    title = _("Where the models disagree")
    return FigureList("apart", title, apart_say(found), columns, [row.party for row in rows], cells)


def _bringers(found: CustomersFound) -> FigureList:
    rows = found.bringers

    def cells(at: int) -> tuple[str, ...]:
        one = rows[at]
        parts = (cash(each, found.currency) for each in (one.own, one.brought, one.saved))
        worth = cash(one.worth.value, found.currency), cash_between(one.worth, found.currency)
        return count(one.direct), *worth, *parts

    says = _("What they are worth with those they brought, each step further counting half.")
    columns = (
        _("Brought"),
        _("Worth in all"),
        _("For sure between"),
        _("Themselves"),
        _("Those they brought"),
        _("Saved"),
    )
    return FigureList("bringers", _("Worth with whom they brought"), says, columns, [row.party for row in rows], cells)


_MADE: dict[str, Callable[[CustomersFound], FigureList]] = {
    "calls": _calls,
    "worth": _worth,
    "apart": _apart,
    "bringers": _bringers,
}

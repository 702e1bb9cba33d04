"""Initiatives, their results and what those do not say, in words for pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.exchange.models import Flow
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption
from hedgerow.initiatives.models.initiatives import WHOLE
from hedgerow.initiatives.reckoning import Ins, Result
from hedgerow.initiatives.report import Report
from hedgerow.kernel.days import date_of
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.measures.money.payback import Payback
from hedgerow.web import formats

ONE = 1000


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One assumption: what it takes to have come of it, and what follows. Texts are "" where nothing can be said."""

    key: str
    label: Text
    meaning: str
    out: str
    gain: str
    ratio: str
    payback: str
    problem: str
    is_chosen: bool


def money(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))


def percent(bp: int) -> str:
    return formats.percent(bp / WHOLE, 0 if bp % 100 == 0 else 2)


def hours(milli: int) -> str:
    words = ngettext("%(count)s hour", "%(count)s hours", 1 if milli == ONE else 2)
    return words % {"count": formats.number(milli / ONE)}


def times(ratio: float | None) -> str:
    """ "2.50 times"; "" where nothing went in, or less than nothing came out."""
    if ratio is None or ratio < 0:
        return ""
    return _("%(count)s times") % {"count": formats.number(ratio, 2)}


def state(one: Initiative, today: date) -> Text:
    """From its days; in a word or two."""
    if one.archived_at is not None:
        return _("put away")
    if one.first_day is None:
        return _("draft")
    if one.first_day > today:
        return _("not begun")
    return _("over") if one.last_day is not None and one.last_day < today else _("running")


def period(one: Initiative) -> str:
    if one.first_day is None:
        return _("no day set")
    first = formats.day(one.first_day, "medium")
    if one.last_day is None:
        return _("since %(day)s") % {"day": first}
    if one.last_day == one.first_day:
        return first
    return _("%(first)s to %(last)s") % {"first": first, "last": formats.day(one.last_day, "medium")}


def meaning(assumption: ReturnAssumption, basis: Basis) -> str:
    """What an assumption takes to have come of it, in a sentence."""
    days = formats.number(basis.window_days)
    if assumption == ReturnAssumption.EVERYTHING:
        return _("All that they bought and gave, from the day they took part until %(days)s days after the end.") % {
            "days": days
        }
    if assumption == ReturnAssumption.ABOVE:
        return _("The same, less what each of them brought in as many days right before.")
    if assumption == ReturnAssumption.NEWCOMERS:
        return _("The same, of those alone who had never bought before they took part.")
    if assumption == ReturnAssumption.SHARE:
        return _("%(share)s of all that they bought and gave in that time.") % {"share": percent(basis.share_bp)}
    return _("Purchases and entries that somebody of you linked to it, and nothing else.")


def result_lines(told: Report) -> list[ResultLine]:
    return [_line(told, each, result) for each, result in told.results.items()]


def _line(told: Report, assumption: ReturnAssumption, result: Result) -> ResultLine:
    currency = told.initiative.currency
    gain, paid = result.gain(told.ins), told.paybacks.get(assumption)
    is_known = result.out is not None
    return ResultLine(
        assumption.value,
        assumption.label,
        meaning(assumption, told.basis),
        money(result.out, currency) if result.out is not None else "",
        money(gain, currency) if gain is not None else "",
        times(result.ratio(told.ins)),
        payback(paid, told) if paid and is_known else "",
        problem(result, told),
        assumption == told.basis.assumption,
    )


def problem(result: Result, told: Report) -> str:
    """Why nothing can be said, or how far off it may be; "" where there is neither."""
    currency = told.initiative.currency
    if result.too_few is not None:
        words = ngettext(
            "Too little to say: %(have)s person can be compared with before, and %(need)s are needed.",
            "Too little to say: %(have)s people can be compared with before, and %(need)s are needed.",
            result.too_few.have,
        )
        return words % {"have": formats.number(result.too_few.have), "need": formats.number(result.too_few.need)}
    if result.change is None:
        return ""
    low, high = (money(round(end), currency) for end in (result.change.low, result.change.high))
    ends = _("It lies between %(low)s and %(high)s, as people differ (95%% sure).") % {"low": low, "high": high}
    if not result.change.is_clear:
        ends = f"{ends} {_('So it may be chance alone.')}"
    left = told.totals.parties - told.totals.comparable
    return f"{ends} {_left_out(left)}" if left else ends


def _left_out(count: int) -> str:
    words = ngettext(
        "%(count)s person is left out: too short a time in it, or no record of before.",
        "%(count)s people are left out: too short a time in it, or no record of before.",
        count,
    )
    return words % {"count": formats.number(count)}


def payback(paid: Payback, told: Report) -> str:
    """When out first covered in, or when it will at this pace."""
    if told.ins.worth <= 0:
        return ""
    first = formats.day(date_of(paid.first), "medium") if paid.first is not None else ""
    if first and paid.is_covered:
        return _("paid back on %(day)s") % {"day": first}
    if first:
        return _("paid back on %(day)s, but not what has gone in since") % {"day": first}
    if paid.expected is None:
        return _("not yet, and not at this pace")
    expected = date_of(paid.expected)
    closes = told.window.closes if told.window else None
    if closes is not None and expected > closes:
        return _("not yet, and at this pace not before it stops counting")
    return _("not yet; at this pace about %(day)s") % {"day": formats.day(expected, "medium")}


def headline(told: Report) -> str:
    """The result in one sentence."""
    currency, result = told.initiative.currency, told.chosen
    if told.window is None:
        return _("It has not begun. What went in counts already; what comes out counts from the first day.")
    went = money(told.ins.worth, currency)
    if result.out is None:
        return _("%(went)s went in. What came out cannot be said by the comparison you chose.") % {"went": went}
    if result.out < 0:
        less = {"went": went, "less": money(-result.out, currency)}
        return _("%(went)s went in, and by this count nothing came of it: %(less)s less than nothing.") % less
    words = {"went": went, "came": money(result.out, currency)}
    if told.ins.worth <= 0:
        return _("%(came)s came out. Nothing with a worth went in yet, so there is no return to tell.") % words
    words["times"] = formats.number(round(result.out / told.ins.worth, 2))
    return _("%(went)s went in, %(came)s came out: %(times)s times.") % words


def chosen(one: Initiative) -> str:
    """Who chose how it is counted, and when."""
    words = {"who": one.chosen_by or _("somebody"), "day": formats.day(one.chosen_at, "medium")}
    return _("Chosen by %(who)s on %(day)s.") % words


def margin(told: Report) -> str:
    """Whether purchases are what was paid, or what was left of it."""
    if told.margin_bp is None:
        return _("Purchases count with all that was paid: that is revenue, not profit. Nobody set a margin yet.")
    words = {"margin": percent(told.margin_bp)}
    if told.initiative.margin_bp is not None:
        return _("Of each purchase %(margin)s counts: the margin that was set for this initiative.") % words
    return _("Of each purchase %(margin)s counts: your usual margin.") % words


def unmeasured(told: Report, kinds: Mapping[UUID, Text]) -> list[str]:
    """What stands in no sum, said."""
    found = [_unvalued(told.ins, kinds)] if told.ins.unvalued else []
    codes = sorted({*told.ins.elsewhere, *told.linked.elsewhere})
    if codes:
        found.append(
            _("What is worth %(currencies)s is told apart and added to nothing.") % {"currencies": ", ".join(codes)}
        )
    if count := told.totals.foreigners:
        words = ngettext(
            "%(count)s purchase or gift in another currency is not counted.",
            "%(count)s purchases or gifts in other currencies are not counted.",
            count,
        )
        found.append(words % {"count": formats.number(count)})
    return found


def _unvalued(ins: Ins, kinds: Mapping[UUID, Text]) -> str:
    words = ngettext(
        "%(count)s entry that went in has no worth, as there is no rate for it: %(kinds)s.",
        "%(count)s entries that went in have no worth, as there is no rate for them: %(kinds)s.",
        ins.unvalued,
    )
    names = ", ".join(str(label) for key, label in kinds.items() if key in ins.unvalued_kinds)
    return words % {"count": formats.number(ins.unvalued), "kinds": names}


def shared(told: Report) -> list[str]:
    """As "12 of these purchases are counted in Summer fair too", one for each other initiative."""
    found = []
    for one in told.shared:
        words = ngettext(
            "%(count)s of these purchases is counted in %(title)s too (%(worth)s).",
            "%(count)s of these purchases are counted in %(title)s too (%(worth)s).",
            one.purchases,
        )
        said = {
            "count": formats.number(one.purchases),
            "title": told.shared_titles.get(one.initiative, ""),
            "worth": money(one.minor, told.initiative.currency),
        }
        found.append(words % said)
    return found


def sides(flow: Flow, us: str) -> tuple[str, str]:
    """Who gave and who got it."""
    return (flow.giver.name if flow.giver else us, flow.receiver.name if flow.receiver else us)


def flow_worth(flow: Flow) -> str:
    return "" if flow.worth_minor is None else money(flow.worth_minor, flow.currency)

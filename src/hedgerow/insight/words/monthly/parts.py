"""The questions that the letter of a month answers, each with the picture that shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.monthly.found import Between, MonthlyFacts, MonthSold, Quiet
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of, number_of
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats
from hedgerow.web.charts import Bar, BarChart, Chart, LineChart, Point, Reciprocity, Visit, VisitChart


@dataclass(frozen=True, slots=True)
class Part:
    """One question with its answer in sentences, and the picture that shows it.

    `key` names the list behind it; not `is_listed`: nobody is in it.
    """

    key: str
    says: Sequence[str]
    chart: Chart | None = None
    chart_title: str = ""
    stems: Sequence[tuple[str, Reciprocity, str]] = ()
    is_listed: bool = True

    @property
    def title(self) -> str:
        return part_titles()[self.key]


def part_titles() -> dict[str, str]:
    return {
        "sold": _("What came in"),
        "came": _("Who came"),
        "quiet": _("Who went quiet"),
        "given": _("What was given and received"),
        "around": _("Who is around you"),
    }


def _known(facts: MonthlyFacts) -> list[MonthSold]:
    return [one for one in facts.months if one.amount is not None]


def sold(facts: MonthlyFacts) -> Part | None:
    known = _known(facts)
    if not facts.has_purchases or not known:
        return None
    points = [
        Point(formats.day(one.month, "LLL y"), None if one.amount is None else one.amount + 0.0, _shown(one, facts))
        for one in facts.months
    ]
    says = []
    year = next((one for one in facts.months[:1] if one.amount is not None), None)
    best = max(known, key=lambda one: one.amount or 0)
    if len(known) > 2:
        words = {"month": formats.month(best.month), "money": _shown(best, facts)}
        if best.month == facts.month:
            says.append(_("It is the best of the months on record here."))
        else:
            says.append(_("The best of the months shown was %(month)s with %(money)s.") % words)
    if year is not None and year is not best and year is not facts.months[-1]:
        says.append(_("A year earlier it was %(money)s.") % {"money": _shown(year, facts)})
    chart = LineChart(
        _("%(money)s in %(month)s.") % {"money": points[-1].shown, "month": formats.month(facts.month)},
        points,
        columns=(_("Month"), _("Money")),
        from_zero=True,
        height=170,
    )
    return Part("sold", says, chart if len(known) > 1 else None, _("Takings by month"))


def _shown(one: MonthSold, facts: MonthlyFacts) -> str:
    return "" if one.amount is None else cash(one.amount, facts.currency)


def came(facts: MonthlyFacts) -> Part | None:
    now, before = facts.months[-1], facts.months[-2]
    if not facts.has_purchases:
        return None
    total = now.new + now.returning
    says = [
        ngettext("%(count)s customer we know by name came.", "%(count)s customers we know by name came.", total)
        % {"count": formats.number(total)}
    ]
    if total:
        says[0] += " " + _("%(new)s of them for the first time.") % {"new": formats.number(now.new)}
    if before.amount is not None:
        says.append(
            _("In the month before it was %(count)s, %(new)s of them new.")
            % {"count": formats.number(before.new + before.returning), "new": formats.number(before.new)}
        )
    bars = [
        Bar(formats.day(one.month, "LLL"), float(one.new), formats.number(one.new))
        for one in facts.months
        if one.amount is not None
    ]
    told = ngettext("%(count)s new customer in the month.", "%(count)s new customers in the month.", now.new) % {
        "count": formats.number(now.new)
    }
    is_drawn = len(bars) > 1 and any(bar.value for bar in bars)
    chart = BarChart(told, bars, columns=(_("Month"), _("New customers"))) if is_drawn else None
    return Part("came", says, chart, _("New customers by month"), is_listed=total > 0)


def went_quiet(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Part | None:
    if not facts.has_purchases:
        return None
    if not facts.quiet_count:
        return Part("quiet", [_("Nobody with a rhythm of their own went quiet. Keep it so.")], is_listed=False)
    says = [
        ngettext(
            "%(count)s regular has been quiet for more than twice their usual time; a year of theirs is %(worth)s.",
            "%(count)s regulars have been quiet for more than twice their usual time; a year of theirs is %(worth)s.",
            facts.quiet_count,
        )
        % {"count": formats.number(facts.quiet_count), "worth": cash(facts.quiet_worth, facts.currency)}
    ]
    first = next((one for one in facts.quiet if one.party in names), None)
    if first is None:
        return Part("quiet", says)
    return Part(
        "quiet",
        says,
        _strip(first, names[first.party], facts),
        _("Visits of %(name)s") % {"name": names[first.party]},
    )


def _strip(one: Quiet, name: str, facts: MonthlyFacts) -> VisitChart:
    quiet = ngettext("%(days)s day, no visit", "%(days)s days, no visit", one.silence) % {
        "days": formats.number(one.silence)
    }
    visits = [
        Visit(day, amount, formats.day(date_of(day), "d MMM"), cash(amount, facts.currency))
        for day, amount in one.visits
    ]
    return VisitChart(
        sentence=_("The last visits of %(name)s, then %(quiet)s.") % {"name": name, "quiet": quiet},
        visits=visits,
        start=visits[0].at,
        end=number_of(facts.until),
        start_label=formats.day(date_of(int(visits[0].at)), "MMM y"),
        end_label=formats.day(facts.until, "d MMM"),
        explanation=_("Each line is a visit, as tall as what was spent"),
        gap_words=quiet,
        columns=(_("Day"), _("Spent")),
    )


def gave(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Part | None:
    if not facts.gave and not facts.got:
        return None
    words = {"gave": cash(facts.gave, facts.currency), "got": cash(facts.got, facts.currency)}
    says = [_("Besides sales you gave what is worth %(gave)s, and got what is worth %(got)s.") % words]
    most = max((max(one.gave, one.got) for one in facts.between), default=0)
    stems = [_stem(one, names[one.party], most, facts) for one in facts.between if one.party in names]
    return Part("given", says, stems=stems)


def _stem(one: Between, name: str, most: int, facts: MonthlyFacts) -> tuple[str, Reciprocity, str]:
    gave, got = cash(one.gave, facts.currency), cash(one.got, facts.currency)
    told = _("You gave %(name)s %(gave)s and got %(got)s.") % {"name": name, "gave": gave, "got": got}
    return name, Reciprocity(told, one.gave, one.got, gave, got, _("You gave"), _("You got"), most, is_thin=True), told


def around(facts: MonthlyFacts) -> Part | None:
    said = []
    for one in facts.families:
        if one.joined or one.left:
            words = {
                "family": RoleFamily(one.family).label,
                "count": formats.number(one.count),
                "joined": formats.number(one.joined),
                "left": formats.number(one.left),
            }
            if one.joined and one.left:
                said.append(_("%(family)s: %(count)s now. %(joined)s came, %(left)s left.") % words)
            elif one.joined:
                said.append(_("%(family)s: %(count)s now. %(joined)s came.") % words)
            else:
                said.append(_("%(family)s: %(count)s now. %(left)s left.") % words)
    return Part("around", said) if said else None

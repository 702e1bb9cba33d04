"""The letter of a month in plain words, with its four pictures. Names are looked up by who reads it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.monthly import Between, MonthlyFacts, MonthSold, Quiet, month_end
from hedgerow.insight.words.phrases import signed
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


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do, and for whom: the business itself where it is nobody."""

    words: str
    party: UUID | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    title: str
    opening: str
    parts: Sequence[Part]
    acts: Sequence[Act]
    standing: str


def parties_in(facts: MonthlyFacts) -> set[UUID]:
    """Everybody the letter may name."""
    named = {one.party for one in facts.quiet} | {party for party, _count in facts.brought}
    return named | {one.party for one in facts.between}


def letter_of(facts: MonthlyFacts, business: str, names: Mapping[UUID, str]) -> Letter:
    """`names` knows those whom the reader may see; the others are left out."""
    month = formats.month(facts.month)
    is_whole = facts.until == month_end(facts.month)
    told = _("%(month)s at %(business)s") if is_whole else _("%(month)s at %(business)s so far")
    of_sales = () if facts.ended else (_sold(facts), _came(facts), _went_quiet(facts, names))
    parts = [part for part in (*of_sales, _gave(facts, names)) if part]
    around = _around(facts)
    return Letter(
        title=told % {"month": month, "business": business},
        opening=_opening(facts),
        parts=[*parts, *([Part("around", around)] if around else [])],
        acts=list(_acts(facts, names))[:3],
        standing=_("It counts what was on record by the end of %(day)s.") % {"day": formats.day(facts.until)},
    )


def _opening(facts: MonthlyFacts) -> str:
    now, before = facts.months[-1], facts.months[-2]
    if facts.ended:
        words = {"day": formats.day(facts.ended)}
        return _("No sale, contact or gift is on record of this month; the last before it is of %(day)s.") % words
    if not facts.has_purchases or now.amount is None:
        return _("No sales are on record for this month, so this letter speaks of people and of give and take.")
    if before.amount is None or before.amount <= 0 or facts.until != month_end(facts.month):
        return _("%(money)s came in.") % {"money": cash(now.amount, facts.currency)}
    change = now.amount / before.amount - 1
    words = {"money": cash(now.amount, facts.currency), "change": signed(change)}
    if change >= 0.05:
        return _("A good month: %(money)s came in, %(change)s against the month before.") % words
    if change <= -0.05:
        return _("A weaker month: %(money)s came in, %(change)s against the month before.") % words
    return _("A month like the one before: %(money)s came in.") % words


def _known(facts: MonthlyFacts) -> list[MonthSold]:
    return [one for one in facts.months if one.amount is not None]


def _sold(facts: MonthlyFacts) -> Part | None:
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


def _came(facts: MonthlyFacts) -> Part | None:
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


def _went_quiet(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Part | None:
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


def _gave(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Part | None:
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


def _around(facts: MonthlyFacts) -> list[str]:
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
    return said


def _acts(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Iterator[Act]:
    """What to do in the month that begins, the dearest first; always something."""
    if facts.ended:
        yield Act(_("Bring in what was sold and what happened since, and have the letter written again."))
        return
    for one in [one for one in facts.quiet if one.party in names][:1]:
        words = {"name": names[one.party], "worth": cash(one.worth, facts.currency)}
        yield Act(_("Write to %(name)s, who has gone quiet: a year of theirs is %(worth)s.") % words, one.party)
    for party, count in [row for row in facts.brought if row[0] in names][:1]:
        told = ngettext(
            "Thank %(name)s, who brought you %(count)s person this month.",
            "Thank %(name)s, who brought you %(count)s people this month.",
            count,
        )
        yield Act(told % {"name": names[party], "count": formats.number(count)}, party)
    for between in [one for one in facts.between if one.party in names and one.got > 2 * one.gave][:1]:
        words = {
            "name": names[between.party],
            "got": cash(between.got, facts.currency),
            "gave": cash(between.gave, facts.currency),
        }
        yield Act(_("Give something back to %(name)s: you got %(got)s and gave %(gave)s.") % words, between.party)
    if facts.has_purchases and facts.months[-1].new:
        yield Act(_("Ask those who came for the first time back: a second visit makes a regular."))
    else:
        yield Act(_("Ask a regular to bring a friend."))


__all__ = ["Act", "Letter", "Part", "letter_of", "parties_in"]

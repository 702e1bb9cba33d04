"""What happened before: shocks and how it came through, and how ordered the flows are."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.past import Kept, KeptShock
from hedgerow.insight.words.resilience.moving import MovedRow, rows
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of
from hedgerow.web import formats
from hedgerow.web.charts import Annotation, Bar, BarChart, LineChart, Point


@dataclass(frozen=True, slots=True)
class ShockLine:
    title: str
    says: str
    is_care: bool
    chart: BarChart
    moved: tuple[MovedRow, ...]


def line(kept: Kept) -> LineChart | None:
    """Takings of every week, with the deepest shock noted; None with too few of them."""
    if len(kept.weeks) < 8:
        return None
    days = [kept.since + 7 * at for at in range(len(kept.weeks))]
    points = [
        Point(formats.day(date_of(day), "d MMM y"), week + 0.0, cash(week, kept.currency))
        for day, week in zip(days, kept.weeks, strict=True)
    ]
    deepest = max(kept.shocks, key=lambda one: one.fell, default=None)
    note = None
    if deepest is not None and deepest.day in days:
        fell = formats.percent(max(deepest.fell, 0.0))
        note = Annotation(days.index(deepest.day), _("fell by %(share)s") % {"share": fell})
    return LineChart(
        _("Takings of %(count)s weeks, the last with %(money)s.")
        % {"count": formats.number(len(points)), "money": points[-1].shown},
        points,
        columns=(_("Week of"), _("Money")),
        annotations=[note] if note else (),
        from_zero=True,
        height=190,
    )


def shocks(kept: Kept, names: dict[UUID, str]) -> tuple[ShockLine, ...]:
    return tuple(_shock(one, kept.currency, names) for one in kept.shocks)


def _shock(one: KeptShock, currency: str, names: dict[UUID, str]) -> ShockLine:
    words = {
        "day": formats.day(date_of(one.day), "medium"),
        "name": names.get(one.party, _("somebody you do not see here")) if one.party else "",
        "before": cash(one.before, currency),
        "during": cash(one.during, currency),
        "later": cash(one.later, currency) if one.later is not None else "",
        "fell": formats.percent(max(one.fell, 0.0)),
    }
    title = (_("%(name)s stopped, %(day)s") if one.party else _("Takings fell, %(day)s")) % words
    says = [_("%(before)s a week before, %(during)s in the four weeks after.") % words, _back(one)]
    if one.later is not None:
        stronger = _("Half a year later %(later)s a week: stronger than before.")
        weaker = _("Half a year later %(later)s a week: not more than before.")
        says.append((stronger if one.later > one.before else weaker) % words)
    if one.year_before is not None and one.year_before < 0.8:
        says.append(_("The same weeks were low a year earlier too: it may be the season."))
    bars = [Bar(_("before"), one.before, words["before"]), Bar(_("then"), one.during, words["during"])]
    if one.later is not None:
        bars.append(Bar(_("later"), one.later, words["later"]))
    chart = BarChart(says[0], bars, (_("When"), _("A week")), name_every_bar=True, low=1, height=120)
    return ShockLine(title, " ".join(filter(None, says)), one.weeks is None, chart, rows(one, currency))


def _back(one: KeptShock) -> str:
    if one.fell < 0.1:
        return _("Takings hardly moved.")
    if one.weeks is None:
        return _("They have not come back to nine tenths of before.")
    return ngettext(
        "After %(count)s week they were back at nine tenths of before.",
        "After %(count)s weeks they were back at nine tenths of before.",
        one.weeks,
    ) % {"count": formats.number(one.weeks)}


def learnt(kept: Kept) -> str:
    """What the shocks say together."""
    over = [one for one in kept.shocks if one.later is not None]
    if not kept.shocks:
        return _(
            "No shock is on record: takings never fell by three tenths over four weeks, and nobody who supplies "
            "you stopped."
        )
    if not over:
        return _("It takes half a year after a shock to say whether you came out stronger.")
    stronger = sum(one.later is not None and one.later > one.before for one in over)
    return _came_out(len(over), stronger) % {
        "count": formats.number(len(over)),
        "stronger": formats.number(stronger),
    }


def _came_out(shocks: int, stronger: int) -> str:
    """After how many of the shocks half a year back or longer takings were higher than before."""
    if not stronger:
        return ngettext(
            "%(count)s shock lies half a year back or longer; takings were not higher after it than before.",
            "%(count)s shocks lie half a year back or longer; takings were not higher after any of them than before.",
            shocks,
        )
    if stronger == shocks:
        return ngettext(
            "%(count)s shock lies half a year back or longer; you came out of it with higher takings.",
            "%(count)s shocks lie half a year back or longer; you came out of each with higher takings.",
            shocks,
        )
    return ngettext(
        "%(count)s shocks lie half a year back or longer; you came out of %(stronger)s with higher takings.",
        "%(count)s shocks lie half a year back or longer; you came out of %(stronger)s with higher takings.",
        stronger,
    )


def ordered(kept: Kept) -> str:
    """Ulanowicz's order of the flows in plain words."""
    if kept.order is None or kept.robustness is None:
        return _("Too little of what is given and received has a worth to say how ordered it is.")
    words = {"order": formats.number(kept.order, 2), "robust": formats.percent(kept.robustness * 2.718281828)}
    if kept.order > 0.5:
        return (
            _(
                "What is given and received is held to few ways: order %(order)s, where 0.37 is best. It runs smoothly "
                "and breaks easily: let some of it take a second way. That leaves %(robust)s of the firmness it could "
                "have."
            )
            % words
        )
    if kept.order < 0.25:
        return (
            _(
                "What is given and received takes many ways at random: order %(order)s, where 0.37 is best. Little "
                "breaks, and little is made of it: go deeper with a few. That leaves %(robust)s of the firmness it "
                "could have."
            )
            % words
        )
    return (
        _(
            "What is given and received is ordered enough to run and loose enough to bend: order %(order)s, where 0.37 "
            "is best. That is %(robust)s of the firmness it could have."
        )
        % words
    )


def named(kept: Kept) -> set[UUID]:
    """Everybody whom the page may name."""
    pairs = (key for one in kept.introductions for key in (one.one, one.other, one.through))
    return {*(one.party for one in kept.shocks if one.party is not None), *pairs}

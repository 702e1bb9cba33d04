"""Who comes again after how long, who stays, and how each month's newcomers did."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings import cohorts
from hedgerow.insight.readings.buyers.found import CustomersFound, Lasting, Step
from hedgerow.insight.words.phrases import month_of
from hedgerow.insight.words.saying import between, count, count_between, share
from hedgerow.kernel.days import number_of
from hedgerow.measures.rates import ENOUGH, Rate
from hedgerow.web.charts import Bar, BarChart, Cell, Cohort, CohortChart

WIDE = 11


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve in bars, what it says, and each step with its interval."""

    title: str
    says: str
    todo: str
    chart: BarChart
    steps: tuple[tuple[str, str, str], ...]
    columns: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Strip:
    chart: CohortChart
    says: str


def curves(found: CustomersFound) -> tuple[Curve, ...]:
    """Back again after so many days; still there after so many."""
    return tuple(_curves(found))


def _curves(found: CustomersFound) -> Iterator[Curve]:
    if found.gaps is not None and found.gaps.half is not None:
        yield _curve(
            _("How soon they are back"),
            _gaps_say(found.gaps),
            _("Who is silent for longer than nine in ten ever are has probably left: call before."),
            found.gaps,
            left=True,
        )
    if found.staying is not None:
        yield _curve(
            _("How long they stay"),
            _staying_say(found.staying),
            _("Most are lost after the first visit: make the second one easy."),
            found.staying,
            left=False,
        )


def _gaps_say(gaps: Lasting) -> str:
    half, most = gaps.half, gaps.most
    assert half is not None  # noqa: S101 - asked only where there is one
    words = {"half": count(half.value), "n": count(gaps.n), "sure": count_between(half) or count(half.value)}
    if most is None:
        return _("Half of %(n)s visits were followed by another within %(half)s days (%(sure)s).") % words
    return _(
        "Half of %(n)s visits were followed by another within %(half)s days (%(sure)s), nine in ten within %(most)s."
    ) % {**words, "most": count(most.value)}


def _staying_say(staying: Lasting) -> str:
    year = next((step for step in staying.steps if step.day == 365), staying.steps[-1])
    return _("Of %(n)s customers, %(share)s still were after %(days)s days (%(sure)s).") % {
        "n": count(staying.n),
        "share": share(year.share),
        "days": count(year.day),
        "sure": between(share(year.low), share(year.high)),
    }


def _curve(title: str, says: str, todo: str, curve: Lasting, *, left: bool) -> Curve:
    """`left`: bars show the share for whom it is over, else for whom it goes on."""
    told = [(_days(step), *_ends(step, left=left)) for step in curve.steps]
    bars = [
        Bar(count(step.day), 1 - step.share if left else step.share, shown)
        for step, (_day, shown, _sure) in zip(curve.steps, told, strict=True)
    ]
    columns = (_("After"), _("Share"), _("For sure between"))
    chart = BarChart(says, bars, columns=(_("Days"), _("Share")), name_every_bar=True, limit=1.0)
    return Curve(title, says, todo, chart, tuple(told), columns)


def _days(step: Step) -> str:
    return ngettext("%(count)s day", "%(count)s days", int(step.day)) % {"count": count(step.day)}


def _ends(step: Step, *, left: bool) -> tuple[str, str]:
    value, low, high = (1 - step.share, 1 - step.high, 1 - step.low) if left else (step.share, step.low, step.high)
    return share(value), between(share(low), share(high))


def strip(found: CustomersFound) -> Strip | None:
    """None before a month's newcomers are thirty, over all cohorts."""
    if not found.rates or found.rates[0].n < ENOUGH:
        return None
    wide = min(WIDE, max((len(one.active) for one in found.cohorts), default=0))
    rows = [_row(one, wide) for one in found.cohorts if one.active]
    says = _says(found.rates)
    return Strip(CohortChart(says, rows, [count(since + 1) for since in range(wide)], column=_("First came")), says)


def _row(one: cohorts.Cohort, wide: int) -> Cohort:
    began = date(one.month // 12, one.month % 12 + 1, 1)
    return Cohort(
        month_of(number_of(began)), [Cell(came / one.size, share(came / one.size)) for came in one.active[:wide]]
    )


def _says(rates: tuple[Rate, ...]) -> str:
    first, last = rates[0], next(rate for rate in reversed(rates) if rate.n >= ENOUGH)
    return _(
        "Of %(n)s newcomers %(first)s came in the month after (%(sure)s), and %(last)s %(months)s months after."
    ) % {
        "n": count(first.n),
        "first": share(first.value),
        "sure": between(share(first.low), share(first.high)),
        "last": share(last.value),
        "months": count(rates.index(last) + 1),
    }

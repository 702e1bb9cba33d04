"""How many come back, on how few the whole rests, and how long people stay."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.queries import Buying
from hedgerow.insight.readings.cohorts import Cohort, Retention
from hedgerow.insight.words.phrases import Number, month_of
from hedgerow.kernel.days import number_of
from hedgerow.measures.rates import ENOUGH
from hedgerow.web import formats
from hedgerow.web.charts import Cell, CohortChart, Share, ShareChart
from hedgerow.web.charts import Cohort as CohortRow

LEANING = 0.6
"""A top tenth with more than this share of the money asks for care."""

COLUMNS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Strip:
    chart: CohortChart
    says: str


def repeat_number(buying: Buying, url: str) -> Number:
    rate = buying.repeat
    title = _("Come back at least once")
    if not rate.enough or rate.value is None:
        return Number("–", title, _too_little(rate.n), _("Look again when more have come."), url)
    told = _("%(hits)s of %(n)s customers came on two days or more (for sure between %(low)s and %(high)s).") % {
        "hits": formats.number(rate.hits),
        "n": formats.number(rate.n),
        "low": formats.percent(rate.low),
        "high": formats.percent(rate.high),
    }
    todo = (
        _("Ask first-timers back before the month is over.")
        if rate.value < 0.5
        else _("The first visit works. Work on the fifth.")
    )
    return Number(formats.percent(rate.value), title, told, todo, url)


def spread_number(buying: Buying, url: str) -> tuple[Number, ShareChart | None]:
    spread, title = buying.spread, _("Rests on the best tenth")
    if spread.top_decile is None or spread.n < ENOUGH:
        return Number("–", title, _too_little(spread.n), _("Look again when more have come."), url), None
    top = -(-spread.n // 10)
    told = ngettext(
        "%(count)s customer in ten brings %(share)s of the money; the largest alone %(one)s.",
        "The best %(count)s customers bring %(share)s of the money; the largest alone %(one)s.",
        top,
    ) % {
        "count": formats.number(top),
        "share": formats.percent(spread.top_decile),
        "one": formats.percent(spread.top or 0, 1),
    }
    leaning = spread.top_decile > LEANING
    todo = (
        _("Know each of them by name, and win a few more like them.")
        if leaning
        else _("Well spread: losing one of them does not hurt much.")
    )
    rest = 1 - spread.top_decile
    shares = [
        Share(_("the best tenth"), spread.top_decile, formats.percent(spread.top_decile)),
        Share(_("all others"), rest, formats.percent(rest)),
    ]
    return Number(formats.percent(spread.top_decile), title, told, todo, url), ShareChart(
        told, shares, leaning, (_("Who"), _("Share of the money"))
    )


def _too_little(n: int) -> str:
    return ngettext(
        "Too little data: %(n)s customer so far, and no share says much below %(need)s.",
        "Too little data: %(n)s customers so far, and no share says much below %(need)s.",
        n,
    ) % {"n": formats.number(n), "need": formats.number(ENOUGH)}


def cohort_strip(buying: Buying) -> Strip | None:
    found = buying.retention
    if found is None or not found.rates or not found.rates[0].enough:
        return None
    wide = min(COLUMNS_SHOWN, max(len(cohort.active) for cohort in found.cohorts))
    says = _says(found)
    rows = [_row(cohort, wide) for cohort in found.cohorts if cohort.active]
    heads = [formats.number(since + 1) for since in range(wide)]
    return Strip(CohortChart(says, rows, heads, column=_("First came")), says)


def _row(cohort: Cohort, wide: int) -> CohortRow:
    cells = [Cell(active / cohort.size, formats.percent(active / cohort.size)) for active in cohort.active[:wide]]
    began = date(cohort.month // 12, cohort.month % 12 + 1, 1)
    return CohortRow(month_of(number_of(began)), cells)


def _says(found: Retention) -> str:
    first = found.rates[0].value or 0
    known = [rate for rate in found.rates if rate.enough]
    last = known[-1].value or 0
    return _("Of %(n)s newcomers, %(first)s came again one month after and %(last)s %(months)s months after.") % {
        "first": formats.percent(first),
        "last": formats.percent(last),
        "n": formats.number(sum(cohort.size for cohort in found.cohorts)),
        "months": formats.number(len(known)),
    }

"""Which kinds of prompts help, in words, with one drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.advisor.queries import KindFigures
from hedgerow.measures.rates import wilson
from hedgerow.measures.usefulness import difference
from hedgerow.web import formats
from hedgerow.web.charts import Rank, RankChart

FEW = 5
"""Below so many cases a usefulness is told to be a guess; it still orders."""
FEW_PEOPLE = 10


@dataclass(frozen=True, slots=True)
class KindLine:
    """One row: counts as they are shown, usefulness with its interval, and what was said of those dismissed."""

    key: str
    label: str
    explains: str
    is_on: bool
    shown: str
    done: str
    dismissed: str
    reasons: str
    expired: str
    useful: str
    sure: str
    outcome: str


def chart(kinds: Sequence[KindFigures]) -> RankChart | None:
    """Usefulness of the kinds that have cases, the most useful first."""
    told = [one for one in kinds if one.standing.cases]
    if not told:
        return None
    best = told[0]
    words = {"kind": best.kind.label, "share": formats.percent(best.standing.mean)}
    return RankChart(
        sentence=_("Of all kinds, %(kind)s helps most: %(share)s.") % words,
        ranks=[Rank(str(one.kind.label), one.standing.mean, formats.percent(one.standing.mean)) for one in told],
        columns=(_("Kind"), _("Usefulness")),
        limit=1,
    )


def line(one: KindFigures) -> KindLine:
    standing = one.standing
    return KindLine(
        key=one.kind.key,
        label=str(one.kind.label),
        explains=str(one.kind.explains),
        is_on=standing.is_on,
        shown=formats.number(one.shown),
        done=formats.number(one.done),
        dismissed=formats.number(one.dismissed),
        reasons=_reasons(one),
        expired=formats.number(one.expired),
        useful=formats.percent(standing.mean),
        sure=_sure(one),
        outcome=_outcome(one),
    )


def _reasons(one: KindFigures) -> str:
    """Why those that were dismissed were; "" where none was."""
    said = "; ".join(f"{reason.label}: {formats.number(count)}" for reason, count in one.reasons.items())
    return _("Dismissed because: %(reasons)s.") % {"reasons": said} if said else ""


def _sure(one: KindFigures) -> str:
    standing = one.standing
    if standing.cases < FEW:
        return ngettext(
            "A guess: %(n)s case so far, and %(few)s are needed.",
            "A guess: %(n)s cases so far, and %(few)s are needed.",
            standing.cases,
        ) % {"n": formats.number(standing.cases), "few": formats.number(FEW)}
    words = {"low": formats.percent(standing.low), "high": formats.percent(standing.high)}
    told = ngettext(
        "Between %(low)s and %(high)s, from %(n)s case.",
        "Between %(low)s and %(high)s, from %(n)s cases.",
        standing.cases,
    )
    return told % {**words, "n": formats.number(standing.cases)}


def _outcome(one: KindFigures) -> str:
    """What came after, beside those whom nobody was asked about; "" for kinds that hope for nothing countable."""
    hoped, standing = one.kind.outcome, one.standing
    if hoped is None:
        return ""
    acted, alone = wilson(standing.came_done, standing.done), wilson(standing.came_left, standing.left)
    gap = difference(acted, alone)
    words = {
        "outcome": hoped.label,
        "done": formats.number(standing.done),
        "came": formats.number(standing.came_done),
        "left": formats.number(standing.left),
        "came_left": formats.number(standing.came_left),
    }
    if gap is None or min(acted.n, alone.n) < FEW_PEOPLE:
        return (
            _(
                "Of %(done)s you turned to, %(came)s %(outcome)s; of %(left)s nobody turned to, %(came_left)s. "
                "Ten on each side are needed to compare."
            )
            % words
        )
    points = {"gap": _points(gap.value), "low": _points(gap.low), "high": _points(gap.high)}
    told = _(
        "Of %(done)s you turned to, %(came)s %(outcome)s; of %(left)s nobody turned to, %(came_left)s. "
        "That is %(gap)s points, between %(low)s and %(high)s."
    )
    return told % {**words, **points}


def _points(share: float) -> str:
    """Hundredths, signed, with a true minus; 0 without a sign."""
    shown = formats.number(round(abs(share) * 100))
    if not round(share * 100):
        return shown
    return f"+{shown}" if share >= 0 else f"\u2212{shown}"

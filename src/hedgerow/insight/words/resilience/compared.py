"""Questions side by side."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.models import Scenario
from hedgerow.insight.queries import Found
from hedgerow.insight.readings.resilience.asking import Question, address_of
from hedgerow.insight.resilience_work import Outcome
from hedgerow.insight.words.resilience.naming import Namer, in_days, stretch
from hedgerow.insight.words.saying import cash
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Column:
    """`rows` are (label, value); `share` of takings lost for the bar, None while it is worked out."""

    scenario: Scenario
    name: str
    asks: str
    address: str
    share: float | None
    rows: tuple[tuple[str, str], ...]
    found: Found[Outcome]


def column(namer: Namer, one: Scenario, question: Question, outcome: Outcome | None, found: Found[Outcome]) -> Column:
    words = {"who": namer.things(question.things), "stretch": stretch(question.days)}
    gone = _("%(who)s, gone for %(stretch)s") if question.degree_bp == 10_000 else _("half of %(who)s, for %(stretch)s")
    share = None
    if outcome is not None:
        share = outcome.median / outcome.takings if outcome.takings else 0.0
    return Column(one, one.name, gone % words, address_of(question), share, _rows(question, outcome), found)


def _rows(question: Question, found: Outcome | None) -> tuple[tuple[str, str], ...]:
    labels = (
        _("Would not come in"),
        _("Of your takings"),
        _("In one case of twenty"),
        _("Felt after"),
        _("All there again"),
        _("Customers who lose most of what they buy"),
        _("Steps ticked"),
    )
    steps = len(question.steps)
    ticked = ngettext("%(count)s step", "%(count)s steps", steps) % {"count": formats.number(steps)} if steps else "–"
    if found is None:
        return tuple((label, "…") for label in labels)
    share = found.median / found.takings if found.takings else 0.0
    starts = "–" if found.starts is None else _("at once") if not found.starts else in_days(found.starts)
    values = (
        cash(found.median, found.currency),
        formats.percent(share),
        cash(found.worst, found.currency),
        starts,
        "–" if found.starts is None else in_days(found.back),
        formats.number(found.at_risk),
        ticked,
    )
    return tuple(zip(labels, values, strict=True))

"""Who is drifting away: by her own rhythm, the most valuable first, with a strip of her visits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.queries import Buying
from hedgerow.insight.words.phrases import weekday
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of, number_of
from hedgerow.web import formats
from hedgerow.web.charts import Visit, VisitChart


@dataclass(frozen=True, slots=True)
class Drifter:
    party: UUID
    name: str
    usually: str
    worth: str
    silence: str
    chart: VisitChart


def drifters(buying: Buying, names: Mapping[UUID, str], today: date) -> tuple[Drifter, ...]:
    """Those with a habit in the reading, where their names are known."""
    parties = buying.customers.parties
    return tuple(
        _drifter(buying, at, parties[at], names[parties[at]], today) for at in buying.habits if parties[at] in names
    )


def told(buying: Buying) -> str:
    count = len(buying.drifting)
    if not count:
        return _("Nobody with a rhythm of their own has gone quiet. Keep it so.")
    return ngettext(
        "%(count)s customer has been quiet for more than twice their usual time. "
        "If they stay away, %(worth)s a year goes with them. One word usually is enough.",
        "%(count)s customers have been quiet for more than twice their usual time. "
        "If they stay away, %(worth)s a year goes with them. Start with those below.",
        count,
    ) % {"count": formats.number(count), "worth": cash(buying.value_at_risk, buying.currency)}


def _drifter(buying: Buying, at: int, party: UUID, name: str, today: date) -> Drifter:
    people = buying.customers
    silence = int(people.silence[at])
    quiet = ngettext("%(days)s day, no visit", "%(days)s days, no visit", silence) % {"days": formats.number(silence)}
    return Drifter(
        party=party,
        name=name,
        usually=_usually(buying, at),
        worth=_("%(worth)s a year") % {"worth": cash(int(people.worth[at]), buying.currency)},
        silence=quiet,
        chart=_strip(buying, at, name, quiet, today),
    )


def _usually(buying: Buying, at: int) -> str:
    habit, gap = buying.habits[at], round(float(buying.customers.typical_gap[at]))
    words = {"days": formats.number(gap), "amount": cash(habit.usual_amount, buying.currency)}
    if habit.weekday is None:
        return (
            ngettext(
                "Usually came every %(days)s day and spent %(amount)s.",
                "Usually came every %(days)s days and spent %(amount)s.",
                gap,
            )
            % words
        )
    return ngettext(
        "Usually came every %(days)s day, mostly on a %(weekday)s, and spent %(amount)s.",
        "Usually came every %(days)s days, mostly on a %(weekday)s, and spent %(amount)s.",
        gap,
    ) % {**words, "weekday": weekday(habit.weekday)}


def _strip(buying: Buying, at: int, name: str, quiet: str, today: date) -> VisitChart:
    as_of = number_of(buying.as_of)
    visits = [
        Visit(day, amount, formats.day(date_of(day), "d MMM"), cash(amount, buying.currency))
        for day, amount in buying.habits[at].visits
    ]
    start = visits[0].at
    return VisitChart(
        sentence=_("The last visits of %(name)s, then %(quiet)s.") % {"name": name, "quiet": quiet},
        visits=visits,
        start=start,
        end=as_of,
        start_label=formats.day(date_of(int(start)), "MMM y"),
        end_label=_("today") if buying.as_of == today else formats.day(buying.as_of, "d MMM y"),
        explanation=_("Each line is a visit, as tall as what was spent") if at == next(iter(buying.habits)) else "",
        gap_words=quiet,
        columns=(_("Day"), _("Spent")),
    )

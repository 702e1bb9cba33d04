"""The letter of a month in plain words, with its four pictures. Names are looked up by who reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.insight.readings.monthly.figuring import month_end
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.words.monthly.acts import Act, acts
from hedgerow.insight.words.monthly.parts import Part, around, came, gave, sold, went_quiet
from hedgerow.insight.words.phrases import signed
from hedgerow.insight.words.saying import cash
from hedgerow.web import formats


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
    of_sales = () if facts.ended else (sold(facts), came(facts), went_quiet(facts, names))
    parts = [part for part in (*of_sales, gave(facts, names), around(facts)) if part]
    return Letter(
        title=told % {"month": month, "business": business},
        opening=_opening(facts),
        parts=parts,
        acts=list(acts(facts, names))[:3],
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

"""What to do in the month that begins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.words.saying import cash
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do, and for whom: the business itself where it is nobody."""

    words: str
    party: UUID | None = None


def acts(facts: MonthlyFacts, names: Mapping[UUID, str]) -> Iterator[Act]:
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

"""Customers who have gone quiet, and those who bring others and were not thanked."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.care import events as care
from hedgerow.insight import queries
from hedgerow.insight.prompts.grounds import FIGURES, PEOPLE, open_page, pulse_of
from hedgerow.insight.queries import Buying, Pulse
from hedgerow.insight.touch import TOUCH
from hedgerow.insight.words.bringers import brought_words
from hedgerow.insight.words.drifting import Drifter, drifters
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.network import events
from hedgerow.network import queries as network
from hedgerow.network.models import Relationship
from hedgerow.sales.models import Purchase
from hedgerow.web import formats
from hedgerow.web.prompts import Outcome, PromptKind, Proposal

MOST = 20
"""More than are ever shown in a day: those who were not are what the others are compared with."""
QUIET, UNTHANKED_LONG = 60, 30
BACK_DAYS, BRINGS_DAYS = 30, 90


def _gone_quiet(actor: Actor) -> Iterator[Proposal]:
    """Nobody, where purchases end long ago: then it is the record that went quiet."""
    pulse = pulse_of(actor)
    buying = pulse.buying
    if buying is None or pulse.is_stale:
        return
    places = [int(at) for at in buying.drifting[:MOST]]
    parties = {at: buying.customers.parties[at] for at in places}
    names = network.names_of(actor, parties.values())
    drawn = {one.party: one for one in drifters(buying, names, pulse.today)}
    for at, party in parties.items():
        if party in names:
            yield _quiet(buying, at, party, names[party], drawn.get(party))


def _quiet(buying: Buying, at: int, party: UUID, name: str, drawn: Drifter | None) -> Proposal:
    people = buying.customers
    worth, gap, silence = int(people.worth[at]), round(float(people.typical_gap[at])), int(people.silence[at])
    usually = drawn.usually if drawn else _every(gap)
    a_year = _("%(worth)s a year") % {"worth": cash(worth, buying.currency)}
    return Proposal(
        party,
        _("%(name)s has gone quiet") % {"name": name},
        _("%(usually)s That is worth %(worth)s.") % {"usually": usually, "worth": a_year},
        open_page(name),
        reverse("network:party", args=[party]),
        QUIET,
        party=party,
        evidence=[
            ngettext("%(n)s visit in all.", "%(n)s visits in all.", int(people.visits[at]))
            % {"n": formats.number(int(people.visits[at]))},
            ngettext("Silent for %(n)s day.", "Silent for %(n)s days.", silence) % {"n": formats.number(silence)},
        ],
        effect=_("At stake: %(worth)s, by what was spent so far.") % {"worth": a_year},
        worth_minor=worth,
        currency=buying.currency,
        family="rose",
        picture=drawn.chart if drawn else None,
        occasion=date_of(int(people.last[at])).isoformat(),
    )


def _every(gap: int) -> str:
    return ngettext("Usually came every %(days)s day.", "Usually came every %(days)s days.", gap) % {
        "days": formats.number(gap)
    }


def _bought_again(pairs: Sequence[tuple[UUID, date]]) -> list[bool]:
    """Whether each bought something in the days after."""
    first = min((day for _party, day in pairs), default=date.max)
    parties = {party for party, _day in pairs}
    rows = Purchase.objects.filter(party__id__among=parties, day__gt=first, amount_minor__gt=0)
    days: dict[UUID, list[date]] = {}
    for party, day in rows.order_by().values_list("party_id", "day"):
        if party is not None:
            days.setdefault(party, []).append(day)
    return [_any_within(days.get(party, ()), since, BACK_DAYS) for party, since in pairs]


def _any_within(days: Sequence[date], since: date, length: int) -> bool:
    return any(since < day <= since + timedelta(days=length) for day in days)


def _unthanked(actor: Actor) -> Iterator[Proposal]:
    pulse = pulse_of(actor)
    waiting = [one for one in pulse.bringing.bringers[: queries.ASKED_BRINGERS] if one.party not in pulse.thanked]
    names = network.names_of(actor, {one.party for one in waiting})
    for one in [one for one in waiting if one.party in names]:
        yield Proposal(
            one.party,
            _("Thank %(name)s") % {"name": names[one.party]},
            brought_words(one) + _spent(pulse, one.brought),
            open_page(names[one.party]),
            reverse("network:party", args=[one.party]),
            UNTHANKED_LONG,
            party=one.party,
            effect=_("Who is thanked brings more; who is not, forgets."),
            family=pulse.family_of.get(one.party, "rose"),
            occasion=f"{one.direct}:{pulse.today.year}-{(pulse.today.month - 1) // 6}",
        )


def _spent(pulse: Pulse, brought: int) -> str:
    if pulse.buying is None or not brought:
        return ""
    words = _("They have spent %(worth)s, and no thanks is in the record for half a year.")
    return " " + words % {"worth": cash(brought, pulse.buying.currency)}


def _brought_again(pairs: Sequence[tuple[UUID, date]]) -> list[bool]:
    """Whether each brought somebody else in the days after."""
    ties = Relationship.objects.filter(kind__key="refers_to", from_party__id__among={party for party, _day in pairs})
    days: dict[UUID, list[date]] = {}
    for party, at in ties.order_by().values_list("from_party_id", "added_at"):
        days.setdefault(party, []).append(at.date())
    return [_any_within(days.get(party, ()), since, BRINGS_DAYS) for party, since in pairs]


GONE_QUIET = PromptKind(
    "insight.gone_quiet",
    gettext_lazy("Gone quiet"),
    _gone_quiet,
    PEOPLE,
    also=FIGURES,
    done_by=TOUCH,
    explains=gettext_lazy("A customer has been quiet for more than twice their usual time."),
    is_kept=True,
    outcome=Outcome(gettext_lazy("bought again within 30 days"), BACK_DAYS, _bought_again),
)
UNTHANKED = PromptKind(
    "insight.unthanked",
    gettext_lazy("Brings people"),
    _unthanked,
    PEOPLE,
    also=FIGURES,
    done_by=frozenset({events.GAVE, events.MESSAGED, events.MET, care.THANKED}),
    explains=gettext_lazy("Somebody brought others, and no thanks is in the record for half a year."),
    is_kept=True,
    outcome=Outcome(gettext_lazy("brought somebody else within 90 days"), BRINGS_DAYS, _brought_again),
)

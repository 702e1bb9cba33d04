"""What needs somebody today: at most four prompts, each from a reading, with its reason and one thing to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.queries import Pulse
from hedgerow.insight.words.bringers import brought_words
from hedgerow.insight.words.drifting import drifters
from hedgerow.insight.words.phrases import cash
from hedgerow.network import queries as network
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats
from hedgerow.web.charts import VisitChart

MOST = 4
NEAR = ("sloe", "ivy")
"""The families whose longest neglected member is worth a prompt of its own: vendors and partners."""


@dataclass(frozen=True, slots=True)
class Need:
    """`button` names what the one button does: it opens their page."""

    party: UUID
    family: str
    role: str
    title: str
    reason: str
    button: str
    quote: str = ""
    chart: VisitChart | None = None


def parties_in(pulse: Pulse) -> list[UUID]:
    """Everybody a prompt may name."""
    wanted = [one.party for one in pulse.due[:1]] + [row[0] for row in pulse.broken[:1]]
    wanted += [one.party for one in pulse.bringing.bringers if one.party not in pulse.thanked][:1]
    wanted += [family.neglected[0] for family in pulse.families if family.family in NEAR and len(family.neglected)]
    return wanted


def needs(pulse: Pulse, names: Mapping[UUID, str]) -> tuple[Need, ...]:
    """The first is the one to do first. Only what can be named is asked for."""
    found: dict[UUID, Need] = {}
    for need in _all(pulse, names):
        found.setdefault(need.party, need)
    return tuple(found.values())[:MOST]


def _all(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    yield from _due(pulse, names)
    yield from _drifting(pulse, names)
    yield from _broken(pulse, names)
    yield from _neglected(pulse, names)
    yield from _unthanked(pulse, names)


def _drifting(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    for one in drifters(pulse.buying, names, pulse.today)[:1] if pulse.buying else ():
        reason = _("%(usually)s That is worth %(worth)s.") % {"usually": one.usually, "worth": one.worth}
        title = _("%(name)s has gone quiet") % {"name": one.name}
        yield Need(one.party, "rose", str(RoleFamily.ROSE.label), title, reason, _open(one.name), chart=one.chart)


def _due(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    """Before everything else: a word given is worth more than a visit lost."""
    for one in [one for one in pulse.due if one.party in names][:1]:
        title = _("Keep your word to %(name)s") % {"name": names[one.party]}
        family = pulse.family_of.get(one.party, "rose")
        yield Need(
            one.party, family, _("Promise"), title, _when_due(one, pulse.today), _open(names[one.party]), quote=one.text
        )


def _when_due(promise: network.Promise, today: date) -> str:
    late = (today - (promise.due or today)).days
    if late > 0:
        words = ngettext("It was due %(days)s day ago.", "It was due %(days)s days ago.", late)
        return words % {"days": formats.number(late)}
    return _("It is due today.") if late == 0 else _("It is due tomorrow.")


def _broken(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    for party, day, text in pulse.broken[:1]:
        if party in names:
            reason = _("A promise to them was broken on %(day)s, and nothing was made good since.") % {
                "day": formats.day(day)
            }
            title = _("Make good with %(name)s") % {"name": names[party]}
            yield Need(
                party, pulse.family_of.get(party, "rose"), _("Promise"), title, reason, _open(names[party]), quote=text
            )


def _neglected(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    for family in pulse.families:
        if family.family in NEAR and len(family.neglected) and family.neglected[0] in names:
            party, silence = family.neglected[0], int(family.silence[0])
            reason = ngettext(
                "Nothing between you for %(days)s day. A call is enough to know how they are.",
                "Nothing between you for %(days)s days. A call is enough to know how they are.",
                silence,
            ) % {"days": formats.number(silence)}
            title = _("%(name)s has not heard from you") % {"name": names[party]}
            yield Need(party, family.family, str(RoleFamily(family.family).label), title, reason, _open(names[party]))


def _unthanked(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    for one in [one for one in pulse.bringing.bringers if one.party not in pulse.thanked][:1]:
        if one.party in names:
            worth = cash(one.brought, pulse.buying) if pulse.buying and one.brought else ""
            spent = (
                " " + _("They have spent %(worth)s, and no thanks is in the record for half a year.") % {"worth": worth}
                if worth
                else ""
            )
            title = _("Thank %(name)s") % {"name": names[one.party]}
            yield Need(
                one.party,
                pulse.family_of.get(one.party, "rose"),
                _("Brings people"),
                title,
                brought_words(one) + spent,
                _open(names[one.party]),
            )


def _open(name: str) -> str:
    return _("Open the page of %(name)s") % {"name": name}

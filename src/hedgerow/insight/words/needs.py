"""What needs somebody today: at most four prompts, each from a reading, with its reason and one thing to do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.care import queries as care
from hedgerow.insight.queries import Pulse
from hedgerow.insight.words.bringers import brought_words
from hedgerow.insight.words.drifting import drifters
from hedgerow.insight.words.phrases import cash
from hedgerow.network import queries as network
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats
from hedgerow.web.charts import VisitChart

MOST = 4
MOST_CARE = 2
"""So many of the prompts may come from care plans; the rest of them is one line below."""
NEAR = ("sloe", "ivy")
"""The families whose longest neglected member is worth a prompt of its own: vendors and partners."""


@dataclass(frozen=True, slots=True)
class Need:
    """`button` names what the one button does: it opens their page, or that of the `certificate` it is about."""

    party: UUID
    family: str
    role: str
    title: str
    reason: str
    button: str
    quote: str = ""
    chart: VisitChart | None = None
    certificate: UUID | None = None


def parties_in(pulse: Pulse) -> list[UUID]:
    """Everybody a prompt may name."""
    wanted = [one.party for one in pulse.due[:1]] + [row[0] for row in pulse.broken[:1]]
    wanted += [row[1] for row in pulse.running_out[:1]]
    wanted += [one.party for one in pulse.bringing.bringers if one.party not in pulse.thanked][:1]
    wanted += [line.party for line in pulse.care.first]
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
    yield from _running_out(pulse, names)
    yield from _planned(pulse, names)
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


def _running_out(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    """The first to run out, until it is renewed."""
    for entry, party, what, day in [row for row in pulse.running_out if row[1] in names][:1]:
        left = (day - pulse.today).days
        if left < 0:
            reason = _("It ran out on %(day)s.") % {"day": formats.day(day)}
        else:
            reason = _("It runs out on %(day)s. Renewing takes time: ask today.") % {"day": formats.day(day)}
        title = _("A certificate of %(name)s") % {"name": names[party]}
        family = pulse.family_of.get(party, "hazel")
        open_it = _("Open the certificate")
        yield Need(party, family, _("Certificate"), title, reason, open_it, quote=what, certificate=entry)


def _planned(pulse: Pulse, names: Mapping[UUID, str]) -> Iterator[Need]:
    """What a care plan asks for and nobody has given yet: the most urgent of it."""
    for line in [line for line in pulse.care.first if line.party in names][:MOST_CARE]:
        words = {"name": names[line.party], "what": line.planned.name}
        title = _("%(name)s: %(what)s") % words
        reason = care.reason(line, pulse.today)
        yield Need(line.party, line.planned.family, _("Care plan"), title, reason, _open(names[line.party]))


def waiting_for_care(pulse: Pulse) -> str:
    """The rest in one line; "" where nothing is due beyond what the prompts say."""
    count = pulse.care.waiting
    if not count:
        return ""
    return ngettext(
        "By your care plans, something is due for %(count)s person or organisation.",
        "By your care plans, something is due for %(count)s people and organisations.",
        count,
    ) % {"count": formats.number(count)}


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

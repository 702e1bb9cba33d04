"""What things are called that can be taken out, and what supplies are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience import asking
from hedgerow.insight.readings.resilience.standing import Standing, Supply
from hedgerow.insight.words.saying import cash
from hedgerow.network.models import RoleFamily
from hedgerow.timeline.models import Channel
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Namer:
    """Names of those whom the reader may see, and of everything that is no party."""

    standing: Standing
    names: Mapping[UUID, str]
    platforms: Mapping[str, str]

    def party(self, at: int) -> str:
        """ "Somebody" for whom the reader does not see, or who is not known."""
        return self.known(at) or _("somebody you do not see here")

    def known(self, at: int) -> str:
        return self.names.get(self.standing.parties[at], "") if 0 <= at < len(self.standing.parties) else ""

    def family(self, at: int) -> str:
        return self.standing.family[at] or "rose"

    def thing(self, thing: str) -> str:
        """As it stands in a sentence: "without Harrow Mill", "without all vendors"."""
        kind, key = asking.split(thing)
        if kind == asking.PARTY:
            return self.party(self.standing.position(asking.party_in(thing)))
        if kind == asking.FAMILY and key in RoleFamily.values:
            return _("everybody among: %(family)s") % {"family": RoleFamily(key).label}
        if kind == asking.TOWN:
            return _("everybody in %(town)s") % {"town": key}
        if kind == asking.LINE:
            return line_name(key)
        if kind == asking.CHANNEL:
            return channel_name(key)
        if kind == asking.PLATFORM:
            return self.platforms.get(key, key) or _("what was sold without a platform")
        return key or _("what was sold without a place")

    def things(self, things: Iterable[str]) -> str:
        return formats_list([self.thing(thing) for thing in things])

    def supply(self, supply: Supply) -> str:
        """The need as it is noted, or whose supply or work it is."""
        if supply.title:
            return supply.title
        who = self.party(supply.suppliers[0]) if supply.suppliers else ""
        return (_("the work of %(name)s") if supply.work else _("what %(name)s supplies")) % {"name": who}

    def supply_of(self, key: str) -> Supply | None:
        return next((one for one in self.standing.supplies if one.key == key), None)

    def cash(self, worth: float) -> str:
        return cash(worth, self.standing.currency)


def formats_list(names: list[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def line_name(line: str) -> str:
    return line or _("sold without a category")


def channel_name(channel: str) -> str:
    return str(Channel(channel).label) if channel and channel in Channel.values else _("sold without saying how")


def stretch(days: int) -> str:
    """As it stands in a sentence."""
    if days == 365:
        return _("a year")
    if days == 91:
        return _("three months")
    if days % 7 == 0:
        weeks = days // 7
        return ngettext("%(count)s week", "%(count)s weeks", weeks) % {"count": formats.number(weeks)}
    return in_days(days)


def in_days(days: int) -> str:
    return ngettext("%(count)s day", "%(count)s days", days) % {"count": formats.number(days)}

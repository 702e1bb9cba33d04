"""The question: what can be chosen, and what is."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience import asking
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.hardest import Missed
from hedgerow.insight.words.resilience.naming import Namer, channel_name, line_name
from hedgerow.network.models import RoleFamily

MOST = 60


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Groups of things to take out, each with its name; then how much of it, and for how long."""

    groups: tuple[tuple[str, tuple[Choice, ...]], ...]
    how: tuple[Choice, ...]
    long: tuple[Choice, ...]


def choices(namer: Namer, hardest: Sequence[Missed], question: Question) -> Choices:
    """People come with those hardest to lose first; what is asked now is always among them."""
    standing = namer.standing
    who = dict.fromkeys([*(one.party for one in hardest), *filter(None, map(asking.party_in, question.things))])
    parties = [Choice(f"party:{party}", namer.names[party]) for party in who if party in namer.names][:MOST]
    families = [family for family in RoleFamily if family in standing.family]
    channels = sorted({way.channel for way in standing.ways})
    platforms = sorted({way.platform for way in standing.ways} & set(namer.platforms))
    places = sorted({way.place for way in standing.ways} - {""})
    groups = (
        (_("People and businesses"), parties),
        (_("A whole kind"), [Choice(f"family:{family}", str(family.label)) for family in families]),
        (_("What you sell"), [Choice(f"line:{line}", line_name(line)) for line in standing.lines if line]),
        (_("How you sell"), [Choice(f"channel:{one}", channel_name(one)) for one in channels if one]),
        (_("Where sales come through"), [Choice(f"platform:{p}", namer.thing(f"platform:{p}")) for p in platforms]),
        (_("Where you sell"), [Choice(f"place:{place}", place) for place in places[:MOST]]),
        (_("Everybody in a town"), [Choice(f"town:{town}", town) for town in _towns(namer)]),
    )
    return Choices(
        groups=tuple((label, tuple(some)) for label, some in groups if some),
        how=(Choice("10000", _("stops")), Choice("5000", _("is cut in half"))),
        long=(
            Choice("7", _("one week")),
            Choice("28", _("four weeks")),
            Choice("91", _("three months")),
            Choice("365", _("good")),
        ),
    )


def _towns(namer: Namer) -> list[str]:
    """Those in which most live, at least three."""
    counts: dict[str, int] = {}
    for town in namer.standing.town.values():
        counts[town] = counts.get(town, 0) + 1
    return sorted((town for town, many in counts.items() if many >= 3), key=lambda town: (-counts[town], town))[:20]

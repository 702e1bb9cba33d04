"""Everything the page about the network shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.drawing.branches import Branch, BranchChart
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.words.around import facts, phrases
from hedgerow.insight.words.around.phrases import Names
from hedgerow.insight.words.around.sections import SHOWN, Row, Section, sections
from hedgerow.insight.words.saying import count

DRAWN, SHOWN_GROUPS = 7, 6


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two to be introduced."""

    one: Row
    other: Row
    title: str
    reason: str
    effect: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    title: str
    says: str
    url: str
    map: str


@dataclass(frozen=True, slots=True)
class NetworkPage:
    headline: str
    says: str
    first: Row | None
    branches: BranchChart | None
    meetings: tuple[Meeting, ...]
    sections: tuple[Section, ...]
    groups: tuple[GroupLine, ...]
    groups_say: str
    facts: tuple[facts.Fact, ...]
    members_url: str
    sampled: str
    evidence: str


def parties_on(found: NetworkFound) -> set[UUID]:
    """Everybody whom the page may name."""
    wanted = {one.party for one in found.brokers[:DRAWN]}
    wanted |= {party for one in found.brokers[:DRAWN] for party in one.behind[:SHOWN]}
    wanted |= {one.party for rows in (found.keystones, found.hubs, found.isolates) for one in rows[: 3 * SHOWN]}
    wanted |= {end for one in found.bridges[:SHOWN] for end in (one.one, one.other)}
    wanted |= {party for group in found.groups[:SHOWN_GROUPS] for party in (*group.members[:3], *group.joins)}
    wanted |= {party for one in found.introductions for party in (one.one, one.other, one.via_one, one.via_other)}
    return wanted


def page_of(found: NetworkFound, names: Names, subject: str, *, may_open: bool) -> NetworkPage:
    """`names` of those who may be named: nobody's for who may not see people."""

    def address(key: str) -> str:
        return f"{reverse('insight:network_list', args=[key])}?window={subject}" if may_open else ""

    named = [one for one in found.brokers[:DRAWN] if one.party in names]
    first = named[0] if named else None
    return NetworkPage(
        headline=phrases.headline(found, names),
        says=phrases.hanging_words(found),
        first=Row(first.party, names[first.party], phrases.lost_words(first, names)) if first else None,
        branches=_branches(found, names),
        meetings=tuple(_meetings(found, names)),
        sections=tuple(one for one in sections(found, names, address) if one.rows or one.url),
        groups=tuple(_groups(found, names, address)) if may_open else (),
        groups_say=_groups_say(found),
        facts=facts.facts(found),
        members_url=address("members") if found.members else "",
        sampled=phrases.sampled(found),
        evidence=_evidence(found),
    )


def _branches(found: NetworkFound, names: Names) -> BranchChart | None:
    drawn = found.brokers[:DRAWN]
    if not drawn:
        return None
    branches = [
        Branch(
            names.get(one.party) or _("Somebody"),
            one.lost,
            ngettext("%(count)s person", "%(count)s people", one.lost) % {"count": count(one.lost)},
        )
        for one in drawn
    ]
    told = _("Each branch is somebody, and each dot on it a person whose only way to you is that branch.")
    return BranchChart(told, branches, columns=(_("Who"), _("Would lose their way to you")))


def _meetings(found: NetworkFound, names: Names) -> Iterator[Meeting]:
    for one in found.introductions:
        if one.one in names and one.other in names:
            yield Meeting(
                Row(one.one, names[one.one], ""),
                Row(one.other, names[one.other], ""),
                phrases.introduction_title(one, names),
                phrases.introduction_reason(one, names),
                phrases.introduction_effect(one),
            )


def _groups(found: NetworkFound, names: Names, address: Callable[[str], str]) -> Iterator[GroupLine]:
    for number, group in enumerate(found.groups[:SHOWN_GROUPS], 1):
        around = [names[party] for party in group.members[:3] if party in names][:2]
        joins = [names[party] for party in group.joins if party in names][:2]
        size = ngettext("%(count)s person", "%(count)s people", group.size) % {"count": count(group.size)}
        if joins and group.outside:
            says = _("%(size)s; joined to others by %(names)s.") % {"size": size, "names": ", ".join(joins)}
        elif group.outside:
            says = _("%(size)s.") % {"size": size}
        else:
            says = _("%(size)s; tied to the others through you alone.") % {"size": size}
        title = (
            _("Around %(names)s") % {"names": ", ".join(around)}
            if around
            else _("Group %(number)s") % {"number": count(number)}
        )
        yield GroupLine(title, says, address(f"group-{number}"), f"{reverse('network:map')}?colour=group")


def _groups_say(found: NetworkFound) -> str:
    return ngettext(
        "%(count)s group of three or more who know each other better than the rest.",
        "%(count)s groups of three or more who know each other better than the rest.",
        found.group_count,
    ) % {"count": count(found.group_count)}


def _evidence(found: NetworkFound) -> str:
    """From what: n of everything."""
    whole = found.whole
    return _(
        "From %(members)s people and organisations, %(ties)s ties between them, %(contacts)s days of contact or "
        "purchase, and %(flows)s gifts and services with a worth, %(window)s."
    ) % {
        "members": count(whole.members),
        "ties": count(whole.ties),
        "contacts": count(whole.contacts),
        "flows": count(whole.flows),
        "window": phrases.within(found.window),
    }

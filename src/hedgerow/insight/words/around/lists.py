"""The lists behind the network's figures."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.insight.readings.around.found import NetworkFound, Ranked
from hedgerow.insight.words.around.phrases import Names, hanging_words, within
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import count, share
from hedgerow.kernel.days import date_of
from hedgerow.web import formats


def list_of(found: NetworkFound, key: str, names: Names, subject: str) -> Behind | None:
    """None for a key of which nothing is known. `names` are of everybody who stands beside somebody in a row."""
    made = _MADE.get(key)
    shown = made(found, names) if made else _group(found, key)
    if shown is None:
        return None
    totals = {
        "brokers": found.broker_count,
        "bridges": found.bridge_count,
        "alone": found.isolate_count,
        "members": found.whole.members - found.isolate_count,
    }
    back = f"{reverse('insight:network')}?window={subject}"
    return Behind(shown, _("Your network"), back, totals.get(key))


def _brokers(found: NetworkFound, names: Names) -> FigureList:
    rows = found.brokers

    def cells(at: int) -> tuple[str, ...]:
        behind = [names[party] for party in rows[at].behind if party in names][:5]
        return count(rows[at].lost), ", ".join(behind)

    title = _("Only ways to others")
    return FigureList(
        "brokers", title, hanging_words(found), (_("Would be lost"), _("Among them")), [r.party for r in rows], cells
    )


def _keystones(found: NetworkFound, _names: Names) -> FigureList:
    says = _("They hold more together than their own ties let expect, %(window)s.") % {"window": within(found.window)}
    columns = (_("Times their share of ties"), _("Of all shortest ways"))
    return _ranked(
        "keystones", _("Keystones"), says, columns, found.keystones, lambda r: (count(r.value, 1), share(r.more, 1))
    )


def _hubs(found: NetworkFound, _names: Names) -> FigureList:
    says = _("They are tied to most others besides you, %(window)s.") % {"window": within(found.window)}
    return _ranked(
        "hubs", _("Hubs"), says, (_("Tied to"), _("Strength")), found.hubs, lambda r: (count(r.value), count(r.more))
    )


def _alone(found: NetworkFound, _names: Names) -> FigureList:
    says = _("They have a role, and are in touch with nobody, not with you either, %(window)s.") % {
        "window": within(found.window)
    }

    def cells(one: Ranked) -> tuple[str, ...]:
        return (formats.day(date_of(int(one.value)), "medium") if one.value >= 0 else _("never"),)

    return _ranked("alone", _("Stand alone"), says, (_("Last in touch"),), found.isolates, cells)


def _bridges(found: NetworkFound, names: Names) -> FigureList:
    rows = found.bridges
    says = _("Each is the one tie that leads to several people, %(window)s.") % {"window": within(found.window)}

    def cells(at: int) -> tuple[str, ...]:
        return names.get(rows[at].other, "–"), count(rows[at].behind)

    return FigureList(
        "bridges", _("Bridges"), says, (_("Leads to"), _("People behind")), [row.one for row in rows], cells
    )


def _members(found: NetworkFound, _names: Names) -> FigureList:
    rows = found.members
    says = _("Those who stand between most others first, %(window)s. Figures of their ties besides that to you.") % {
        "window": within(found.window)
    }

    def cells(at: int) -> tuple[str, ...]:
        one = rows[at]
        return (
            count(one.partners),
            count(one.strength),
            formats.percent(one.betweenness, 2),
            count(one.lost),
            "–" if one.eigenvector is None else count(one.eigenvector, 3),
            "–" if one.pagerank is None else formats.percent(one.pagerank, 2),
            formats.percent(one.clustering),
            count(one.core),
            "–" if one.constraint is None else count(one.constraint, 2),
            count(one.effective_size, 1),
            "–" if one.group < 0 else count(one.group + 1),
        )

    columns = (
        *(_("Tied to"), _("Strength"), _("Between (betweenness)"), _("Would be lost"), _("Well tied (eigenvector)")),
        *(_("Visited (PageRank)"), _("Closed circles"), _("Core"), _("Constraint"), _("Effective size"), _("Group")),
    )
    return FigureList("members", _("Everybody by figures"), says, columns, [row.party for row in rows], cells)


def _group(found: NetworkFound, key: str) -> FigureList | None:
    kind, _dash, number = key.partition("-")
    if kind != "group" or not number.isascii() or not number.isdigit() or len(number) > 3:
        return None
    if not 0 < int(number) <= len(found.groups):
        return None
    group = found.groups[int(number) - 1]
    joins = set(group.joins)
    says = _("They are tied to each other more than to others, the strongest first, %(window)s.") % {
        "window": within(found.window)
    }

    def cells(at: int) -> tuple[str, ...]:
        return (_("joins it to others") if group.members[at] in joins else "",)

    title = _("Group %(number)s") % {"number": count(int(number))}
    return FigureList(key, title, says, (_("Part in it"),), group.members, cells)


def _ranked(
    key: str,
    title: str,
    says: str,
    columns: tuple[str, ...],
    rows: tuple[Ranked, ...],
    cells: Callable[[Ranked], tuple[str, ...]],
) -> FigureList:
    return FigureList(key, title, says, columns, [row.party for row in rows], lambda at: cells(rows[at]))


_MADE: dict[str, Callable[[NetworkFound, Names], FigureList]] = {
    "brokers": _brokers,
    "keystones": _keystones,
    "hubs": _hubs,
    "bridges": _bridges,
    "alone": _alone,
    "members": _members,
}

"""The lists behind the figures: who, in which order, and what each row says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.utils.translation import gettext as _

from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.queries import Buying, Pulse
from hedgerow.insight.readings.expecting import Expected
from hedgerow.insight.words import bringers, drifting
from hedgerow.insight.words.groups import group_means, group_name, group_todo
from hedgerow.insight.words.loyalty import repeat_number, spread_number
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.groups import GROUPS, Group
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class FigureList:
    """`cells(k)` are the columns of the k-th party, after the name."""

    key: str
    title: str
    says: str
    columns: tuple[str, ...]
    parties: Sequence[UUID]
    cells: Callable[[int], tuple[str, ...]]


def list_of(pulse: Pulse, key: str, expected: Callable[[], Expected | None]) -> FigureList | None:
    """The list behind the figure `key`; None where there is none now. `expected` is asked for where needed."""
    kind, _dash, rest = key.partition("-")
    if kind == "tend":
        return _neglected(pulse, key, rest)
    if key == "bringers":
        return _bringers(pulse)
    if pulse.buying is None:
        return None
    if key == "expected":
        return _expected(pulse.buying, expected())
    return _customers(pulse.buying, key, kind, rest)


def facts_of(key: str) -> Facts:
    """What of each one in the list `key` counts: their purchases, except where it is about contacts or ties."""
    kind, _dash, rest = key.partition("-")
    if kind == "tend":
        return Facts((FactKind.PURCHASE, FactKind.CONTACT), in_any_currency=True)
    if key == "bringers":
        return Facts((FactKind.TIE,))
    return Facts((FactKind.PURCHASE,), int(rest) if kind == "came" and rest.isdigit() else None)


def _customers(buying: Buying, key: str, kind: str, rest: str) -> FigureList | None:
    people = buying.customers
    if key == "drifting":
        return _table(buying, key, _("Drifting away"), drifting.told(buying), buying.drifting)
    if key == "repeat":
        came_again = _by_worth(buying, np.flatnonzero(people.visits >= 2))
        return _table(buying, key, _("Came back at least once"), repeat_number(buying, "").means, came_again)
    if key == "top":
        best = _by_worth(buying, np.arange(len(people)))[: -(-len(people) // 10)]
        return _table(buying, key, _("The best tenth"), spread_number(buying, "")[0].means, best)
    if kind == "came":
        return _came(buying, key, rest)
    group = rest.replace("-", "_")
    if kind == "group" and group in GROUPS and buying.groups:
        named = Group(group)
        says = f"{group_means(named)} {group_todo(named)}"
        return _table(buying, key, group_name(named), says, _by_worth(buying, people.in_group(named)))
    return None


def _came(buying: Buying, key: str, days: str) -> FigureList | None:
    came = next((one for one in buying.came if str(one.days) == days), None)
    if came is None:
        return None
    who = _by_worth(buying, np.concatenate([came.new, came.returning]))
    says = _("%(new)s came for the first time, %(back)s came back.") % {
        "new": formats.number(len(came.new)),
        "back": formats.number(len(came.returning)),
    }
    title = _("Came in the last seven days") if came.days == 7 else _("Came in the last four weeks")
    return _table(buying, key, title, says, who)


def _table(buying: Buying, key: str, title: str, says: str, who: Ints) -> FigureList:
    people = buying.customers

    def cells(k: int) -> tuple[str, ...]:
        at = int(who[k])
        gap = people.typical_gap[at]
        return (
            formats.number(int(people.visits[at])),
            cash(int(people.spent[at]), buying.currency),
            formats.day(date_of(int(people.last[at])), "medium"),
            formats.number(round(float(gap))) if np.isfinite(gap) else "",
            cash(int(people.worth[at]), buying.currency) if people.worth[at] else "",
        )

    columns = (_("Visits"), _("Spent"), _("Last came"), _("Days between visits"), _("Worth a year"))
    return FigureList(key, title, says, columns, people.parties.pick(who), cells)


def _by_worth(buying: Buying, who: Ints) -> Ints:
    return who[np.lexsort((who, -buying.customers.spent[who]))]


def _expected(buying: Buying, found: Expected | None) -> FigureList | None:
    if found is None or not found.is_known:
        return None
    people, who = buying.customers, np.argsort(-found.visits, kind="stable")

    def cells(k: int) -> tuple[str, ...]:
        at = int(who[k])
        return (
            formats.number(float(found.visits[at]), 1),
            formats.percent(float(found.alive[at])),
            cash(int(people.spent[at]), buying.currency),
            formats.day(date_of(int(people.last[at])), "medium"),
        )

    says = _("How many visits each one's habit lets expect, and how likely they still are customers.")
    columns = (_("Visits to expect"), _("Still a customer"), _("Spent"), _("Last came"))
    return FigureList("expected", _("To expect in the next four weeks"), says, columns, people.parties.pick(who), cells)


def _bringers(pulse: Pulse) -> FigureList | None:
    found = pulse.bringing.bringers
    if not found:
        return None

    def cells(k: int) -> tuple[str, ...]:
        one = found[k]
        worth = (
            (cash(one.brought, pulse.buying.currency), cash(one.own, pulse.buying.currency))
            if pulse.buying
            else ("", "")
        )
        return (formats.number(one.direct), formats.number(one.downstream), *worth)

    columns = (_("Brought"), _("In all"), _("They spent"), _("Spent themselves"))
    return FigureList(
        "bringers", _("Who brings whom"), bringers.told(pulse), columns, [one.party for one in found], cells
    )


def _neglected(pulse: Pulse, key: str, name: str) -> FigureList | None:
    family = next((one for one in pulse.families if one.family == name and len(one.neglected)), None)
    if family is None:
        return None
    says = _("Their last contact lies further back than is usual for them, the most overdue first.")
    title = _("Not tended in time: %(family)s") % {"family": RoleFamily(name).label}
    silence = family.silence
    columns = (_("Days since the last contact"),)
    return FigureList(key, title, says, columns, family.neglected, lambda k: (formats.number(int(silence[k])),))

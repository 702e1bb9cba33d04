"""Measures of standing firm, read at the end of each day."""

from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import Column
from hedgerow.insight.grounds.facts import FactKind, Facts, Side
from hedgerow.insight.grounds.record import FAMILIES, Grounds
from hedgerow.insight.readings.resilience import counted
from hedgerow.insight.readings.resilience.shocks import order_of
from hedgerow.insight.readings.resilience.standing import YEAR
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value, measures
from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.connection import articulation
from hedgerow.measures.resilience import herfindahl, robustness

_FIRM = Area.RESILIENCE
_PAID = Facts((FactKind.PURCHASE,), YEAR)
_TIES = Facts((FactKind.TIE,))


def _spent(grounds: Grounds) -> Ints:
    """Of each customer in the year up to the day, above 0."""
    return counted.paying(grounds).columns[Column.SPENT]


def _revenue_hhi(grounds: Grounds) -> Value | None:
    spent = _spent(grounds)
    measured = herfindahl(spent)
    return None if measured.hhi is None else Value(measured.hhi, len(spent))


def _revenue_top(grounds: Grounds) -> Value | None:
    spent = _spent(grounds)
    return Value(float(spent.max() / spent.sum()), len(spent)) if len(spent) else None


def _supply_hhi(grounds: Grounds) -> Value | None:
    """Of what vendors gave within the year, by worth; None where that of none is noted."""
    given = counted.supplying(grounds).columns[Column.GOT]
    measured = herfindahl(given)
    return None if measured.hhi is None else Value(measured.hhi, len(given))


def _vendors(grounds: Grounds) -> Value | None:
    many = len(grounds.members(FAMILIES[2]))
    return Value(float(many), many) if many else None


def _weak_points(grounds: Grounds) -> Value | None:
    _who, graph = counted.tied_now(grounds)
    return Value(float(len(articulation(graph))), graph.n) if graph.n else None


def _robustness(grounds: Grounds) -> Value | None:
    _who, graph = counted.tied_now(grounds)
    index = robustness(graph).index if graph.n else None
    return None if index is None else Value(index, graph.n)


def _order(grounds: Grounds) -> Value | None:
    flows = grounds.flows
    here = flows.day > grounds.day - YEAR
    found = order_of(flows.giver[here], flows.receiver[here], flows.worth[here], len(grounds.parties))
    return None if found is None or found.order is None else Value(found.order, int(here.sum()))


def register() -> None:
    for one in (*_of_takings(), *_of_supply(), *_of_network()):
        measures.add(one)


def _of_takings() -> list[Measure]:
    return [
        Measure(
            "resilience.revenue_hhi",
            _("Concentration of takings"),
            _FIRM,
            Unit.INDEX,
            Better.LESS,
            _("How far takings of a year rest on few customers: 0 on countless ones, 10,000 on one alone."),
            _("Above 1,800, win others of that size before you grow with the largest."),
            _revenue_hhi,
            needs=_("Purchases with a customer."),
            source="Herfindahl 1950; Hirschman 1964",
            behind="insight:resting",
            counted=counted.paying,
            facts=_PAID,
        ),
        Measure(
            "resilience.revenue_top",
            _("Largest customer"),
            _FIRM,
            Unit.SHARE,
            Better.LESS,
            _("The share of a year’s takings that the largest customer pays."),
            _("Above a fifth, see what would happen without them."),
            _revenue_top,
            needs=_("Purchases with a customer."),
            behind="insight:what_if",
            counted=counted.paying,
            facts=_PAID,
        ),
    ]


def _of_supply() -> list[Measure]:
    return [
        Measure(
            "resilience.supply_hhi",
            _("Concentration of supply"),
            _FIRM,
            Unit.INDEX,
            Better.LESS,
            _("How far what vendors gave in a year rests on few of them, by worth."),
            _("Above 1,800, order a part from a second one."),
            _supply_hhi,
            needs=_("What vendors gave you, noted with a worth."),
            source="Herfindahl 1950; Hirschman 1964",
            behind="insight:resting",
            counted=counted.supplying,
            facts=Facts((FactKind.WORTH,), YEAR, side=Side.GOT),
        ),
        Measure(
            "resilience.vendors",
            _("Vendors"),
            _FIRM,
            Unit.COUNT,
            Better.NEITHER,
            _("How many supply you."),
            _("With one for each need, find a second for the most important."),
            _vendors,
            behind="insight:hanging",
            counted=counted.vendors,
            facts=Facts((FactKind.ROLE, FactKind.WORTH), YEAR, side=Side.GOT),
        ),
    ]


def _of_network() -> list[Measure]:
    return [
        Measure(
            "resilience.weak_points",
            _("Single points of failure"),
            _FIRM,
            Unit.COUNT,
            Better.LESS,
            _("People and businesses without whom somebody would be tied to nobody else."),
            _("Introduce those to each other who are tied only through one."),
            _weak_points,
            needs=_("Ties between parties."),
            source="Tarjan 1972",
            behind="insight:before",
            counted=counted.weak_points,
            facts=_TIES,
        ),
        Measure(
            "resilience.robustness",
            _("Robustness of the network"),
            _FIRM,
            Unit.NUMBER,
            Better.MORE,
            _("How much of the network holds together while the best-tied leave one by one: from 0 to 0.5."),
            _("Below 0.1 it hangs on few: tie the others to each other."),
            _robustness,
            needs=_("Ties between parties."),
            source="Schneider et al. 2011, PNAS 108(10)",
            behind="insight:before",
            counted=counted.leaving,
            facts=_TIES,
        ),
        Measure(
            "resilience.order",
            _("Order of what flows"),
            _FIRM,
            Unit.NUMBER,
            Better.NEITHER,
            _("How far what is given and received keeps to few ways: 0 at random, 1 a single way; best near 0.37."),
            _("Above 0.5 open second ways; below 0.25 go deeper with a few."),
            _order,
            needs=_("What is given and received, with a worth."),
            source="Ulanowicz 2009, Ecological Modelling 220",
            behind="insight:before",
            counted=counted.moving,
            facts=Facts((FactKind.WORTH,), YEAR),
        ),
    ]

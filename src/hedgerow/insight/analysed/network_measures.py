"""Measures of who is around the business, read at month ends."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from django.utils.translation import gettext_lazy as _lazy

from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.around import counted
from hedgerow.insight.readings.around.dependence import Dependence, dependence_of
from hedgerow.insight.readings.around.figuring import SEED
from hedgerow.insight.readings.around.graphs import USUAL, Around, around
from hedgerow.insight.registries import Area, Better, Measure, Unit, Value
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.cohesion import density, reciprocity
from hedgerow.measures.network.communities import communities

PAGE = "insight:network"
_AROUND: WeakKeyDictionary[Grounds, Around] = WeakKeyDictionary()
_DEPENDS: WeakKeyDictionary[Grounds, Dependence] = WeakKeyDictionary()
YOUNG = 90
"""Of a record younger than so many days the ways say only that it has just begun."""


def _grown(read: Callable[[Grounds], Value | None]) -> Callable[[Grounds], Value | None]:
    """None while the record is young."""
    return lambda grounds: read(grounds) if grounds.day - _a_year(grounds).since >= YOUNG else None


def _a_year(grounds: Grounds) -> Around:
    if grounds not in _AROUND:
        _AROUND[grounds] = around(grounds, USUAL)
    return _AROUND[grounds]


def _depends(grounds: Grounds) -> Dependence:
    if grounds not in _DEPENDS:
        _DEPENDS[grounds] = dependence_of(_a_year(grounds))
    return _DEPENDS[grounds]


def _per_member(grounds: Grounds) -> Value | None:
    found = density(_a_year(grounds).among)
    return None if found.ties_per_member is None else Value(found.ties_per_member, found.members)


def _isolated(grounds: Grounds) -> Value | None:
    found = _a_year(grounds)
    return Value(len(found.alone) / found.business, found.business) if found.business else None


def _hanging(grounds: Grounds) -> Value | None:
    depends = _depends(grounds)
    with_way = int((depends.depth > 0).sum())
    return Value(int(depends.hanging.sum()) / with_way, with_way) if with_way else None


def _most_on_one(grounds: Grounds) -> Value | None:
    depends = _depends(grounds)
    return Value(float(depends.lost.max()), len(depends.lost)) if len(depends.lost) else None


def _returned(grounds: Grounds) -> Value | None:
    found = _a_year(grounds)
    back = reciprocity(found.given).by_value
    return None if back is None else Value(back, found.flows)


def _closed(grounds: Grounds) -> Value | None:
    found = _a_year(grounds).among
    share = clustering(found).transitivity
    return None if share is None else Value(share, found.n)


def _apart(grounds: Grounds) -> Value | None:
    found = _a_year(grounds).among
    share = communities(found, seed=SEED).modularity
    return None if share is None else Value(share, found.n)


_OF_A_YEAR = _lazy("Read from ties, contacts and value flows of the last 365 days.")
_TOUCHES = Facts((FactKind.PURCHASE, FactKind.CONTACT, FactKind.FLOW, FactKind.TIE), 365)
MEASURES = (
    Measure(
        "network.ties_per_member",
        _lazy("Ties of each"),
        Area.NETWORK,
        Unit.NUMBER,
        Better.MORE,
        _lazy("With how many others, besides you, each is tied on average."),
        _lazy("When it falls while more people come, introduce newcomers to each other."),
        _grown(_per_member),
        needs=_OF_A_YEAR,
        source="2 m / n",
        counted=lambda grounds: counted.tied(grounds, _a_year(grounds)),
        facts=_TOUCHES,
    ),
    Measure(
        "network.isolated",
        _lazy("Tied to nobody"),
        Area.NETWORK,
        Unit.SHARE,
        Better.LESS,
        _lazy("The share of those with a role who are in touch with nobody, not with you either."),
        _lazy("Call them, or take them off your list."),
        _grown(_isolated),
        needs=_OF_A_YEAR,
        counted=lambda grounds: counted.alone(grounds, _a_year(grounds)),
        facts=_TOUCHES,
    ),
    Measure(
        "network.hanging",
        _lazy("Hanging on one other"),
        Area.NETWORK,
        Unit.SHARE,
        Better.LESS,
        _lazy("The share of those with a way to you whose ways all lead through one other."),
        _lazy("Get to know them yourself, before the one between leaves."),
        _grown(_hanging),
        needs=_OF_A_YEAR,
        source="Lengauer & Tarjan (1979)",
        counted=lambda grounds: counted.hanging(grounds, _a_year(grounds), _depends(grounds)),
        facts=_TOUCHES,
    ),
    Measure(
        "network.most_on_one",
        _lazy("Most who hang on one"),
        Area.NETWORK,
        Unit.COUNT,
        Better.LESS,
        _lazy("How many would lose their way to you if the one on whom most hang left."),
        _lazy("Let that one introduce you to the people behind."),
        _grown(_most_on_one),
        needs=_OF_A_YEAR,
        source="Lengauer & Tarjan (1979)",
        counted=lambda grounds: counted.hung_on(grounds, _a_year(grounds), _depends(grounds)),
        facts=_TOUCHES,
    ),
    Measure(
        "network.returned_by_value",
        _lazy("Given back, by value"),
        Area.NETWORK,
        Unit.SHARE,
        Better.MORE,
        _lazy("The share of what was given in a year that was given back in it, sales left out."),
        _lazy("Where it falls, see who gives and gets nothing."),
        _grown(_returned),
        needs=_lazy("Needs gifts, favours and services with a worth."),
        source="Squartini, Picciolo, Ruzzenenti & Garlaschelli (2013)",
        behind=PAGE,
    ),
    Measure(
        "network.transitivity",
        _lazy("Closed circles"),
        Area.NETWORK,
        Unit.SHARE,
        Better.NEITHER,
        _lazy("How often two who know the same person know each other."),
        _lazy("Low leaves introductions to make; high means that everybody hears the same."),
        _grown(_closed),
        needs=_OF_A_YEAR,
        source="Watts & Strogatz (1998)",
        behind=PAGE,
    ),
    Measure(
        "network.modularity",
        _lazy("Falls into groups"),
        Area.NETWORK,
        Unit.NUMBER,
        Better.NEITHER,
        _lazy("How clearly people fall into groups that know each other more than others."),
        _lazy("Above 0.5, see who joins the groups, and keep these people."),
        _grown(_apart),
        needs=_OF_A_YEAR,
        source="Traag, Waltman & van Eck (2019)",
        behind=PAGE,
    ),
)

"""What to expect of customers: the analysis, and the measures that are read at month ends."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from hedgerow.insight.grounds.counted import Counted
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.queries import further, loading
from hedgerow.insight.readings.buyers import counted
from hedgerow.insight.readings.buyers.bought import Bought, bought
from hedgerow.insight.readings.buyers.figuring import customers_found
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.lasting import gaps
from hedgerow.insight.registries import Analysis, Area, Better, Measure, Unit, Value
from hedgerow.kernel.jobs import JobContext
from hedgerow.measures.customers.concentration import top_decile_interval

PAGE = "insight:customers"
_BOUGHT: WeakKeyDictionary[Grounds, list[Bought | None]] = WeakKeyDictionary()
_PARTS = ("history", "bg", "pareto", "amounts", "worth")


def work_out(grounds: Grounds, _subject: str, context: JobContext) -> CustomersFound:
    """Everything the page about customers shows."""

    def report(part: str) -> None:
        told = {
            "history": _("Reading what customers bought"),
            "bg": _("Fitting the first model of coming back"),
            "pareto": _("Fitting the second model of coming back"),
            "amounts": _("Fitting how much they spend"),
            "worth": _("Working out what each is worth"),
        }
        context.report(done=_PARTS.index(part), total=len(_PARTS), sentence=told[part])

    return customers_found(
        grounds,
        lines=further.lines_of(grounds),
        given=further.sources_of(grounds),
        margin=further.margin_share(),
        others=tuple(code for code, _n in loading.currencies() if code != grounds.currency),
        report=report,
    )


CUSTOMERS = Analysis("customers", _lazy("Your customers"), CustomersFound, work_out, version=3)


def _bought(grounds: Grounds) -> Bought | None:
    if grounds not in _BOUGHT:
        _BOUGHT[grounds] = [bought(grounds)]
    return _BOUGHT[grounds][0]


def _usual_gap(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    curve = gaps(found) if found else None
    if curve is None or curve.half is None:
        return None
    low, high = curve.half.low, curve.half.high
    return Value(curve.half.value, curve.n, low, high) if None not in (low, high) else Value(curve.half.value, curve.n)


def _on_few(grounds: Grounds) -> Value | None:
    found = _bought(grounds)
    if found is None or not found.groups:
        return None
    share = top_decile_interval(found.people.spent)
    return None if share is None else Value(share.value, len(found), share.low, share.high)


def _listed(count: Callable[[Grounds, Bought], Counted]) -> Callable[[Grounds], Counted]:
    """Nobody where nobody known has bought anything."""

    def listed(grounds: Grounds) -> Counted:
        found = _bought(grounds)
        return count(grounds, found) if found else Counted(grounds.parties[:0], {})

    return listed


_THIRTY = _lazy("Needs 30 customers.")
_BOUGHT_EVER = Facts((FactKind.PURCHASE,))
MEASURES = (
    Measure(
        "customers.usual_gap",
        _lazy("Days until the next visit"),
        Area.CUSTOMERS,
        Unit.DAYS,
        Better.LESS,
        _lazy("After so many days half of all visits have been followed by another."),
        _lazy("When it grows, ask what keeps them away."),
        _usual_gap,
        needs=_lazy("Needs 30 visits."),
        source="Kaplan & Meier (1958)",
        behind=PAGE,
        counted=_listed(counted.visiting),
        facts=_BOUGHT_EVER,
    ),
    Measure(
        "customers.best_tenth",
        _lazy("Rests on the best tenth"),
        Area.CUSTOMERS,
        Unit.SHARE,
        Better.LESS,
        _lazy("The share of all money that came from the best tenth of customers."),
        _lazy("Above 60%, win a few more like them."),
        _on_few,
        needs=_THIRTY,
        source="Efron (1979); Beach & Davidson (1983), Rev. Econ. Stud. 50(4), 723–735, for the interval.",
        behind=PAGE,
        counted=_listed(counted.best_tenth),
        facts=_BOUGHT_EVER,
    ),
)

"""What the figures are made of: measures, and the analyses that take longer than a page may."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext_lazy as _

from hedgerow.insight.grounds.counted import Counted
from hedgerow.insight.grounds.facts import Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.registry import Registry
from hedgerow.web.request import Request

T = TypeVar("T")


class Unit(StrEnum):
    """What a value counts: a share lies between 0 and 1, money is minor units of the reading's currency."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    DAYS = "days"
    NUMBER = "number"
    INDEX = "index"


class Better(StrEnum):
    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


class Area(StrEnum):
    """Where a measure stands in the catalogue."""

    CUSTOMERS = "customers"
    MONEY = "money"
    NETWORK = "network"
    EXCHANGE = "exchange"
    HEALTH = "health"
    RESILIENCE = "resilience"


AREAS: dict[Area, Text] = {
    Area.CUSTOMERS: _("Customers"),
    Area.MONEY: _("Money"),
    Area.NETWORK: _("Who is around you"),
    Area.EXCHANGE: _("Given and received"),
    Area.HEALTH: _("Health"),
    Area.RESILIENCE: _("Standing firm"),
}


@dataclass(frozen=True, slots=True)
class Value:
    """What a measure is at a day, from `n` of what it counts; `low` and `high` an interval of 95 % where it has one."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A defined figure. `read` gives its value from what was on record by the end of a day, None on too little data.

    `meaning` is one plain sentence, `decides` what somebody does with it, `needs` how much data it wants; `source`
    where the definition stands in the literature, "" for a plain count. `behind` is the name of the page that tells
    more of the figure, "" where none does; `counted` lists whom it speaks of, asked only where there is a value, and
    `facts` is what of each of them counts. `reference` is its page in `docs/measures`.
    """

    key: str
    label: Text
    area: Area
    unit: Unit
    better: Better
    meaning: Text
    decides: Text
    read: Callable[[Grounds], Value | None]
    needs: Text = ""
    source: str = ""
    behind: str = ""
    counted: Callable[[Grounds], Counted] | None = None
    facts: Facts | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Analysis(Generic[T]):
    """What takes longer than a page may: worked out in a job, kept with the position of the log it stands at.

    `found` is a frozen dataclass of plain values (numbers, texts, UUIDs, dates, tuples, dataclasses), whose `version`
    counts up with its shape. `work_out` gets what is on record, the subject ("" where there is but one), and the job,
    to which it reports; it runs in the workspace's scope and writes nothing. `noted` gets what was found before, what
    is found now, and the position of the log at which the former stands, and notes what came of it; in one transaction.
    """

    name: str
    label: Text
    found: type[T]
    work_out: Callable[[Grounds, str, JobContext], T]
    version: int = 1
    subjects: Callable[[], list[str]] = field(default=lambda: [""])
    noted: "Callable[[Actor, T, T, int], None] | None" = None


@dataclass(frozen=True, slots=True)
class PulseContent:
    """What a panel's template gets; `waiting` is how many things of it need somebody today."""

    context: Mapping[str, Any]
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class PulsePanel:
    """A part of *Today* below the hedge. `read` gives what it shows, None for nothing; `sheet` is its stylesheet."""

    name: str
    template: str
    read: Callable[[Request], PulseContent | None]
    sheet: str = ""
    position: int = 100


measures: Registry[Measure] = Registry("measures", key=lambda measure: measure.key)
analyses: Registry["Analysis[Any]"] = Registry("analyses", key=lambda analysis: analysis.name)
pulse_panels: Registry[PulsePanel] = Registry("pulse panels", key=lambda panel: panel.name)

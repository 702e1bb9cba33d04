"""What somebody chooses: a goal, the tiles of a board, the ready boards there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text

MOST_TILES = 12
SPANS = (3, 12, 24)


class Against(StrEnum):
    """What the value of a tile is compared with."""

    BEFORE = "before"
    YEAR = "year"
    NOTHING = "nothing"


DAYS_BEFORE = {Against.BEFORE: 28, Against.YEAR: 365}


@dataclass(frozen=True, slots=True)
class NewGoal:
    """`target` is in the unit of the measure, money in minor units of `currency`; `by` None: as soon as may be."""

    measure: str
    target: float
    by: date | None = None
    note: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One measure on a board: over so many `months` (one of SPANS), compared with something."""

    measure: str
    months: int = 12
    against: Against = Against.BEFORE


@dataclass(frozen=True, slots=True)
class ReadyBoard:
    """A board of the gallery. Measures that this Hedgerow does not know are left out of it."""

    key: str
    name: Text
    says: Text
    measures: Sequence[str]


GALLERY = (
    ReadyBoard(
        "counter",
        _("At the counter"),
        _("What comes in, who comes, and who stays away."),
        ("money.takings", "money.average", "customers.active", "customers.new", "customers.drifting"),
    ),
    ReadyBoard(
        "staying",
        _("Who stays"),
        _("Whether newcomers become regulars, and what is lost with those who do not come any more."),
        ("customers.came_again", "customers.drifting", "customers.at_risk", "customers.active"),
    ),
    ReadyBoard(
        "giving",
        _("Give and take"),
        _("What you give and get besides sales, and with how many it goes both ways."),
        ("exchange.given", "exchange.received", "exchange.two_sided", "people.partners"),
    ),
    ReadyBoard(
        "month",
        _("Once a month"),
        _("The few figures for half an hour at the end of a month."),
        ("money.takings", "customers.active", "customers.came_again", "people.around", "exchange.two_sided"),
    ),
)

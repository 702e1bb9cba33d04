"""What is said of an initiative, of how its result is reckoned, and of what went in, before it is so."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.initiatives.models import InitiativeKind, ReturnAssumption


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeDraft:
    """Budgets in minor units and thousandths of an hour, the margin in hundredths of a per cent; None for none."""

    title: str
    kind: InitiativeKind
    aim: str = ""
    first_day: date | None = None
    last_day: date | None = None
    in_charge: UUID | None = None
    budget_minor: int | None = None
    budget_hours_milli: int | None = None
    margin_bp: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """By what a result is reckoned. `share_bp` says something only where the assumption is a share."""

    assumption: ReturnAssumption
    window_days: int = 30
    share_bp: int = 5000

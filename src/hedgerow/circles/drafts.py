"""What a circle is to be, before it is; how a wallet is settled."""

from dataclasses import dataclass

from hedgerow.circles.models import Member, PaymentKind

MOST = 10**9
"""No amount and no limit of a circle is beyond it: 10,000,000.00."""
LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleDraft:
    """Amounts in hundredths of the unit. `demurrage_per_mille` 0 is off; `ceiling` None lets everybody hold any sum."""

    name: str
    unit: str
    limit: int
    ceiling: int | None = None
    rules: str = ""
    demurrage_per_mille: int = 0
    demurrage_free: int = 0
    cover_after_days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """What becomes of what is left in a wallet: `how` is any kind but a payment or a cover.

    OUTSIDE needs `words` (what was paid in money, and when), TAKEN_OVER the `other` member.
    """

    how: PaymentKind
    words: str = ""
    other: Member | None = None

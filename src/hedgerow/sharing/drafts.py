"""What somebody wants divided, before it is checked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hedgerow.kernel.money import Money
from hedgerow.measures.exchange import Assumption
from hedgerow.network.models import Party
from hedgerow.sharing.models import Rule


@dataclass(frozen=True, slots=True)
class Figures:
    """What a formula may ask of one contributor: cost in minor units, hours and parts in thousandths; None: untold."""

    cost: int | None = None
    hours: int | None = None
    parts: int | None = None


@dataclass(frozen=True, slots=True)
class SplitDraft:
    """contributors: in their places, None is the business itself. told: what groups would have made without the others,
    by bitmask (bit i is place i). basis: what the rule goes by, one for each; empty where the rule needs none.
    A formula goes by `figures` instead, one for each.
    """

    title: str
    total: Money
    contributors: Sequence[Party | None]
    told: Mapping[int, Money] = field(default_factory=dict)
    rule: Rule = Rule.FAIR
    basis: Sequence[int | None] = ()
    assumption: Assumption = Assumption.SIDE_BY_SIDE
    formula: str = ""
    figures: Sequence[Figures] = ()

"""What packages above show of a party: panels of its page, columns of lists, weights on the map, figures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.network.models import Party

MONEY = "money"
"""The flow of party weights that are amounts."""


def _whole(answer: Any) -> Any:
    return answer


@dataclass(frozen=True, slots=True)
class PartyPanel:
    """A part of the party page. `context` gives the template's variables, or None where there is nothing to show."""

    name: str
    title: Text
    template: str
    context: Callable[[Actor, Party], Mapping[str, Any] | None]
    position: int = 100
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class PartyColumn:
    """A column of party lists that another package knows.

    `values` answers for the parties of one page at once; columns that share it share its answer, and `read` takes the
    column's part of what was answered for a party. `sort` names an annotation path from Party that the list may order
    by (with an index behind it), "" where it cannot. One that is not `shown` can be chosen.
    """

    name: str
    label: Text
    values: Callable[[Actor, Iterable[UUID]], Mapping[UUID, Any]]
    read: Callable[[Any], Any] = _whole
    kind: str = "text"
    sort: Callable[[Any], Any] | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True)
class PartyWeight:
    """What went between each party and the business, for the map: width of the branch, and how much the party matters.

    `values` are in minor units of the workspace's currency, of every party at once. `flow` says what went; `is_given`
    that the business gave it rather than got it.
    """

    name: str
    label: Text
    values: Callable[[Actor], Mapping[UUID, int]]
    flow: str = MONEY
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures for `hedgerow totals`, by name; merged into one answer."""

    name: str
    count: Callable[[], Mapping[str, Any]]


party_panels: Registry[PartyPanel] = Registry("party panels", key=lambda panel: panel.name)
party_columns: Registry[PartyColumn] = Registry("party columns", key=lambda column: column.name)
party_weights: Registry[PartyWeight] = Registry("party weights", key=lambda weight: weight.name)
totals: Registry[Totals] = Registry("totals", key=lambda part: part.name)

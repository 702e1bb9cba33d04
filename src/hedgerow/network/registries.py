"""What packages above bring to the network's pages."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.network.models import Party


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

    `values` answers for the parties of one page at once. `sort` names an annotation path from Party that the list may
    order by (with an index behind it), "" where it cannot.
    """

    name: str
    label: Text
    values: Callable[[Actor, Iterable[UUID]], Mapping[UUID, Any]]
    kind: str = "text"
    sort: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class PartyWeight:
    """A figure per party, for the map: how much it matters (size). Minor units, counts, or any non-negative number."""

    name: str
    label: Text
    values: Callable[[Actor], Mapping[UUID, int]]


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of file that can be brought in; see `network.importing`."""

    name: str
    label: Text
    run: Callable[..., Any]
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures for `hedgerow totals`, by name; merged into one answer."""

    name: str
    count: Callable[[], Mapping[str, Any]]


party_panels: Registry[PartyPanel] = Registry("party panels", key=lambda panel: panel.name)
party_columns: Registry[PartyColumn] = Registry("party columns", key=lambda column: column.name)
party_weights: Registry[PartyWeight] = Registry("party weights", key=lambda weight: weight.name)
import_kinds: Registry[ImportKind] = Registry("import kinds", key=lambda kind: kind.name)
totals: Registry[Totals] = Registry("totals", key=lambda part: part.name)

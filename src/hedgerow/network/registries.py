"""What packages above bring to the network's pages."""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.registry import Registry
from hedgerow.kernel.tabular.decisions import Decision
from hedgerow.kernel.tabular.mapping import FieldSet
from hedgerow.kernel.tabular.mapping import Mapping as FileMapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.recognise import Recogniser
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.network import journals
from hedgerow.network.models import Import, Party

Journal = journals.Journal
"""For packages that bring a merging."""
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
class ImportPreview:
    """What an import would do. `facts` are (what, how much) in words; `samples` a few rows as (field, text) pairs.

    `drafts` are all that was read, where the kind foresees from them what the record will say.
    """

    mapping: FileMapping
    decisions: tuple[Decision, ...]
    tally: Tally
    is_whole: bool
    facts: tuple[tuple[Text, str], ...]
    samples: tuple[tuple[tuple[Text, str], ...], ...]
    drafts: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What the record will make of a preview: facts as in it, and rows that stay out though they are well written."""

    facts: tuple[tuple[Text, str], ...] = ()
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Consecutive rows of a file as read: what comes in, and what was odd, with the cells of rows that stay out.

    The same file and mapping always make the same batches: that is how an interrupted import finds its place.
    """

    rows: int
    drafts: tuple[Any, ...]
    problems: tuple[tuple[RowProblem, tuple[str, ...] | None], ...]
    set_aside: int
    passed_over: int


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch changed. `amounts` are minor units per currency; `problems` what only the record shows to be odd.

    `set_aside` are rows that only the record shows not to fit, with their cells: they can be mended and brought again.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    passed_over: int = 0
    parties_created: int = 0
    amounts: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[RowProblem, ...] = ()
    set_aside: tuple[tuple[RowProblem, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of table that can be brought in.

    `settle` decides from the file what a mapping leaves open; `batches` reads; `write` puts one batch into the record,
    in the caller's transaction; `finish` runs once at the end. `others` is what an unknown column becomes.
    `takes_back` says that parties and ties are all it writes, so that it can be undone; `completes` that it also
    completes who is here, so that modes and keys can be chosen. `foresee` says of the drafts of a preview what the
    record will make of them.
    """

    name: str
    label: Text
    fields: FieldSet
    recognisers: tuple[Recogniser, ...]
    problem_kinds: tuple[ProblemKind, ...]
    others: str
    settle: Callable[[Source, FileMapping, Workspace], FileMapping]
    preview: Callable[[Source, FileMapping, Workspace], ImportPreview]
    batches: Callable[[Source, FileMapping, Workspace], Generator[Batch, None, None]]
    write: Callable[[Actor, Import, Batch], Written]
    finish: Callable[[Actor, Import], None]
    takes_back: bool = False
    completes: bool = False
    foresee: Callable[[FileMapping, Sequence[Any], str], Foreseen] | None = None


def _nothing(_parties: Sequence[UUID]) -> None:
    return None


@dataclass(frozen=True, slots=True)
class PartyMerging:
    """What a package holds of parties, when two of them are found to be one.

    `move` writes it over, through the journal, from the second to the first; `settle` makes anew what is added up of
    the parties, after they were merged or taken apart. `models` are all tables of the package that point at a party:
    also those that stay with whom they are.
    """

    name: str
    models: tuple[type[TenantModel], ...]
    move: Callable[[Journal, Party, Party], None]
    settle: Callable[[Sequence[UUID]], None] = _nothing


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures for `hedgerow totals`, by name; merged into one answer."""

    name: str
    count: Callable[[], Mapping[str, Any]]


party_panels: Registry[PartyPanel] = Registry("party panels", key=lambda panel: panel.name)
party_columns: Registry[PartyColumn] = Registry("party columns", key=lambda column: column.name)
party_weights: Registry[PartyWeight] = Registry("party weights", key=lambda weight: weight.name)
import_kinds: Registry[ImportKind] = Registry("import kinds", key=lambda kind: kind.name)
party_mergings: Registry[PartyMerging] = Registry("party mergings", key=lambda merging: merging.name)
totals: Registry[Totals] = Registry("totals", key=lambda part: part.name)

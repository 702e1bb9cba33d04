"""Kinds of tables that can be brought in."""

from collections.abc import Callable, Generator, Mapping, Sequence
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
from hedgerow.network.models import Import


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
class TakenBack:
    """What a portion of taking back came to, in rows of the kind: gone, as before, or kept with a reason."""

    removed: int = 0
    restored: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What stays though its import is taken back: `what` it is, whose, and why, in words."""

    party_id: UUID | None
    name: str
    what: str
    because: Text


@dataclass(frozen=True, slots=True)
class TakingBack:
    """How a kind takes back what it writes beside parties and ties.

    `some` takes a portion, in the caller's transaction; None when all is done. `kept` tells the first of what stayed;
    `is_traced` says whether what the import wrote can be told from everything else.
    """

    some: Callable[[Actor, Import], TakenBack | None]
    kept: Callable[[Import, int], Sequence[KeptRow]]
    is_traced: Callable[[Import], bool]
    promise: Text


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of table that can be brought in.

    `settle` decides from the file what a mapping leaves open; `batches` reads; `write` puts one batch into the record,
    in the caller's transaction; `finish` runs once at the end. `others` is what an unknown column becomes.
    `takes_back` says that it can be undone, `taking_back` how, where it writes more than parties and ties; `completes`
    that it also completes who is here, so that modes and keys can be chosen. `foresee` says of the drafts of a preview
    what the record will make of them. `origins` are the connections of this workspace that such a file can be of, as
    (source, name): what they told themselves is not counted again.
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
    taking_back: TakingBack | None = None
    completes: bool = False
    foresee: Callable[[FileMapping, Sequence[Any], str], Foreseen] | None = None
    origins: Callable[[], Sequence[tuple[str, str]]] = tuple


import_kinds: Registry[ImportKind] = Registry("import kinds", key=lambda kind: kind.name)

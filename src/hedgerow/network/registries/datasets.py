"""What packages hold of a party: handed out to whom it is about, and erased when they ask."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry

Keys = Sequence[UUID]
"""A party's own, and those of the records that were merged into it."""


def _nothing(_keys: Keys) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Dataset:
    """One kind of thing that is held of a party.

    `name` names its file; `why` says for what it is held. `rows` are plain values by column, ready for a table. `erase`
    takes out or empties what speaks of a person, in the caller's transaction, and returns how many rows; what `stays`
    ("" for nothing) is told beforehand: figures without the person.
    """

    name: str
    label: Text
    why: Text
    rows: Callable[[Keys], Iterable[Mapping[str, Any]]]
    count: Callable[[Keys], int]
    erase: Callable[[Keys], int] = _nothing
    stays: Text = ""


datasets: Registry[Dataset] = Registry("datasets", key=lambda dataset: dataset.name)

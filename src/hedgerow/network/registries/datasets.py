"""What packages hold of a party: handed out to whom it is about, and erased when they ask."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry

Keys = Sequence[UUID]
"""A party's own, and those of the records that were merged into it."""


_PORTION = 2000


def _nothing(_keys: Keys) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Dataset:
    """One kind of thing that is held of a party.

    `name` names its file; `why` says for what it is held. `rows` are plain values by column, ready for a table. `erase`
    takes out or empties what speaks of a person, in the caller's transaction, and returns how many rows; what `stays`
    ("" for nothing) is told beforehand: figures without the person. What others find their own by, such as addresses,
    `goes_last`.
    """

    name: str
    label: Text
    why: Text
    rows: Callable[[Keys], Iterable[Mapping[str, Any]]]
    count: Callable[[Keys], int]
    erase: Callable[[Keys], int] = _nothing
    stays: Text = ""
    goes_last: bool = False

    @classmethod
    def of_rows(
        cls,
        name: str,
        label: Text,
        why: Text,
        rows: "Callable[[Keys], QuerySet[Any, Any]]",
        erase: Callable[[Keys], int] | None = None,
        stays: Text = "",
        *,
        goes_last: bool = False,
    ) -> Self:
        """Of a queryset of plain values by column: handed out portion by portion, and counted in the database."""

        def plain(keys: Keys) -> Iterable[Mapping[str, Any]]:
            return rows(keys).iterator(_PORTION)

        def counted(keys: Keys) -> int:
            return int(rows(keys).count())

        return cls(name, label, why, plain, counted, erase or _nothing, stays, goes_last)


datasets: Registry[Dataset] = Registry("datasets", key=lambda dataset: dataset.name)

"""What was decided for a whole file from what is in it, how surely, and why: shown to a person before anything runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping


@dataclass(frozen=True, slots=True)
class Decision:
    """`option` is the field of the mapping that takes `value`. Not sure: a person should be asked."""

    option: Literal["date_order", "decimal_mark"]
    value: str
    is_sure: bool
    because: Text


def with_decisions(mapping: Mapping, decisions: Iterable[Decision]) -> Mapping:
    for decision in decisions:
        if decision.option == "date_order":
            mapping = replace(mapping, date_order=DateOrder(decision.value))
        else:
            mapping = replace(mapping, decimal_mark=decision.value)
    return mapping


def cells_of(uses: Iterable[ColumnUse], rows: Iterable[Sequence[str]]) -> list[str]:
    """The filled cells of some columns."""
    positions = [use.position for use in uses]
    return [row[at] for row in rows for at in positions if at < len(row) and row[at].strip()]

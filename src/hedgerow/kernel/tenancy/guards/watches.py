"""What packages want to be told of rows that change, whoever changes them and how: the database leaves a mark."""

from dataclasses import dataclass

from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class Watch:
    """A row of `table` that comes, goes or changes in one of `columns` leaves a mark of this `name`.

    The mark's part is the month of `day`, an SQL expression in which `{row}` is the row; a row without a day then
    leaves none, and one that moves to another month marks both. Without `day` it is "", for the whole.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    day: str = ""


watches: Registry[Watch] = Registry("watches", key=lambda watch: f"{watch.name}:{watch.table}")

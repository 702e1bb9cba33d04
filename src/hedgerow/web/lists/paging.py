"""Pages by key: a page begins after a row, not after a number of rows, so page 2,000 costs what page 2 costs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core import signing
from django.core.exceptions import EmptyResultSet, FieldDoesNotExist
from django.db import connections
from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import OrderBy

Row = TypeVar("Row", bound=Model)
_signer = signing.Signer(salt="hedgerow.web.lists")
_READERS: dict[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "Decimal": Decimal,
    "UUID": UUID,
}


@dataclass(frozen=True, slots=True)
class Sparse(Generic[Row]):
    """For a value that stands in another table: `having` are the rows with it, annotated, `lacking` the others.

    Each of the two has an index of its own; sorting all rows with the empty ones last would have none. `key` is the
    annotation that is the key as that table has it: its index ends with it.
    """

    having: Callable[[QuerySet[Row]], QuerySet[Row]]
    lacking: Callable[[QuerySet[Row]], QuerySet[Row]]
    key: str


@dataclass(frozen=True, slots=True)
class Order:
    """One field and then the key, both rising or both falling; rows without a value come last.

    `is_filled` says that no row is without one, where the field itself does not say so; `key` is what decides among
    equals: the row's key, by whatever column.
    """

    field: str
    falling: bool = False
    sparse: Sparse[Any] | None = None
    is_filled: bool = False
    key: str = "pk"

    def expressions(self, model: type[Model], *, back: bool) -> list[OrderBy | str]:
        falling = self.falling != back
        key = f"-{self.key}" if falling else self.key
        if self.field == "pk":
            return [key]
        nulls = {"nulls_first": True} if back else {"nulls_last": True}
        field = F(self.field)
        where = nulls if self.may_be_null(model) else {}
        return [field.desc(**where) if falling else field.asc(**where), key]

    def may_be_null(self, model: type[Model]) -> bool:
        """Annotations and fields of other tables may be; a NOT NULL column lets the database use its index as it is."""
        if self.is_filled:
            return False
        try:
            return bool(getattr(model._meta.get_field(self.field), "null", True))
        except FieldDoesNotExist:
            return True

    def beyond(self, model: type[Model], mark: "Mark", *, back: bool) -> Q:
        """Rows after the mark in this order (before it, when going back)."""
        word = "lt" if self.falling != back else "gt"
        later_key = Q(**{f"{self.key}__{word}": mark.key})
        if self.field == "pk":
            return later_key
        without = Q(**{f"{self.field}__isnull": True})
        if mark.value is None:
            return without & later_key | ~without if back else without & later_key
        reach = Q(
            **{f"{self.field}__{word}e": mark.value}
        )  # a plain range, for the index; the rest only sorts out ties
        past = reach & (Q(**{f"{self.field}__{word}": mark.value}) | Q(**{self.field: mark.value}) & later_key)
        return past | without if self.may_be_null(model) and not back else past


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page begins or ends: a row's value in the order, and its key."""

    value: Any
    key: Any

    def text(self, order: Order) -> str:
        """Signed, and of use in this order only."""
        kind = type(self.value).__name__
        value = str(self.value) if kind in ("Decimal", "UUID") else self.value
        value = value.isoformat() if isinstance(value, (date, datetime)) else value
        return _signer.sign_object([order.field, order.falling, kind, value, str(self.key)])

    @staticmethod
    def read(text: str, order: Order) -> "Mark | None":
        """None for a mark that is broken, forged or of another order: the list then begins at its first page."""
        try:
            field, falling, kind, value, key = _signer.unsign_object(text)
        except (signing.BadSignature, ValueError):
            return None
        if (field, falling) != (order.field, order.falling):
            return None
        return Mark(_READERS[kind](value) if kind in _READERS else value, key)


@dataclass(frozen=True, slots=True)
class Slice(Generic[Row]):
    rows: list[Row]
    before: Mark | None
    after: Mark | None


def slice_of(
    rows: QuerySet[Row], order: Order, size: int, *, mark: Mark | None = None, back: bool = False
) -> Slice[Row]:
    """One page, in one query: `size` rows after the mark, or before it. The marks say whether there is more.

    With a sparse order a second query fills the page, where the rows with a value end (going back: begin).
    """
    found = _after(rows, order, size + 1, mark, back=back)
    more, found = len(found) > size, found[:size]
    if back:
        found.reverse()
    earlier = more if back else mark is not None
    later = mark is not None if back else more
    return Slice(
        found,
        before=mark_of(found[0], order) if found and earlier else None,
        after=mark_of(found[-1], order) if found and later else None,
    )


def _after(rows: QuerySet[Row], order: Order, most: int, mark: Mark | None, *, back: bool) -> list[Row]:
    if order.sparse is None:
        return _run(rows, order, most, mark, back=back)
    with_value = order.sparse.having(rows), Order(order.field, order.falling, is_filled=True, key=order.sparse.key)
    without = order.sparse.lacking(rows), Order("pk", order.falling)
    first, then = (without, with_value) if back else (with_value, without)
    if mark is not None and (mark.value is None) != back:
        return _run(*then, most, mark, back=back)  # the other run lies behind
    found = _run(*first, most, mark, back=back)
    return found if len(found) == most else [*found, *_run(*then, most - len(found), None, back=back)]


def _run(rows: QuerySet[Row], order: Order, most: int, mark: Mark | None, *, back: bool) -> list[Row]:
    if mark is not None:
        rows = rows.filter(order.beyond(rows.model, mark, back=back))
    return list(rows.order_by(*order.expressions(rows.model, back=back))[:most])


def mark_of(row: Model, order: Order) -> Mark:
    value: Any = row
    for part in order.field.split("__"):
        value = getattr(value, part, None)
    return Mark(value, row.pk)


def count_up_to(rows: QuerySet[Row], most: int) -> tuple[int, bool]:
    """How many rows, counting no further than `most`; the second says that there are more than that."""
    few = rows.order_by().values_list("pk")[: most + 1].query
    try:
        sql, params = few.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return 0, False
    with connections[rows.db].cursor() as cursor:  # as `count()` asks, composed in half the time
        cursor.execute(f"SELECT COUNT(*) FROM ({sql}) AS few", params)  # noqa: S608  (composed by Django)
        counted = cursor.fetchone()[0]
    return min(counted, most), counted > most


def every_row(rows: QuerySet[Row], order: Order, size: int = 2000) -> Iterator[list[Row]]:
    """All rows in order, slice by slice, each a query of its own: no transaction stays open meanwhile."""
    mark: Mark | None = None
    while True:
        part = slice_of(rows, order, size, mark=mark)
        yield part.rows
        mark = part.after
        if mark is None:
            return

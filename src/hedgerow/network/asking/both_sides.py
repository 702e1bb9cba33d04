"""What a party can be on either side of, counted over both: ties, activities."""

from collections.abc import Sequence
from functools import partial, reduce
from operator import add, and_
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual

from hedgerow.network.asking.ask import Ask
from hedgerow.network.asking.kinds import Op
from hedgerow.network.asking.sources import NOBODY, Bounds, about, by_figure

_SENSES = {"gte": ">=", "lte": "<="}
_LOOKUPS = {"gte": GreaterThanOrEqual, "lte": LessThanOrEqual}


def side(ask: Ask, rows: "QuerySet[Any]", party: str) -> "QuerySet[Any]":
    """The rows of one side, `party` being the column of theirs that is the party."""
    found: QuerySet[Any] = about(ask, rows, party).annotate(one=F(party))
    return found


def counted(ask: Ask, sides: "Sequence[QuerySet[Any]]", op: Op, value: Any) -> Q:
    """Who has so many rows, all sides together; each row says in `one` whose it is.

    Django composes each side; only their sum is put around them here. For a page each party is counted by itself.
    """
    if ask.is_for_page:
        return by_figure(partial(_counted_each, sides), op, value)
    composed = [one for one in map(_composed, sides) if one is not None]
    together = " UNION ALL ".join(sql for sql, _given in composed)
    given = [param for _sql, params in composed for param in params]

    def of(bounds: Bounds) -> Q:
        if not composed:
            return NOBODY
        having = " AND ".join(f"COUNT(*) {_SENSES[sense]} %s" for sense, _end in bounds.senses)
        sense = "NOT" if bounds.is_outside else ""
        sql = f"SELECT one FROM ({together}) AS sides GROUP BY one HAVING {sense} ({having})"  # noqa: S608  (no value in it)
        return Q(pk__in=RawSQL(sql, [*given, *(end for _sense, end in bounds.senses)]))  # noqa: S611  (values are parameters)

    return by_figure(of, op, value)


def _counted_each(sides: "Sequence[QuerySet[Any]]", bounds: Bounds) -> Q:
    together = reduce(add, map(_count_of, sides))
    inside = [Q(_LOOKUPS[sense](together, end)) for sense, end in bounds.senses]
    found = reduce(and_, inside)
    return ~found if bounds.is_outside else found


def _count_of(rows: "QuerySet[Any]") -> Coalesce:
    mine = rows.filter(one=OuterRef("pk")).order_by().values("one").annotate(rows=Count("pk")).values("rows")
    return Coalesce(Subquery(mine, output_field=IntegerField()), 0)


def _composed(rows: "QuerySet[Any]") -> tuple[str, tuple[Any, ...]] | None:
    """None for rows of which Django knows that there are none."""
    try:
        sql, params = rows.order_by().values_list("one").query.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return None
    return sql, tuple(params)

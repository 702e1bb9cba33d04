"""How far from the business a party lives, as the crow flies."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, FloatField, Q, QuerySet, Value
from django.db.models.expressions import CombinedExpression, ExpressionWrapper

from hedgerow.network import locating
from hedgerow.network.asking import Ask, Kind, Op, Options
from hedgerow.network.asking.sources import NOBODY, having
from hedgerow.network.geography.points import Accuracy, Point, reach
from hedgerow.network.models import Location

DISTANCES = ("km_away", "miles_away")
"""The fields: what is asked by them follows from where somebody is, which is known a moment after what was recorded."""

_SAME = 0.5
"""Two distances are the same when they round to the same number."""


def asks_by_distance(definition: Any) -> bool:
    """Whether a tree of conditions, as it is kept, has one of these fields."""
    if isinstance(definition, dict):
        return definition.get("field") in DISTANCES or any(map(asks_by_distance, definition.values()))
    return isinstance(definition, list) and any(map(asks_by_distance, definition))


@dataclass(frozen=True, slots=True)
class Distance:
    """`km` is how many kilometres one unit of the answer has.

    Nobody fits where nobody knows where the business is; who is known by country alone is as unknown as who has no
    address. The database adds up squares on a ball of radius 1: no sine per row.
    """

    km: float

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        known = Location.objects.exclude(accuracy=Accuracy.COUNTRY)
        if op is Op.EMPTY:
            return ~having(ask, known, "party")
        home = locating.home().point
        if op is Op.FILLED:
            return having(ask, known, "party")
        if home is None:
            return NOBODY
        low, high = self._ends(op, value)
        return having(ask, _between(known, home, low, high), "party")

    def _ends(self, op: Op, value: Any) -> tuple[float | None, float | None]:
        match op:
            case Op.AT_LEAST:
                return float(value) * self.km, None
            case Op.AT_MOST:
                return None, float(value) * self.km
            case Op.BETWEEN:
                return float(value[0]) * self.km, float(value[1]) * self.km
            case _:
                return (float(value) - _SAME) * self.km, (float(value) + _SAME) * self.km


def _between(rows: "QuerySet[Any]", home: Point, low: float | None, high: float | None) -> "QuerySet[Any]":
    """Rows at least `low` and at most `high` kilometres away."""
    away = None
    for axis, middle in zip("xyz", home.vector, strict=True):
        apart = F(axis) - Value(middle)
        square = CombinedExpression(apart, "*", apart)
        away = square if away is None else away + square
    found: QuerySet[Any] = rows.annotate(away=ExpressionWrapper(away, output_field=FloatField()))
    if low is not None and low > 0:
        found = found.filter(away__gte=reach(low))
    return found if high is None else found.filter(away__lte=reach(max(high, 0.0)))

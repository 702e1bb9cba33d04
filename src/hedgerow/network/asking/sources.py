"""Where the answer to a question stands: on the party, in rows of its own, or in rows that are added up.

Each source makes a condition on Party, and nothing else: no value of a person is ever part of a statement's text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import Aggregate, Count, Exists, OuterRef, Q, QuerySet

from hedgerow.network.asking.ask import Ask, Options
from hedgerow.network.asking.comparing import matches
from hedgerow.network.asking.kinds import NEGATIVE, Kind, Op

FEW = 1000
Select = Callable[[Ask, Options], "QuerySet[Any]"]
_ROWS = Count("pk")
NOBODY = Q(pk__in=[])
ANYBODY = ~Q(pk__in=[])


class Source(Protocol):
    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:
        """Which parties fit."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the party itself; `how` as in `matches`."""

    path: str
    how: str = ""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        if op in (Op.EMPTY, Op.FILLED):
            empty = Q(**{f"{self.path}__isnull": True}) if self.how == "moment" else Q(**{self.path: ""})
            return empty if op is Op.EMPTY else ~empty
        found = matches(ask, self.path, kind, op, value, how=self.how)
        return ~found if op in NEGATIVE else found


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that point at the party by `party`: one that fits is enough. `value` is the column that is compared."""

    select: Select
    value: str
    party: str = "party"
    how: str = ""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:
        rows = self.select(ask, options)
        if op in (Op.EMPTY, Op.FILLED):
            found = having(ask, rows, self.party)
        elif op is Op.ALL:
            found = ANYBODY
            for one in value:
                found &= having(ask, rows.filter(**{self.value: one}), self.party)
        else:
            found = having(ask, rows.filter(matches(ask, self.value, kind, op, value, how=self.how)), self.party)
        return ~found if op in NEGATIVE else found


@dataclass(frozen=True, slots=True)
class Figure:
    """Rows added up for each party: how many, or how much. Whoever has no row has 0."""

    select: Select
    amount: Aggregate = _ROWS
    party: str = "party"

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        rows = about(ask, self.select(ask, options), self.party)
        if ask.is_for_page:
            rows = rows.filter(**{self.party: OuterRef("pk")})
        added = rows.order_by().values(self.party).annotate(figure=self.amount)

        def of(bounds: Bounds) -> Q:
            fitting = added.filter(bounds.on("figure")).values(self.party)
            return Q(Exists(fitting)) if ask.is_for_page else Q(pk__in=fitting)

        return by_figure(of, op, value)


@dataclass(frozen=True, slots=True)
class Bounds:
    """From `low` to `high`, both among them and None where open; or all figures but those."""

    low: Any
    high: Any
    is_outside: bool = False

    @property
    def senses(self) -> list[tuple[str, Any]]:
        return [(sense, end) for sense, end in (("gte", self.low), ("lte", self.high)) if end is not None]

    def on(self, path: str) -> Q:
        inside = Q(**{f"{path}__{sense}": end for sense, end in self.senses})
        return ~inside if self.is_outside else inside


def by_figure(of: Callable[[Bounds], Q], op: Op, value: Any) -> Q:
    """`of` gives who has rows whose figure fits. Where 0, no row at all, would fit too: all but who does not fit."""
    low, high = _ends(op, value)
    if (low is None or low <= 0) and (high is None or high >= 0):
        return ~of(Bounds(low, high, is_outside=True))
    return of(Bounds(low, high))


def _ends(op: Op, value: Any) -> tuple[Any, Any]:
    match op:
        case Op.AT_LEAST:
            return value, None
        case Op.AT_MOST:
            return None, value
        case Op.BETWEEN:
            return value[0], value[1]
        case _:
            return value, value


def about(ask: Ask, rows: "QuerySet[Any]", party: str) -> "QuerySet[Any]":
    """Rows of the parties of interest; of none that belongs to nobody."""
    if ask.keys is None:
        return rows.filter(**{f"{party}__isnull": False})
    return rows.filter(**{f"{party if party.endswith('_id') else f'{party}__id'}__among": ask.keys})


def having(ask: Ask, rows: "QuerySet[Any]", party: str) -> Q:
    """Parties that have one of the rows. For a page the few are looked up, and what is common is met soon anyway."""
    if not ask.is_for_page:
        return Q(pk__in=about(ask, rows, party).order_by().values(party))
    keys = list(rows.order_by().values_list(party, flat=True)[: FEW + 1])
    if len(keys) <= FEW:
        return Q(id__among=set(keys) - {None})
    return Q(Exists(rows.filter(**{party: OuterRef("pk")})))

"""From rows and a mapping to purchases: one per row, or one per order where the rows of an order stand together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.rows import Row
from hedgerow.sales.importing import identity, purchase_states
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.amounts import LARGEST
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft, PurchaseReading
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchase_row import PurchaseRow
from hedgerow.sales.importing.purchase_rows import RowParser

_OWN = 16


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds where the file says nothing: the workspace's currency and time zone, and the decided readings.

    `latest` is up to when a sale can have been; None for no such bound.
    """

    currency: str
    zone: ZoneInfo
    date_order: DateOrder = DateOrder.DMY
    decimal_mark: str = "."
    latest: datetime | None = None


class PurchaseReader:
    """Reads the rows of one file, once, from its beginning: keys depend on what came before."""

    def __init__(self, mapping: Mapping, usual: Usual) -> None:
        check(mapping, PURCHASES)
        self._called_at = [mapping.position_of(field) for field in ("order", "payment")]
        self._event_at = mapping.position_of("event")
        self._moment_at = [mapping.position_of(field) for field in ("payment", "date", "time")]
        self._has_prices = mapping.position_of("unit_price") is not None
        self._parse = RowParser(
            mapping,
            currency=mapping.currency or usual.currency,
            zone=usual.zone,
            date_order=mapping.date_order or usual.date_order,
            decimal_mark=mapping.decimal_mark or usual.decimal_mark,
            latest=usual.latest,
        ).parse

    def read(self, rows: Iterable[Row]) -> Iterator[PurchaseReading]:
        """Every row comes back in exactly one reading, in the order of the file."""
        with identity.ordinals() as ordinals:
            for (order, back), group in groupby(rows, key=self._order_of):
                if order:
                    yield self._read_order(order, back, tuple(group), ordinals)
                else:
                    yield from (self._read_row(row, ordinals) for row in group)

    def _order_of(self, row: Row) -> tuple[str, str]:
        """What the rows of one order have in common; those of a refund of it are apart, by their own moment."""
        order = next(filter(None, (_cell(row, at) for at in self._called_at)), "")
        if not order or not purchase_states.is_back(_cell(row, self._event_at)):
            return order, ""
        return order, "\x1f".join(("back", *(_cell(row, at) for at in self._moment_at)))

    def _read_row(self, row: Row, ordinals: identity.Ordinals) -> PurchaseReading:
        parsed, found = self._parse_usable(row)
        if parsed is None:
            return PurchaseReading((row,), problems=found)
        if refusal := purchase_states.refusal(parsed.status):
            return PurchaseReading((row,), problems=(_said(refusal, row, parsed.status),))
        return PurchaseReading((row,), (parsed.draft(self._content_key(parsed, ordinals)),), found)

    def _content_key(self, parsed: PurchaseRow, ordinals: identity.Ordinals) -> str:
        digest = identity.digest_of(*parsed.content)
        return f"{digest.hex()}#{ordinals.next(digest)}"

    def _parse_usable(self, row: Row) -> tuple[PurchaseRow | None, tuple[RowProblem, ...]]:
        if not row.is_usable:
            return None, (row.problem,) if row.problem else ()
        parsed, found = self._parse(row, needs_amount=True)
        return parsed, (row.problem, *found) if row.problem else tuple(found)

    def _read_order(self, order: str, back: str, rows: tuple[Row, ...], ordinals: identity.Ordinals) -> PurchaseReading:
        """All rows of an order or none: half an order would be a wrong amount."""
        first, found = self._parse_usable(rows[0])
        parts = [first]
        for row in rows[1:]:
            part, more = self._parse_line(row)
            parts.append(part)
            found += more
        good = [part for part in parts if part is not None]
        total = -abs(self._total(good)) if back else self._total(good)
        times = ordinals.next(identity.digest_of("order", order, back or total < 0))
        if back and not total and len(good) == len(rows):
            return PurchaseReading(rows, problems=tuple(_said(problems.NO_MONEY, row, order) for row in rows))
        if refusal := _refusal(good, times, total):
            return PurchaseReading(rows, problems=tuple(_said(refusal, row, order) for row in rows))
        if len(good) < len(rows):
            return PurchaseReading(rows, problems=(*found, *_waiting(rows, found, order)))
        if back:
            return PurchaseReading(rows, (_single_refund(order, good, total, times),), found)
        return PurchaseReading(rows, tuple(_drafts_of(order, good, total, times)), found)

    def _total(self, parts: list[PurchaseRow]) -> int:
        """With prices of their own, the rows say the order's total once or over again; without, each its share."""
        amounts = [part.minor for part in parts if part.minor is not None]
        return sum(amounts[:1] if self._has_prices else amounts)

    def _parse_line(self, row: Row) -> tuple[PurchaseRow | None, tuple[RowProblem, ...]]:
        """A further row of an order: its total, date and customer may be blank, as they stand in the first."""
        if not row.is_usable:
            return None, (row.problem,) if row.problem else ()
        parsed, found = self._parse(row, needs_amount=False)
        return parsed, tuple(found)


def _refusal(parts: list[PurchaseRow], times: int, total: int) -> ProblemKind | None:
    """Why a whole order stays out. Money given back later for an order seen before is no repetition."""
    if times > 1 and total >= 0:
        return problems.ORDER_AGAIN
    if abs(total) > LARGEST:
        return problems.ORDER_TOO_LARGE
    if len({part.currency for part in parts}) > 1:
        return problems.SEVERAL_CURRENCIES
    return purchase_states.refusal(parts[0].status) if parts else None


def _drafts_of(order: str, parts: list[PurchaseRow], total: int, times: int) -> Iterator[PurchaseDraft]:
    """The order as one purchase, and what was given back as another with its own key."""
    key, first = identity.order_key(order), parts[0]
    lines = tuple(line for part in parts for line in part.lines)
    refund_key = f"{key}/refund" if times == 1 else f"{key}/refund{times}"
    yield replace(first.draft(refund_key if total < 0 else key), minor=total, lines=lines, order=order)
    if first.refunded:
        yield replace(first.draft(f"{key}/refund"), minor=-first.refunded, lines=(), order=order)
    elif total > 0 and purchase_states.plain(first.status) == purchase_states.REFUNDED:
        yield replace(first.draft(f"{key}/refund"), minor=-total, lines=(), order=order)


def _single_refund(order: str, parts: list[PurchaseRow], total: int, times: int) -> PurchaseDraft:
    """Its key is its own, the same in an export that begins later."""
    first = parts[0]
    own = identity.digest_of(first.payment, first.at or first.day, *([times] if times > 1 else [])).hex()[:_OWN]
    key = f"{identity.order_key(order)}/refund={own}"
    lines = tuple(line for part in parts for line in part.lines)
    return replace(first.draft(key), minor=total, lines=lines, order=order, is_single=True)


def _cell(row: Row, at: int | None) -> str:
    return row.cells[at].strip() if at is not None and at < len(row.cells) else ""


def _waiting(rows: tuple[Row, ...], found: tuple[RowProblem, ...], order: str) -> Iterator[RowProblem]:
    """Good rows of an order that is not whole say why they wait."""
    bad = {problem.row for problem in found if problem.is_error}
    return (_said(problems.ORDER_SET_ASIDE, row, order) for row in rows if row.number not in bad)


def _said(kind: ProblemKind, row: Row, order: str) -> RowProblem:
    return RowProblem(kind, row.number, row.line, value=order)

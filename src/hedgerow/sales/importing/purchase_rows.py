"""One row of a sales file: its parts read one by one, each wrong one named."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.dates import DateOrder, Moment, Unreadable, parse_moment
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.rejected import unguarded
from hedgerow.kernel.tabular.rows import Row
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.amounts import LARGEST, Amount, currency_code, parse_amount, parse_quantity
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, LineDraft, PurchaseDraft

_ONE = 1000


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """`minor` and `day` are None only in further rows of an order."""

    row: int
    customer: CustomerDraft
    day: date | None
    at: datetime | None
    minor: int | None
    currency: str
    lines: tuple[LineDraft, ...]
    quantity_milli: int
    refunded: int
    status: str

    @property
    def content(self) -> tuple[object, ...]:
        """What makes this sale itself, wherever and however often it is exported."""
        who, when = self.customer, self.at or self.day
        product = self.lines[0].product if self.lines else ""
        return (
            who.reference,
            who.email.casefold(),
            who.name,
            when,
            self.quantity_milli,
            self.minor,
            self.currency,
            product,
        )

    def draft(self, key: str) -> PurchaseDraft:
        if self.day is None or self.minor is None:
            raise ValueError("only a row with a day and an amount is a purchase of its own")
        return PurchaseDraft(self.row, key, self.customer, self.day, self.at, self.minor, self.currency, self.lines)


class RowParser:
    def __init__(
        self, mapping: Mapping, *, currency: str, zone: ZoneInfo, date_order: DateOrder, decimal_mark: str
    ) -> None:
        self._uses = {use.field: use for use in mapping.uses}
        self._at = {use.field: use.position for use in mapping.uses}
        self._currency, self._zone, self._order, self._mark = currency, zone, date_order, decimal_mark

    def parse(self, row: Row, *, needs_amount: bool) -> tuple[PurchaseRow | None, list[RowProblem]]:
        """The row's parts and what is odd about it; no parts when one of the oddities is an error."""
        reading = _Reading(row, self._uses, self._at)
        customer = CustomerDraft(*(reading.text(field) for field in ("party", "email", "name", "phone")))
        moment = self._moment(reading, is_needed=needs_amount)
        amount = self._amount(reading, is_needed=needs_amount)
        currency = amount.currency if amount is not None else self._currency_of(reading)
        quantity = self._quantity(reading)
        minor = amount.minor if amount is not None else None
        parsed = PurchaseRow(
            row=row.number,
            customer=customer,
            day=moment.day if moment else None,
            at=moment.at if moment else None,
            minor=minor,
            currency=currency,
            lines=self._lines(reading, minor, quantity),
            quantity_milli=quantity,
            refunded=self._refunded(reading),
            status=reading.text("status"),
        )
        self._remark(reading, parsed, is_whole=needs_amount)
        has_error = any(problem.is_error for problem in reading.problems)
        return None if has_error else parsed, reading.problems

    def _moment(self, reading: "_Reading", *, is_needed: bool) -> Moment | None:
        text = reading.text("date")
        if not text:
            if is_needed:
                reading.report(problems.DATE_MISSING, "date")
            return None
        if "time" in self._at and (time := reading.text("time")):
            text = f"{text} {time}"
        moment = parse_moment(text, self._order, self._zone)
        if isinstance(moment, Unreadable):
            reading.report(moment.kind, "date", text, moment.values)
            return None
        return moment

    def _amount(self, reading: "_Reading", *, is_needed: bool) -> Amount | None:
        text = reading.text("amount")
        if not text:
            if is_needed:
                reading.report(problems.AMOUNT_MISSING, "amount")
            return None
        return self._money(reading, "amount", text)

    def _money(self, reading: "_Reading", field: str, text: str) -> Amount | None:
        amount = parse_amount(text, self._mark, self._currency_of(reading))
        if isinstance(amount, Amount):
            return amount
        reading.report(amount.kind, field, text, amount.values)
        return None

    def _currency_of(self, reading: "_Reading") -> str:
        """Of the row's own column; a blank one is in the usual currency."""
        if "currency" not in self._at or not (text := reading.text("currency")):
            return self._currency
        if code := currency_code(text):
            return code
        reading.report(problems.UNKNOWN_CURRENCY, "currency", text)
        return self._currency

    def _quantity(self, reading: "_Reading") -> int:
        text = reading.text("quantity")
        if not text:
            return _ONE
        quantity = parse_quantity(text, self._mark)
        if quantity is None:
            reading.report(problems.NOT_A_QUANTITY, "quantity", text)
            return _ONE
        return quantity

    def _lines(self, reading: "_Reading", minor: int | None, quantity: int) -> tuple[LineDraft, ...]:
        """A line where the file tells what or how many was bought."""
        product = reading.text("product")
        if not product and not reading.text("quantity"):
            return ()
        price = reading.text("unit_price")
        if price and (one := self._money(reading, "unit_price", price)) is not None:
            discount = reading.text("line_discount")
            off = self._money(reading, "line_discount", discount) if discount else None
            minor = _times(one.minor, quantity) - (off.minor if off else 0)
            if abs(minor) > LARGEST:
                reading.report(problems.AMOUNT_TOO_LARGE, "unit_price", price)
        return (LineDraft(product, quantity, minor),)

    def _refunded(self, reading: "_Reading") -> int:
        text = reading.text("refunded")
        amount = self._money(reading, "refunded", text) if text else None
        return abs(amount.minor) if amount else 0

    def _remark(self, reading: "_Reading", parsed: PurchaseRow, *, is_whole: bool) -> None:
        if parsed.minor is not None and parsed.minor < 0:
            reading.report(problems.REFUND, "amount", reading.text("amount"))
        elif parsed.quantity_milli < 0:
            reading.report(problems.NEGATIVE_QUANTITY, "quantity", reading.text("quantity"))
        if is_whole and not parsed.customer:
            reading.report(problems.NOBODY, "")


def _times(minor: int, quantity_milli: int) -> int:
    """Price times thousandths of pieces, to the next minor unit; half of one away from zero."""
    product = minor * quantity_milli
    whole = (abs(product) + _ONE // 2) // _ONE
    return -whole if product < 0 else whole


class _Reading:
    """The cells of one row by field, and the problems found in them."""

    __slots__ = ("_at", "_cells", "_row", "_uses", "problems")

    def __init__(self, row: Row, uses: dict[str, ColumnUse], at: dict[str, int]) -> None:
        self._row, self._uses, self._at, self._cells = row, uses, at, row.cells
        self.problems: list[RowProblem] = []

    def text(self, field: str) -> str:
        at = self._at.get(field)
        if at is None:
            return ""
        cell = self._cells[at].strip()
        return unguarded(cell) if cell[:1] == "'" else cell

    def report(self, kind: ProblemKind, field: str, text: str = "", values: tuple[tuple[str, str], ...] = ()) -> None:
        column = self._uses[field].name if field in self._uses else ""
        self.problems.append(RowProblem(kind, self._row.number, self._row.line, column, text, dict(values)))

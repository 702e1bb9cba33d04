"""One row of a sales file: its parts read one by one, each wrong one named."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.dates import DateOrder, Moment, Unreadable, parse_moment
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rows import Row
from hedgerow.kernel.tabular.zones import zone_called
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.amounts import LARGEST, Amount, currency_code, parse_amount, parse_quantity
from hedgerow.sales.importing.line_texts import lines_of
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, LineDraft
from hedgerow.sales.importing.purchase_row import PurchaseRow
from hedgerow.sales.importing.purchase_ways import channel_of, fulfilment_of
from hedgerow.sales.importing.row_reading import RowReading, lies_ahead

_ONE = 1000
_UTC = ZoneInfo("UTC")


class RowParser:
    def __init__(
        self,
        mapping: Mapping,
        *,
        currency: str,
        zone: ZoneInfo,
        date_order: DateOrder,
        decimal_mark: str,
        latest: datetime | None = None,
    ) -> None:
        self._uses = {use.field: use for use in mapping.uses}
        self._at = {use.field: use.position for use in mapping.uses}
        self._texts_at = [use.position for use in mapping.columns_of("line_texts")]
        self._currency, self._zone, self._order, self._mark = currency, zone, date_order, decimal_mark
        self._latest = latest
        self._written_in = _UTC if _is_utc(self._uses.get("date")) else zone

    def parse(self, row: Row, *, needs_amount: bool) -> tuple[PurchaseRow | None, list[RowProblem]]:
        """The row's parts and what is odd about it; no parts when one of the oddities is an error."""
        reading = RowReading(row, self._uses, self._at)
        customer = _customer(reading)
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
            payment=reading.text("payment"),
            is_of_lines="tax" in self._at,
            channel=channel_of(reading.text("channel")),
            place=reading.text("place")[:120],
            fulfilment=fulfilment_of(reading.text("fulfilment")),
        )
        self._remark(reading, parsed, is_whole=needs_amount)
        has_error = any(problem.is_error for problem in reading.problems)
        return None if has_error else parsed, reading.problems

    def _moment(self, reading: RowReading, *, is_needed: bool) -> Moment | None:
        text = reading.text("date")
        if not text:
            if is_needed:
                reading.report(problems.DATE_MISSING, "date")
            return None
        if "time" in self._at and (time := reading.text("time")):
            text = f"{text} {time}"
        written_in = self._zone_of(reading)
        moment = parse_moment(text, self._order, written_in)
        if isinstance(moment, Unreadable):
            reading.report(moment.kind, "date", text, moment.values)
            return None
        if lies_ahead(moment, self._latest, self._zone):
            reading.report(problems.OCCURS_LATER, "date", text)
            return None
        if written_in is not self._zone and moment.at is not None:
            return Moment(moment.at.astimezone(self._zone).date(), moment.at)
        return moment

    def _zone_of(self, reading: RowReading) -> ZoneInfo:
        """Of the row's own column; a blank one, or one we do not know, is the workspace's."""
        name = reading.text("zone")
        if not name:
            return self._written_in
        zone = zone_called(name)
        if zone is None:
            reading.report(problems.UNKNOWN_ZONE, "zone", name)
        return zone or self._written_in

    def _amount(self, reading: RowReading, *, is_needed: bool) -> Amount | None:
        text = reading.text("amount")
        if not text:
            if is_needed:
                reading.report(problems.AMOUNT_MISSING, "amount")
            return None
        return self._taxed(reading, self._money(reading, "amount", text))

    def _taxed(self, reading: RowReading, net: Amount | None) -> Amount | None:
        text = reading.text("tax")
        tax = self._money(reading, "tax", text) if text and net is not None else None
        return Amount(net.minor + tax.minor, net.currency) if net is not None and tax is not None else net

    def _money(self, reading: RowReading, field: str, text: str) -> Amount | None:
        amount = parse_amount(text, self._mark, self._currency_of(reading))
        if isinstance(amount, Amount):
            return amount
        reading.report(amount.kind, field, text, amount.values)
        return None

    def _currency_of(self, reading: RowReading) -> str:
        """Of the row's own column; a blank one is in the usual currency."""
        if "currency" not in self._at or not (text := reading.text("currency")):
            return self._currency
        if code := currency_code(text):
            return code
        reading.report(problems.UNKNOWN_CURRENCY, "currency", text)
        return self._currency

    def _quantity(self, reading: RowReading) -> int:
        text = reading.text("quantity")
        if not text:
            return _ONE
        quantity = parse_quantity(text, self._mark)
        if quantity is None:
            reading.report(problems.NOT_A_QUANTITY, "quantity", text)
            return _ONE
        return quantity

    def _lines(self, reading: RowReading, minor: int | None, quantity: int) -> tuple[LineDraft, ...]:
        """A line where the file tells what or how many was bought."""
        if written := [line for at in self._texts_at for line in lines_of(reading.cell(at), self._currency)]:
            return tuple(written)
        sku = reading.text("sku")[:120]
        product = reading.text("product") or sku
        if not product and not reading.text("quantity"):
            return ()
        price = reading.text("unit_price")
        if price and (one := self._money(reading, "unit_price", price)) is not None:
            discount = reading.text("line_discount")
            off = self._money(reading, "line_discount", discount) if discount else None
            minor = _times(one.minor, quantity) - (off.minor if off else 0)
            if abs(minor) > LARGEST:
                reading.report(problems.AMOUNT_TOO_LARGE, "unit_price", price)
        return (LineDraft(product, quantity, minor, sku, reading.text("category")[:80]),)

    def _refunded(self, reading: RowReading) -> int:
        text = reading.text("refunded")
        amount = self._money(reading, "refunded", text) if text else None
        return abs(amount.minor) if amount else 0

    def _remark(self, reading: RowReading, parsed: PurchaseRow, *, is_whole: bool) -> None:
        if parsed.minor is not None and parsed.minor < 0:
            reading.report(problems.REFUND, "amount", reading.text("amount"))
        elif parsed.quantity_milli < 0:
            reading.report(problems.NEGATIVE_QUANTITY, "quantity", reading.text("quantity"))
        if is_whole and not parsed.customer:
            reading.report(problems.NOBODY, "")


def _is_utc(use: ColumnUse | None) -> bool:
    """Its name says so: `Created (UTC)`."""
    return use is not None and "utc" in use.name.casefold()


def _customer(reading: RowReading) -> CustomerDraft:
    """Shops number who buys without an account with nought."""
    reference = reading.text("party")
    name, family = reading.text("name"), reading.text("family_name")
    name = name if name.endswith(family) else f"{name} {family}".strip()
    return CustomerDraft("" if reference == "0" else reference, reading.text("email"), name, reading.text("phone"))


def _times(minor: int, quantity_milli: int) -> int:
    """Price times thousandths of pieces, to the next minor unit; half of one away from zero."""
    product = minor * quantity_milli
    whole = (abs(product) + _ONE // 2) // _ONE
    return -whole if product < 0 else whole

"""A purchase as read from a file: exact money, its day, its lines, and a key that is the same in every export."""

from dataclasses import dataclass
from datetime import date, datetime

from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rows import Row


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """How the file names the customer; any part may be empty, all of them for an anonymous sale."""

    reference: str = ""
    email: str = ""
    name: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.reference or self.email or self.name or self.phone)


@dataclass(frozen=True, slots=True)
class LineDraft:
    """`quantity_milli` counts thousandths. `minor` is the line's share of the amount, where the file says it."""

    product: str
    quantity_milli: int
    minor: int | None
    sku: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class PurchaseDraft:
    """`key` is unique within the file's source, and the same in every export of the same sale.

    `at` is aware, or None where only the day is known. A refund has a negative amount.
    `order` is the number that the file gives it, "" where each row is a sale of its own; `payment` another name by
    which its shop may call it. `is_of_lines`: tips and delivery are not in the amount. `is_single`, of money given
    back: this one alone, not all that was given back for the order so far. `channel` "" is the file's own.
    """

    row: int
    key: str
    customer: CustomerDraft
    day: date
    at: datetime | None
    minor: int
    currency: str
    lines: tuple[LineDraft, ...] = ()
    order: str = ""
    payment: str = ""
    is_of_lines: bool = False
    is_single: bool = False
    channel: str = ""
    place: str = ""
    fulfilment: str = ""

    @property
    def is_refund(self) -> bool:
        return self.minor < 0


@dataclass(frozen=True, slots=True)
class PurchaseReading:
    """What one row, or the rows of one order, came to: no drafts exactly when the rows stay out."""

    rows: tuple[Row, ...]
    drafts: tuple[PurchaseDraft, ...] = ()
    problems: tuple[RowProblem, ...] = ()

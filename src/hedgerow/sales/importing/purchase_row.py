"""What one row of a sales file says."""

from dataclasses import dataclass
from datetime import date, datetime

from hedgerow.sales.importing.purchase_drafts import CustomerDraft, LineDraft, PurchaseDraft


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
    payment: str
    is_of_lines: bool
    channel: str = ""
    place: str = ""
    fulfilment: str = ""

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
        return PurchaseDraft(
            self.row,
            key,
            self.customer,
            self.day,
            self.at,
            self.minor,
            self.currency,
            self.lines,
            payment=self.payment,
            is_of_lines=self.is_of_lines,
            channel=self.channel,
            place=self.place,
            fulfilment=self.fulfilment,
        )

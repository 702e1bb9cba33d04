"""Debits consume credits: exactly, the soonest to expire first, then the oldest; one that never expires comes last."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from hedgerow.ledger.errors import LotNotThere, NotEnough
from hedgerow.ledger.models import Allocation, Lot

_NEVER = date.max
Row = tuple[UUID, UUID, UUID, int]
"""(cause, debit, credit, amount), as in `Allocation`."""


class Claim(NamedTuple):
    """What a pending transfer will consume when it is posted: of what can be used on its day, or of one lot."""

    day: date
    amount: int
    lot: UUID | None


def _order(lot: Lot) -> tuple[date, int]:
    return lot.expires_on or _NEVER, lot.number


@dataclass(slots=True)
class Lots:
    """The lots of one account within a transaction: what is left, and what changes."""

    here: dict[UUID, Lot] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    fresh: list[Lot] = field(default_factory=list)
    touched: dict[UUID, Lot] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def ensure(self, wanted: Claim) -> None:
        """What is wanted leaves every claim what it needs. Raises NotEnough, LotNotThere.

        What may be used later may be used earlier as well, so all of them are met if, for the day of each, what lasts
        until then is at least what is claimed from then on (Hall's condition where each set holds the next).
        """
        self._ensure_lot(wanted)
        gone = {wanted.lot: wanted.amount} if wanted.lot else {}
        free = [((lot.expires_on or _NEVER), self._free(lot) - gone.get(lot.id, 0)) for lot in self.here.values()]
        open_claims = [one for one in (*self.claims, wanted) if one.lot is None]
        for day in {one.day for one in open_claims}:
            there = sum(left for ends, left in free if left > 0 and ends >= day)
            if there < sum(one.amount for one in open_claims if one.day >= day):
                raise NotEnough

    def credit(self, lot: Lot) -> None:
        """Something came in: it repays what is in arrears, and the rest is there to be used."""
        self._add(lot)
        self._repay(lot.id)

    def debit(self, entry: UUID, wanted: Claim) -> None:
        """Consumed exactly, and nothing of a lot that a claim names. Raises NotEnough, LotNotThere."""
        self._ensure_lot(wanted)
        if wanted.lot is not None:
            self._take(entry, entry, [self.here[wanted.lot]], wanted.amount)
            return
        found = {lot.id: lot for lot in self.here.values() if (lot.expires_on or _NEVER) >= wanted.day}
        free = {key: self._free(lot) for key, lot in found.items()}
        if sum(left for left in free.values() if left > 0) < wanted.amount:
            raise NotEnough
        self._take(entry, entry, found.values(), wanted.amount, free)

    def undo_credit(self, debit: Lot, of: UUID, amount: int) -> None:
        """A credit is reversed: first what is left of it goes, then of others; what nothing is left for is arrears."""
        own = [lot for lot in (self.here.get(of),) if lot is not None]
        left = self._take(debit.id, debit.id, own, amount)
        left = self._take(debit.id, debit.id, self.here.values(), left)
        if left:
            debit.left = -left
            self._add(debit)

    def undo_debit(self, cause: UUID, of: UUID, amount: int) -> None:
        """A debit is reversed: its credits get back what they gave, as if only the rest had ever been taken."""
        used = self._used_by(of)
        lots = {lot.id: lot for lot in Lot.objects.filter(id__among=list(used))} | self.here | self.touched
        for lot in sorted((lots[key] for key in used), key=_order, reverse=True):
            back = min(used[lot.id], amount)
            if back:
                self.here[lot.id] = lot
                self._change(lot, back)
                self.rows.append((cause, of, lot.id, -back))
                amount -= back
        self._repay(cause)

    def _used_by(self, debit: UUID) -> dict[UUID, int]:
        """How much of each credit this debit consumed, and has not given back."""
        found: dict[UUID, int] = {}
        stored = Allocation.objects.filter(debit_id=debit).values_list("credit_id", "amount")
        for credit, amount in (*stored, *((c, a) for _by, d, c, a in self.rows if d == debit)):
            found[credit] = found.get(credit, 0) + amount
        return found

    def _repay(self, cause: UUID) -> None:
        """As long as something is in arrears and something else is left, the one covers the other; oldest first."""
        owing = sorted((lot for lot in self.here.values() if lot.left < 0), key=lambda lot: lot.number)
        for debt in owing:
            left = self._take(cause, debt.id, self.here.values(), -debt.left)
            self._change(debt, -debt.left - left)

    def _ensure_lot(self, wanted: Claim) -> None:
        """Raises LotNotThere."""
        if wanted.lot is not None:
            lot = self.here.get(wanted.lot)
            if lot is None or self._free(lot) < wanted.amount:
                raise LotNotThere(field="lot")

    def _free(self, lot: Lot) -> int:
        """What no claim has named."""
        return lot.left - sum(one.amount for one in self.claims if one.lot == lot.id)

    def _take(
        self, cause: UUID, debit: UUID, lots: Collection[Lot], amount: int, free: Mapping[UUID, int] | None = None
    ) -> int:
        """What these lots could not give, each no more than is `free` of it."""
        most = {lot.id: lot.left if free is None else free[lot.id] for lot in lots}
        for lot in sorted((lot for lot in lots if most[lot.id] > 0), key=_order):
            if not amount:
                break
            part = min(most[lot.id], amount)
            self._change(lot, -part)
            self.rows.append((cause, debit, lot.id, part))
            amount -= part
        return amount

    def _add(self, lot: Lot) -> None:
        self.here[lot.id] = lot
        self.fresh.append(lot)

    def _change(self, lot: Lot, by: int) -> None:
        lot.left += by
        self.touched[lot.id] = lot

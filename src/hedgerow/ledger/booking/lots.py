"""Debits consume credits: exactly, the soonest to expire first, then the oldest; one that never expires comes last."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from hedgerow.ledger.errors import NotEnough
from hedgerow.ledger.models import Allocation, Lot

_NEVER = date.max
Row = tuple[UUID, UUID, UUID, int]
"""(cause, debit, credit, amount), as in `Allocation`."""


def _order(lot: Lot) -> tuple[date, int]:
    return lot.expires_on or _NEVER, lot.number


@dataclass(slots=True)
class Lots:
    """The lots of one account within a transaction: what is left, and what changes."""

    here: dict[UUID, Lot] = field(default_factory=dict)
    fresh: list[Lot] = field(default_factory=list)
    touched: dict[UUID, Lot] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def usable(self, day: date) -> int:
        """What a debit of that day may consume: nothing that expired before."""
        return sum(lot.left for lot in self.here.values() if lot.left > 0 and (lot.expires_on or _NEVER) >= day)

    def credit(self, lot: Lot) -> None:
        """Something came in: it repays what is in arrears, and the rest is there to be used."""
        self._add(lot)
        self._repay(lot.id)

    def debit(self, entry: UUID, amount: int, day: date, only: UUID | None = None) -> None:
        """`amount` above zero, consumed exactly; of `only` one lot, which has so much left. Raises NotEnough."""
        if only is not None:
            self._take(entry, entry, [self.here[only]], amount)
            return
        found = [lot for lot in self.here.values() if (lot.expires_on or _NEVER) >= day]
        if sum(lot.left for lot in found if lot.left > 0) < amount:
            raise NotEnough
        self._take(entry, entry, found, amount)

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

    def _take(self, cause: UUID, debit: UUID, lots: Iterable[Lot], amount: int) -> int:
        """What these lots could not give."""
        for lot in sorted((lot for lot in lots if lot.left > 0), key=_order):
            if not amount:
                break
            part = min(lot.left, amount)
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

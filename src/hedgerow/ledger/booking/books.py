"""The accounts of some movements, locked, and what is written of them at the end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.journeys import Journey
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.prepared import Prepared
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.ledger.booking import chain, writing
from hedgerow.ledger.booking.limits import ensure_within
from hedgerow.ledger.booking.lots import Claim, Lots
from hedgerow.ledger.booking.wanted import Line
from hedgerow.ledger.booking.writing import NewEntry
from hedgerow.ledger.errors import (
    AccountClosed,
    AccountNotFound,
    LotNotThere,
    MixedCommodities,
    PeriodClosed,
)
from hedgerow.ledger.models import Account, Closing, Lot, Reservation, Settlement, Transfer

_ZONE: Prepared[str] = Prepared(lambda key: Workspace.objects.filter(pk=key).values_list("time_zone", flat=True))
_SHARED = "SELECT time_zone, pg_advisory_xact_lock_shared(%s) FROM kernel_workspace WHERE id = %s"


def _locked(keys: Sequence[UUID]) -> "QuerySet[Account]":
    """Each with the day until which the books are closed, which so needs no statement of its own."""
    rows = Account.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("id")
    return rows.annotate(closed_through=Subquery(_closings().values("through")[:1]))


def _closings() -> "QuerySet[Closing]":
    return Closing.objects.order_by("-number")


_LOCKED: Prepared[Account] = Prepared(_locked)
_BY_KEY: Prepared[Transfer] = Prepared(lambda key: Transfer.objects.filter(key=key))


class Books:
    """Locks the accounts when it is made, in the order of their keys: two that share some never wait for each other.

    `known` are the transfers that were under one of the `keys` before: a repeat that waited for the first one finds it.
    Only inside a transaction. What is booked is seen by what is booked after it, and written by `write`.
    """

    def __init__(self, actor: Actor, accounts: Iterable[UUID], keys: Sequence[str] = ()) -> None:
        wanted = sorted(set(accounts))
        journey = Journey()
        zone = _share_periods(journey, actor.workspace_id)
        locked = _LOCKED.on(journey, wanted)
        known = _known(journey, keys)
        journey.go()
        self.actor = actor
        self.accounts = _all_of(wanted, locked())
        self.known = {one.key: one for one in known()}
        self.now = clock.now()
        self.today = self.now.astimezone(zone()).date()
        self.closed_through: date | None = next(
            (getattr(one, "closed_through") for one in self.accounts.values()),  # noqa: B009  (an annotation)
            None,
        )
        self.transfers: list[Transfer] = []
        self.entries: list[NewEntry] = []
        self.reservations: list[Reservation] = []
        self.changed: dict[UUID, Account] = {}
        self.lots = _lots_of([one for one in self.accounts.values() if one.allocates])

    def commodity_of(self, lines: Iterable[Line]) -> UUID:
        """Raises AccountClosed, MixedCommodities."""
        accounts = [self.accounts[line.account] for line in lines]
        if any(account.closed_at is not None for account in accounts):
            raise AccountClosed(field="lines")
        found = {account.commodity_id for account in accounts}
        if len(found) > 1:
            raise MixedCommodities(field="lines")
        return found.pop()

    def ensure_open(self, day: date) -> None:
        """Raises PeriodClosed."""
        if self.closed_through is not None and day <= self.closed_through:
            raise PeriodClosed(field="booked_on")

    def enter(self, transfer: Transfer, lines: Iterable[Line], day: date, *, is_promised: bool = False) -> None:
        """What may be used is judged on the transfer's own day. Raises NotEnough, CeilingReached, AmountTooLarge."""
        for line in lines:
            account = self.accounts[line.account]
            ensure_within(account, line.amount, is_free=is_promised)
            lots = self._lots_for(line)
            entry = self._entry(transfer, account, line, day)
            if lots is not None and line.amount < 0:
                wanted = Claim(transfer.booked_on, -line.amount, line.lot)
                if not is_promised:
                    lots.ensure(wanted)
                lots.debit(entry.id, wanted)
            elif lots is not None:
                lots.credit(_lot(entry, line.amount))

    def take_back(self, transfer: Transfer, lines: Iterable[tuple[Line, UUID]], day: date) -> None:
        """Entries that reverse others; neither floor nor ceiling holds them up. Raises AmountTooLarge."""
        for line, reverses in lines:
            account = self.accounts[line.account]
            ensure_within(account, line.amount, is_free=True)
            entry = self._entry(transfer, account, line, day, reverses)
            lots = self.lots.get(account.pk)
            if lots is not None and line.amount < 0:
                lots.undo_credit(_lot(entry, 0), reverses, -line.amount)
            elif lots is not None:
                lots.undo_debit(entry.id, reverses, line.amount)

    def reserve(self, transfer: Transfer, lines: Iterable[Line], day: date) -> None:
        """What it takes cannot be taken by others, what it gives has its place. Raises NotEnough, CeilingReached."""
        for line in lines:
            account = self.accounts[line.account]
            ensure_within(account, line.amount)
            lots = self._lots_for(line)
            if lots is not None and line.amount < 0:
                wanted = Claim(day, -line.amount, line.lot)
                lots.ensure(wanted)
                lots.claims.append(wanted)
            self.promise(account, line.amount)
            self.reservations.append(
                Reservation(
                    transfer_id=transfer.id,
                    account_id=account.id,
                    amount=line.amount,
                    expires_on=line.expires_on,
                    lot_id=line.lot,
                )
            )

    def release(self, transfer: Transfer, lines: Iterable[Line]) -> None:
        """What was reserved for them is free again."""
        for line in lines:
            self.promise(self.accounts[line.account], line.amount, is_over=True)
            lots = self.lots.get(line.account)
            if lots is not None and line.amount < 0:
                lots.claims.remove(Claim(transfer.booked_on, -line.amount, line.lot))

    def _lots_for(self, line: Line) -> Lots | None:
        """Raises LotNotThere for a lot of an account that knows of none."""
        lots = self.lots.get(line.account)
        if lots is None and line.lot is not None:
            raise LotNotThere(field="lot")
        return lots

    def promise(self, account: Account, amount: int, *, is_over: bool = False) -> None:
        sign = -1 if is_over else 1
        account.reserved += sign * max(-amount, 0)
        account.expected += sign * max(amount, 0)
        self.changed[account.pk] = account

    def write(self) -> None:
        writing.write(self.transfers, self.entries, self.reservations, self.lots.values(), self.changed.values())

    def _entry(
        self, transfer: Transfer, account: Account, line: Line, day: date, reverses: UUID | None = None
    ) -> NewEntry:
        at = self.now if account.last_at is None else max(self.now, account.last_at)
        entry = NewEntry(
            id=uuid7(),
            transfer_id=transfer.id,
            account_id=account.id,
            number=account.entries + 1,
            amount=line.amount,
            balance_after=account.balance + line.amount,
            booked_on=day,
            recorded_at=at,
            expires_on=line.expires_on,
            reverses_id=reverses,
        )
        entry.chain = _chained(account.chain, entry, at)
        account.entries, account.balance = entry.number, entry.balance_after
        account.last_at, account.chain = at, entry.chain
        self.changed[account.pk] = account
        self.entries.append(entry)
        return entry


def closed_through() -> date | None:
    """Up to which day the books are closed."""
    return _closings().values_list("through", flat=True).first()


def lock_periods(workspace_id: UUID) -> None:
    """Wait for every transfer under way, and let none begin before this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_number(workspace_id)])


def _share_periods(journey: Journey, workspace_id: UUID) -> Callable[[], ZoneInfo]:
    """Transfers do not wait for each other here, only for a period that is being closed.

    SQLite has one writer at a time anyway. The business's time zone comes with it: one statement less per transfer.
    """
    if connection.vendor != "postgresql":
        zone = _ZONE.on(journey, workspace_id)
        return lambda: ZoneInfo(zone()[0])
    answer = journey.ask(_SHARED, [_number(workspace_id), workspace_id])
    return lambda: ZoneInfo(answer()[0][0])


def _known(journey: Journey, keys: Sequence[str]) -> Callable[[], list[Transfer]]:
    if len(keys) > 1:
        return partial(list, Transfer.objects.filter(key__among=keys))
    return _BY_KEY.on(journey, keys[0]) if keys else list


def _number(workspace_id: UUID) -> int:
    return int.from_bytes(workspace_id.bytes[8:], signed=True)


def lock_accounts(keys: Iterable[UUID]) -> Mapping[UUID, Account]:
    """In the order of their keys, and behind the periods' lock, as every transfer does: else whoever closes a period
    could stand between the two. Raises AccountNotFound.
    """
    wanted, journey = sorted(set(keys)), Journey()
    _share_periods(journey, current_workspace_id())
    found = _LOCKED.on(journey, wanted)
    journey.go()
    return _all_of(wanted, found())


def _all_of(keys: Sequence[UUID], found: Iterable[Account]) -> dict[UUID, Account]:
    """Raises AccountNotFound."""
    accounts = {account.id: account for account in found}
    if len(accounts) < len(keys):
        raise AccountNotFound
    return accounts


def _lots_of(accounts: list[Account]) -> dict[UUID, Lots]:
    found = {account.id: Lots() for account in accounts}
    if found:
        for lot in Lot.objects.filter(account__id__among=list(found)).exclude(left=0):
            found[lot.account_id].here[lot.id] = lot
    if promising := [account.id for account in accounts if account.reserved]:
        _add_claims(found, promising)
    return found


def _add_claims(found: Mapping[UUID, Lots], accounts: list[UUID]) -> None:
    """What is reserved stays for those it is reserved for."""
    settled = Settlement.objects.filter(transfer=OuterRef("transfer"))
    rows = Reservation.objects.filter(account__id__among=accounts, amount__lt=0).exclude(Exists(settled))
    for account, day, amount, lot in rows.values_list("account_id", "transfer__booked_on", "amount", "lot_id"):
        found[account].claims.append(Claim(day, -amount, lot))


def _lot(entry: NewEntry, left: int) -> Lot:
    return Lot(id=entry.id, account_id=entry.account_id, number=entry.number, expires_on=entry.expires_on, left=left)


def _chained(before: str, entry: NewEntry, at: datetime) -> str:
    ends = entry.expires_on.isoformat() if entry.expires_on else ""
    return chain.digest(
        before,
        entry.id.hex,
        entry.transfer_id.hex,
        entry.number,
        entry.amount,
        entry.balance_after,
        entry.booked_on.isoformat(),
        chain.moment(at),
        ends,
    )

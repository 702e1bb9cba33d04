"""What is counted, and accounts: opened once per key."""

import re
from dataclasses import dataclass

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.money import exponent as iso_exponent
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import require
from hedgerow.ledger import events
from hedgerow.ledger.booking.books import lock_accounts
from hedgerow.ledger.errors import (
    AccountDiffers,
    AccountInUse,
    AccountNameMissing,
    AmountTooLarge,
    BadCommodity,
    CommodityDiffers,
    KeptElsewhere,
    LimitsReversed,
)
from hedgerow.ledger.models import Account, AccountKind, Commodity, CommodityKind
from hedgerow.ledger.models.accounts import MOST
from hedgerow.ledger.permissions import Permission
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}", re.ASCII)
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """An account before it is opened. With a `key`, opening it again gives the first one back.

    `kept_by` is the package that opens it for itself: then nobody books into it or changes it by hand.
    """

    kind: AccountKind
    name: str
    party: Party | None = None
    key: str = ""
    number: str = ""
    floor: int | None = None
    ceiling: int | None = None
    allocates: bool = False
    kept_by: str = ""


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def define_commodity(*, actor: Actor, code: str, kind: CommodityKind, name: str = "", exponent: int = 0) -> Commodity:
    """Count something from now on; a currency has the exponent of ISO 4217. Again gives the first one back.

    Raises BadCommodity, CommodityDiffers.
    """
    if kind == CommodityKind.CURRENCY:
        exponent = iso_exponent(code)
    fits = is_currency(code) if kind == CommodityKind.CURRENCY else bool(_CODE.fullmatch(code))
    if not fits or not 0 <= exponent <= _MOST_DIGITS:
        raise BadCommodity(field="code")
    defaults = {"kind": kind, "name": name.strip()[:60], "exponent": exponent}
    found, _created = Commodity.objects.get_or_create(
        code=code, defaults={**defaults, "workspace_id": actor.workspace_id}
    )
    if (found.kind, found.exponent) != (kind, exponent):
        raise CommodityDiffers(field="code")
    return found


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def name_commodity(*, actor: Actor, commodity: Commodity, name: str) -> Commodity:
    """What is counted is called otherwise from now on; its code and its amounts stay. Raises CrossWorkspace."""
    if commodity.workspace_id != actor.workspace_id:
        raise CrossWorkspace("Commodity of another workspace")
    commodity.name = name.strip()[:60]
    commodity.save(update_fields=["name"])
    return commodity


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def open_account(*, actor: Actor, commodity: Commodity, new: NewAccount) -> Account:
    """Raises AccountNameMissing, LimitsReversed, AmountTooLarge, AccountDiffers."""
    return _opened(actor, commodity, new)[0]


def _opened(actor: Actor, commodity: Commodity, new: NewAccount) -> tuple[Account, bool]:
    """With whether it is new, as the database tells: of two at once under one key it is new to one."""
    name = " ".join(new.name.split())[:120]
    if not name:
        raise AccountNameMissing(field="name")
    _ensure_limits(new.floor, new.ceiling)
    fields = {
        "commodity": commodity,
        "party": new.party,
        "kind": new.kind,
        "name": name,
        "number": new.number.strip()[:20],
        "floor": new.floor,
        "ceiling": new.ceiling,
        "allocates": new.allocates,
        "kept_by": new.kept_by,
        "opened_at": clock.now(),
    }
    if not new.key:
        return Account.objects.create(**fields), True
    found, is_new = Account.objects.get_or_create(
        key=new.key[:120], defaults={**fields, "workspace_id": actor.workspace_id}
    )
    if (found.commodity_id, found.kind, found.kept_by) != (commodity.pk, new.kind, new.kept_by):
        raise AccountDiffers(field="key")
    return found, is_new


@transaction.atomic
def add_account(*, actor: Actor, commodity: Commodity, new: NewAccount) -> Account:
    """Open an account by hand, or by a program. One that is there already under its key records nothing.

    Raises as `open_account` does.
    """
    require(actor, Permission.KEEP_ACCOUNTS, new.party)
    account, is_new = _opened(actor, commodity, new)
    if is_new:
        timeline.record(actor, events.account_fact(events.ACCOUNT_OPENED, account))
    return account


@transaction.atomic
def change_account(
    *, actor: Actor, account: Account, name: str, number: str, floor: int | None, ceiling: int | None
) -> Account:
    """What it is called, and how far it may go: that binds what comes from now on. The same again records nothing.

    Raises AccountNameMissing, LimitsReversed, AmountTooLarge, KeptElsewhere.
    """
    require(actor, Permission.KEEP_ACCOUNTS, account)
    account = _ours(account)
    wanted = (" ".join(name.split())[:120], number.strip()[:20], floor, ceiling)
    if not wanted[0]:
        raise AccountNameMissing(field="name")
    _ensure_limits(floor, ceiling)
    if wanted == (account.name, account.number, account.floor, account.ceiling):
        return account
    account.name, account.number, account.floor, account.ceiling = wanted
    account.save(update_fields=["name", "number", "floor", "ceiling"])
    timeline.record(actor, events.account_fact(events.ACCOUNT_CHANGED, account))
    return account


@transaction.atomic
def close_account(*, actor: Actor, account: Account) -> Account:
    """Nothing is booked into it from now on; its entries stay. Again is no change.

    Raises AccountInUse, KeptElsewhere.
    """
    require(actor, Permission.KEEP_ACCOUNTS, account)
    account = _ours(account)
    if account.closed_at is not None:
        return account
    if account.balance or account.reserved or account.expected:
        raise AccountInUse
    account.closed_at = clock.now()
    account.save(update_fields=["closed_at"])
    timeline.record(actor, events.account_fact(events.ACCOUNT_CLOSED, account))
    return account


@transaction.atomic
def reopen_account(*, actor: Actor, account: Account) -> Account:
    """Again is no change. Raises KeptElsewhere."""
    require(actor, Permission.KEEP_ACCOUNTS, account)
    account = _ours(account)
    if account.closed_at is None:
        return account
    account.closed_at = None
    account.save(update_fields=["closed_at"])
    timeline.record(actor, events.account_fact(events.ACCOUNT_REOPENED, account))
    return account


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def set_limits(*, actor: Actor, account: Account, floor: int | None, ceiling: int | None) -> Account:
    """How far an account may go from now on, which the package that keeps it says.

    May be set so that the balance is beyond it. Raises LimitsReversed, AmountTooLarge, AccountNotFound.
    """
    if account.workspace_id != actor.workspace_id:
        raise CrossWorkspace("Account of another workspace")
    _ensure_limits(floor, ceiling)
    account = lock_accounts([account.pk])[account.pk]
    account.floor, account.ceiling = floor, ceiling
    account.save(update_fields=["floor", "ceiling"])
    return account


def ensure_ours(*kept_by: str) -> None:
    """Raises KeptElsewhere where an account is not the books' own."""
    if any(kept_by):
        raise KeptElsewhere


def _ours(account: Account) -> Account:
    """Locked. Raises KeptElsewhere."""
    account = lock_accounts([account.pk])[account.pk]
    ensure_ours(account.kept_by)
    return account


def _ensure_limits(floor: int | None, ceiling: int | None) -> None:
    if any(limit is not None and not -MOST <= limit <= MOST for limit in (floor, ceiling)):
        raise AmountTooLarge(field="floor")
    if floor is not None and ceiling is not None and floor > ceiling:
        raise LimitsReversed(field="floor")

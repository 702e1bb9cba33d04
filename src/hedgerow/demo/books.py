"""A year of the bakery's books: what it took each month, what it paid for, one invoice that waits and one slip mended."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from hedgerow.kernel.actor import Actor
from hedgerow.ledger import operations, queries
from hedgerow.ledger.models import Account, AccountKind
from hedgerow.ledger.operations import Line, NewAccount, NewTransfer
from hedgerow.sales.models import Purchase

MONTHS = 6
CASH, BANK, OPENING, SALES, PURCHASES = (f"chart:{key}" for key in ("cash", "bank", "opening", "sales", "purchases"))
WAGES, RENT = "demo:wages", "demo:rent"
IN_CASH, FOR_GOODS, FOR_WAGES = 24, 31, 42
"""Of a hundred that are taken: in coins and notes, for flour and the rest, and for the people."""
RENT_AND_POWER = 2_150_00
LAST_INVOICE = 386_40


def keep(actor: Actor, *, today: date, currency: str) -> None:
    """Through the ledger's doors; what was taken is what the purchases say. The same for the same day."""
    money = queries.visible_commodity(actor, currency)
    for key, number, name in ((WAGES, "5100", "Wages"), (RENT, "5200", "Rent and power")):
        new = NewAccount(kind=AccountKind.EXPENSE, name=name, key=key, number=number)
        operations.add_account(actor=actor, commodity=money, new=new)
    accounts = {one.key: one for one in Account.objects.filter(commodity=money).exclude(key="")}
    for place, (day, memo, lines) in enumerate(_year(today)):
        moved = tuple(Line(accounts[key].pk, amount) for key, amount in lines.items() if amount)
        operations.book(
            actor=actor, new=NewTransfer(key=f"demo:{place}", lines=moved, memo=memo, booked_on=min(day, today))
        )
    _mend(actor, accounts, today)
    operations.close_period(actor=actor, through=_first(today, 3) - timedelta(days=1))


def _year(today: date) -> Iterator[tuple[date, str, dict[str, int]]]:
    """(day, memo, amount by account) of each whole month."""
    begins = _first(today, MONTHS)
    yield begins, "What there was at the beginning", {BANK: 9_400_00, CASH: 2_350_00, OPENING: -11_750_00}
    rows = Purchase.objects.filter(day__gte=begins, day__lt=_first(today, 0)).annotate(month=TruncMonth("day"))
    for month, taken in rows.order_by("month").values_list("month").annotate(taken=Sum("amount_minor")):
        last = _next(month) - timedelta(days=1)
        cash = taken * IN_CASH // 100
        goods, wages = taken * FOR_GOODS // 100, taken * FOR_WAGES // 100
        yield month.replace(day=3), "Rent and power", {RENT: RENT_AND_POWER, BANK: -RENT_AND_POWER}
        yield month.replace(day=20), "Flour, dairy and coffee", {PURCHASES: goods, BANK: cash - goods, CASH: -cash}
        yield last, "Takings of the month", {BANK: taken - cash, CASH: cash, SALES: -taken}
        yield last, "Wages", {WAGES: wages, BANK: -wages}


def _mend(actor: Actor, accounts: dict[str, Account], today: date) -> None:
    """A bill that was booked twice and taken back, and one that waits to be paid."""

    def bill(key: str, amount: int, memo: str, *, is_held: bool = False) -> NewTransfer:
        lines = operations.move(accounts[BANK].pk, accounts[PURCHASES].pk, amount)
        return NewTransfer(key=f"demo:{key}", lines=lines, memo=memo, booked_on=today, is_held=is_held)

    twice = operations.book(actor=actor, new=bill("twice", 84_00, "Labels from Greyfriars Paper, booked twice"))
    operations.take_back(actor=actor, transfer=twice, key="demo:twice:back", memo="It was booked twice")
    memo = "Service of the deck oven: pay when it is done"
    operations.book(actor=actor, new=bill("oven", LAST_INVOICE, memo, is_held=True))


def _first(day: date, back: int) -> date:
    """The first day of the month so many months before."""
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _next(month: date) -> date:
    return _first(month, -1)

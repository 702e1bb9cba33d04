"""The rules of the ledger in the fewest words: lists of single points, no projections, no queries."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

NEVER = date.max


@dataclass
class Point:
    """One point of a credit: the number of the credit, its last day, and which debit has it (None: it is there)."""

    credit: int
    ends: date | None
    used_by: int | None = None


@dataclass
class Debt:
    """One point that a reversed credit took although it was spent."""

    debit: int
    paid: bool = False


@dataclass
class Held:
    floor: int | None
    ceiling: int | None
    balance: int = 0
    reserved: int = 0
    expected: int = 0
    points: list[Point] = field(default_factory=list)
    debts: list[Debt] = field(default_factory=list)

    def free(self) -> list[Point]:
        return sorted((p for p in self.points if p.used_by is None), key=lambda p: (p.ends or NEVER, p.credit))

    def repay(self) -> None:
        for debt in (one for one in self.debts if not one.paid):
            for point in self.free()[:1]:
                point.used_by, debt.paid = debt.debit, True

    def left(self) -> list[tuple[date | None, int]]:
        lots: dict[tuple[Any, int], list[Any]] = {}
        for point in self.free():
            lots.setdefault((point.ends or NEVER, point.credit), [point.ends, 0])[1] += 1
        for debt in (one for one in self.debts if not one.paid):
            lots.setdefault((NEVER, debt.debit), [None, 0])[1] -= 1
        return [(ends, count) for _key, (ends, count) in sorted(lots.items())]


@dataclass
class Moved:
    source: str
    target: str
    amount: int
    ends: date | None
    state: str
    number: int = 0
    back: int = 0


class Model:
    """Each operation gives a number above zero, or None where it is refused and nothing happened."""

    def __init__(self, limits: dict[str, tuple[int | None, int | None]]) -> None:
        self.accounts = {name: Held(*both) for name, both in limits.items()}
        self.moved: list[Moved] = []
        self.count = 1

    def copy(self) -> "Model":
        return deepcopy(self)

    def transfer(self, source: str, target: str, amount: int, ends: date | None, held: bool) -> int | None:
        giver, taker = self.accounts[source], self.accounts[target]
        if giver.floor is not None and giver.balance - giver.reserved - amount < giver.floor:
            return None
        if taker.ceiling is not None and taker.balance + taker.expected + amount > taker.ceiling:
            return None
        one = Moved(source, target, amount, ends, "pending" if held else "posted")
        self.moved.append(one)
        self.count += 1
        if held:
            giver.reserved += amount
            taker.expected += amount
        else:
            self._enter(one)
        return len(self.moved)

    def settle(self, number: int, posts: bool) -> int | None:
        one = self.moved[number - 1]
        wanted = "held posted" if posts else "voided"
        if one.state == wanted:
            return number
        if one.state != "pending":
            return None
        one.state = wanted
        self.accounts[one.source].reserved -= one.amount
        self.accounts[one.target].expected -= one.amount
        if posts:
            self._enter(one)
        return number

    def reverse(self, number: int, amount: int | None) -> int | None:
        one = self.moved[number - 1]
        part = one.amount - one.back if amount is None else amount
        if "posted" not in one.state or not part or one.back + part > one.amount:
            return None
        one.back += part
        self.count += 1
        giver, taker = self.accounts[one.source], self.accounts[one.target]
        giver.balance += part
        taker.balance -= part
        returned = [point for point in giver.points if point.used_by == one.number]
        for point in sorted(returned, key=lambda p: (p.ends or NEVER, p.credit))[::-1][:part]:
            point.used_by = None
        giver.repay()
        free = taker.free()
        own = [point for point in free if point.credit == one.number]
        for point in (own + [point for point in free if point.credit != one.number])[:part]:
            point.used_by = self.count
        if one.target in ("maya", "otto"):
            taker.debts += [Debt(self.count) for _missing in range(part - min(part, len(free)))]
        return number

    def _enter(self, one: Moved) -> None:
        self.count += 1
        one.number = self.count
        giver, taker = self.accounts[one.source], self.accounts[one.target]
        giver.balance -= one.amount
        taker.balance += one.amount
        for point in giver.free()[: one.amount]:
            point.used_by = one.number
        if one.target in ("maya", "otto"):
            taker.points += [Point(one.number, one.ends) for _point in range(one.amount)]
            taker.repay()

"""The High Street circle: neighbours who pay each other in sprigs. One holds much, one is stuck, one left, one is new."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from hedgerow.circles import operations
from hedgerow.circles.models import Circle, Member, PaymentKind, Side
from hedgerow.circles.operations import CircleDraft, Settling
from hedgerow.demo.times import at
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.ledger.models import CommodityKind
from hedgerow.network.models import Party

SPRIG = 100
FOUNDED = 358
RULES = """A sprig is about what a pound is. Nobody has to take one, and nobody pays interest.
Say what you offer, spend what you have, and come back up before the year is over.
Whoever leaves settles what is left, or finds somebody who takes it over."""
DRAFT = CircleDraft(name="High Street circle", unit="sprigs", limit=120 * SPRIG, ceiling=400 * SPRIG, rules=RULES)
US, READING, CYCLES, ACCOUNTS, CLAY = "", "The Reading Room", "Long Barn Cycles", "Ledger & Lark", "Kiln Table"
FLOWERS, YOGA, FRAMES, WINDOWS = "Tilly's Flowers", "Studio Fern", "Pin Mill Framers", "Sparrow Cleaning"
JOINED = (
    *((FOUNDED, who) for who in (US, READING, CYCLES, FLOWERS, CLAY, ACCOUNTS)),
    *((350, YOGA), (325, FRAMES), (24, WINDOWS)),
)
"""(days ago, who)."""
AGREED = 190
"""They agree on a monthly share of what stands unused: it counts from the month after."""
LEFT = 148
"""The framers move away; the potters, for whom they framed tiles, take over what they owe."""
PAID = (
    (352, US, CLAY, 25, "Plates for the breakfast room"),
    (345, READING, ACCOUNTS, 25, "Accounts for a quarter"),
    (338, YOGA, US, 30, "Rolls for the morning class"),
    (322, FLOWERS, ACCOUNTS, 40, "VAT return"),
    (310, US, FLOWERS, 35, "Flowers for the counter"),
    (290, FRAMES, READING, 28, "A poster in the window"),
    (281, ACCOUNTS, US, 15, "Cake for the office"),
    (270, YOGA, FLOWERS, 28, "Plants for the studio"),
    (262, CYCLES, US, 60, "Breakfast after the Sunday ride"),
    (248, READING, CLAY, 30, "Mugs for the reading corner"),
    (236, US, ACCOUNTS, 30, "Payroll for a quarter"),
    (221, FLOWERS, US, 44, "Pastries for the wedding fair"),
    (210, CLAY, ACCOUNTS, 36, "Annual accounts"),
    (198, YOGA, ACCOUNTS, 42, "Annual accounts"),
    (186, FRAMES, CYCLES, 12, "A bicycle mended"),
    (175, US, CYCLES, 40, "The cargo bike for two Saturdays"),
    (160, READING, FLOWERS, 22, "Flowers for the readings"),
    (88, US, READING, 18, "Window cards"),
    (80, CLAY, US, 26, "Bread for the pottery weekend"),
    (73, CYCLES, FLOWERS, 16, "A wreath for the shop"),
    (64, FLOWERS, CLAY, 34, "Vases"),
    (52, READING, US, 20, "Buns for the book club"),
    (38, READING, CYCLES, 14, "Rides for the readings"),
    (30, YOGA, CLAY, 15, "Bowls for the tea corner"),
    (17, US, WINDOWS, 25, "Windows, inside and out"),
    (9, WINDOWS, READING, 8, "Books for the children"),
    (6, FLOWERS, US, 12, "Breakfast for the market stall"),
)
"""(days ago, payer, payee, sprigs, for what)."""
DECLINED = (60, CLAY, ACCOUNTS, 90, "Book-keeping for the year")
TAKEN_BACK = (40, US, FLOWERS, 12, "Flowers, noted twice")
WAITING = (1, CYCLES, US, 18, "Breakfast after the Sunday ride")
NOTICES = (
    (300, US, Side.WANTS, "Photos of the shop window", None),
    (240, READING, Side.OFFERS, "A newsletter, written for you", 15),
    (120, CLAY, Side.OFFERS, "A seat in the Thursday class", 18),
    (70, FLOWERS, Side.WANTS, "Help on the market stall", None),
    (55, YOGA, Side.OFFERS, "A morning of yoga for your team", 20),
    (33, CYCLES, Side.OFFERS, "The cargo bike for an afternoon", 12),
    (21, US, Side.OFFERS, "A crate of yesterday's loaves", 8),
    (20, WINDOWS, Side.OFFERS, "Windows, inside and out", 25),
)


@dataclass(slots=True)
class _Street:
    """Everything is done through the operations, on its own day."""

    actor: Actor
    circle: Circle
    parties: Mapping[str, Party]
    members: dict[str, Member] = field(default_factory=dict)

    def join(self, who: str) -> None:
        party = self.parties[who] if who else None
        self.members[who] = operations.join_circle(actor=self.actor, circle=self.circle, party=party)

    def pay(
        self, payer: str, payee: str, sprigs: int, purpose: str, decide: Callable[..., Any] = operations.confirm_payment
    ) -> None:
        decide(actor=self.actor, payment=self.propose(payer, payee, sprigs, purpose))

    def propose(self, payer: str, payee: str, sprigs: int, purpose: str) -> Any:
        one, other, amount = self.members[payer], self.members[payee], sprigs * SPRIG
        return operations.propose_payment(actor=self.actor, payer=one, payee=other, amount=amount, purpose=purpose)

    def take_back(self, *paid: Any) -> None:
        one = operations.confirm_payment(actor=self.actor, payment=self.propose(*paid))
        operations.reverse_payment(actor=self.actor, payment=one)

    def offer(self, who: str, side: Side, title: str, sprigs: int | None) -> None:
        price = sprigs * SPRIG if sprigs else None
        operations.add_notice(actor=self.actor, member=self.members[who], side=side, title=title, price=price)

    def leave(self, who: str, other: str) -> None:
        settling = Settling(how=PaymentKind.TAKEN_OVER, other=self.members[other])
        operations.leave_circle(actor=self.actor, member=self.members[who], settling=settling)

    def agree(self) -> None:
        draft = replace(DRAFT, demurrage_per_mille=10, demurrage_free=100 * SPRIG)
        self.circle = operations.change_circle(actor=self.actor, circle=self.circle, draft=draft)

    def charge(self, day: date) -> None:
        operations.charge_demurrage(actor=self.actor, circle=self.circle, as_of=day)

    def acts(self, today: date) -> Iterator[tuple[int, Callable[..., Any], tuple[Any, ...]]]:
        """(days ago, what, with what)."""
        yield from ((days, self.join, (who,)) for days, who in JOINED)
        yield from ((days, self.pay, tuple(paid)) for days, *paid in PAID)
        yield from ((days, self.offer, tuple(told)) for days, *told in NOTICES)
        yield LEFT, self.leave, (FRAMES, CLAY)
        yield DECLINED[0], self.pay, (*DECLINED[1:], operations.decline_payment)
        yield TAKEN_BACK[0], self.take_back, TAKEN_BACK[1:]
        yield WAITING[0], self.propose, WAITING[1:]
        yield AGREED, self.agree, ()
        for day in (today - timedelta(days=back) for back in range(AGREED)):
            if day.day == 2:
                yield (today - day).days, self.charge, (day,)


def tell(actor: Actor, by_name: Mapping[str, UUID], *, today: date, time_zone: str) -> None:
    """A year of the circle; the same for the same day."""
    names = {who for _days, who in JOINED if who}
    found = Party.objects.in_bulk([by_name[who] for who in names])

    def on(days: int, minute: int, act: Callable[..., Any], *args: Any) -> Any:
        moment = at(today - timedelta(days=days), minute, time_zone)
        with clock.use(lambda: moment):
            return act(*args)

    circle = on(FOUNDED, 18 * 60, lambda: operations.found_circle(actor=actor, draft=DRAFT, kind=CommodityKind.CREDITS))
    street = _Street(actor, circle, {who: found[by_name[who]] for who in names})
    acts = sorted(street.acts(today), key=lambda act: -act[0])
    for number, (days, act, args) in enumerate(acts):
        on(days, 18 * 60 + 5 + number, act, *args)

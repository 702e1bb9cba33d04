"""What becomes of one order at each shop, as its messages tell it: another history for every seed.

A history is a list of steps in the order in which they happen; `answers` are what Square says from that step on to who
asks it.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from tests.sales.shops.sending import payload

BEGAN = datetime(2026, 3, 4, 8, 15, tzinfo=UTC)
PLACES = ("S8GWD5R9QB376", "LX7MILLLANE01")
SALE, PAYMENT = "03O3USaPaAaFnI6kkwB1JxGgBsUZY", "hYy9pRFVxpDsO1FB05SunFWUe9JZY"


@dataclass(slots=True)
class Step:
    parts: Any
    topic: str
    key: str
    answers: dict[str, Any] = field(default_factory=dict)


class _Clock:
    """Moves on by a day, an hour, a second or not at all, as things happen at shops."""

    def __init__(self, dice: Random) -> None:
        self._dice, self._now, self.steps = dice, BEGAN, 0

    def next(self) -> str:
        self._now += timedelta(seconds=self._dice.choice((0, 1, 3600, 86_400)))
        self.steps += 1
        return self._now.strftime("%Y-%m-%dT%H:%M:%S")

    @property
    def key(self) -> str:
        return f"k{self.steps}"


def shopify(dice: Random) -> list[Step]:
    clock, steps = _Clock(dice), list[Step]()
    now = f"{clock.next()}Z"
    told: dict[str, Any] = {"financial_status": "pending", "created_at": now, "processed_at": now}
    if dice.random() < 0.3:
        told |= {"source_name": "pos", "location_id": 77}

    def tell(topic: str, **changes: Any) -> None:
        told.update(changes, updated_at=f"{clock.next()}Z")
        steps.append(Step(payload("shopify_order", **told), topic, clock.key))

    tell("orders/create")
    is_paid = dice.random() < 0.8
    if is_paid:
        tell("orders/paid", financial_status="paid")
    if dice.random() < 0.4:
        fewer = payload("shopify_order")["line_items"][:1]
        tell("orders/updated", total_price="27.62", line_items=fewer)
    refunds: list[Any] = []
    for number in range(dice.choice((0, 1, 2)) if is_paid else 0):
        back = payload("shopify_refund", id=9000 + number, processed_at=f"{clock.next()}Z", note=f"No. {number}")
        back["transactions"][0] |= {
            "amount": dice.choice(("11.33", "5.00", "40.00")),
            "location_id": dice.choice((None, 78)),
        }
        if dice.random() < 0.3:
            back["refund_line_items"] = []
        refunds = [*refunds, back]
        steps.append(Step(back, "refunds/create", f"r{number}"))
        tell("orders/updated", refunds=refunds, financial_status="partially_refunded")
    if dice.random() < 0.3:
        state = {} if is_paid else {"financial_status": "voided"}
        tell("orders/cancelled", cancelled_at=f"{clock.next()}Z", **state)
    if dice.random() < 0.5:
        who = payload("shopify_customer", updated_at=f"{clock.next()}Z", phone="+447700900999")
        steps.append(Step(who, "customers/update", clock.key))
    return steps


def woocommerce(dice: Random) -> list[Step]:
    clock, steps = _Clock(dice), list[Step]()
    told: dict[str, Any] = {"date_created_gmt": clock.next(), "date_paid_gmt": None, "refunds": []}

    def tell(topic: str, status: str, **changes: Any) -> None:
        told.update(changes, status=status, date_modified_gmt=clock.next())
        steps.append(Step(payload("woocommerce_order", **told), topic, clock.key))

    tell("order.created", dice.choice(("pending", "on-hold")))
    if dice.random() < 0.2:
        tell("order.updated", "cancelled")
        return steps
    tell("order.updated", "processing", date_paid_gmt=clock.next())
    for number in range(dice.choice((0, 1, 2))):
        more = {"id": 731 + number, "reason": f"No. {number}", "total": dice.choice(("-4.50", "-30.00"))}
        tell("order.updated", "processing", refunds=[*told["refunds"], more])
    if dice.random() < 0.5:
        lines = payload("woocommerce_order")["shipping_lines"]
        lines[0]["method_id"] = "local_pickup"
        tell("order.updated", "processing", shipping_lines=lines)
    tell("order.updated", dice.choice(("completed", "refunded", "cancelled")))
    who = payload("woocommerce_customer", date_modified_gmt=clock.next())
    return [*steps, Step(who, "customer.updated", clock.key)]


def stripe(dice: Random) -> list[Step]:
    names = ["stripe_session", "stripe_payment", "stripe_charge", "stripe_customer", "stripe_charge_refunded"]
    steps = [Step(payload(name), "", "") for name in dice.sample(names, dice.randint(1, len(names)))]
    if dice.random() < 0.3:
        gone = payload("stripe_payment", id="evt_gone", type="payment_intent.canceled")
        gone["data"]["object"]["status"] = "canceled"
        steps.append(Step(gone, "", ""))
    for number in range(dice.choice((0, 1, 2))):
        for state in dice.sample(("pending", "succeeded", "failed"), dice.choice((1, 2))):
            back = payload("stripe_refund", id=f"evt_{number}_{state}", type="refund.updated")
            back["data"]["object"] |= {"id": f"re_{number}", "status": state, "amount": dice.choice((1000, 5000))}
            steps.append(Step(back, "", ""))
    return steps


def square(dice: Random) -> list[Step]:
    """Messages of a till; with a key to it, who asks has the order, and of a refund what came back."""
    clock, steps = _Clock(dice), list[Step]()
    order = payload("square_order")
    order["order"] |= {"state": "OPEN", "tenders": [], "location_id": PLACES[0]}
    answers: dict[str, Any] = {f"/v2/locations/{PLACES[0]}": {"location": {"id": PLACES[0], "name": "High Street"}}}

    def settle(**changes: Any) -> None:
        order["order"] = order["order"] | changes | {"updated_at": f"{clock.next()}.000Z"}
        answers[f"/v2/orders/{SALE}"] = {"order": order["order"]}

    def tell(parts: Any) -> None:
        steps.append(Step({**parts, "event_id": f"e{len(steps)}"}, "", "", dict(answers)))

    def pay(status: str) -> None:
        paid = payload("square_payment")
        paid["data"]["object"]["payment"] |= {"status": status, "updated_at": f"{clock.next()}.000Z"}
        answers[f"/v2/payments/{PAYMENT}"] = {"payment": paid["data"]["object"]["payment"]}
        tell(paid)

    settle()
    tell(payload("square_order_updated"))
    pay("APPROVED")
    if dice.random() < 0.2:
        settle(state="CANCELED")
        pay(dice.choice(("CANCELED", "FAILED")))
        return steps
    settle(state="COMPLETED", tenders=payload("square_order")["order"]["tenders"], closed_at=f"{clock.next()}.000Z")
    pay("COMPLETED")
    for number in range(dice.choice((0, 1, 2))):
        _give_back(number, dice, clock, answers, tell)
    if dice.random() < 0.5:
        tell(payload("square_customer"))
    return steps


def _give_back(number: int, dice: Random, clock: _Clock, answers: dict[str, Any], tell: Any) -> None:
    own, minor = f"RETURN{number}", dice.choice((280, 100, 500))
    made = payload("square_return_order")["order"]
    made |= {"id": own, "updated_at": f"{clock.next()}.000Z"}
    line = made["returns"][0]["return_line_items"][0]
    line |= {"total_money": {"amount": minor, "currency": "GBP"}}
    if dice.random() < 0.3:
        del line["source_line_item_uid"]
    answers[f"/v2/orders/{own}"] = {"order": made}
    place = dice.choice(PLACES)
    told = payload("square_refund")
    refund = told["data"]["object"]["refund"]
    refund |= {"id": f"{PAYMENT}_{number}", "order_id": own, "location_id": place}
    refund |= {"amount_money": {"amount": minor, "currency": "GBP"}, "created_at": f"{clock.next()}.000Z"}
    for status in ("PENDING", dice.choice(("COMPLETED", "REJECTED"))):
        told["data"]["object"]["refund"] = refund | {"status": status, "updated_at": f"{clock.next()}.000Z"}
        tell(payload("square_refund") | {"data": {"object": {"refund": told["data"]["object"]["refund"]}}})
    tell(payload("square_order_updated", data__object__order_updated={"order_id": own, "state": "COMPLETED"}))


HISTORIES = {"shopify": shopify, "woocommerce": woocommerce, "stripe": stripe, "square": square}

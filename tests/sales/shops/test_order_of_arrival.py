"""Whatever order the messages of one order come in, and however often: the record ends the same."""

from random import Random
from typing import Any

import pytest
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sales.models import (
    CustomerFigures,
    Order,
    OrderLine,
    Purchase,
    PurchaseLine,
    Return,
    ReturnLine,
    ShopConnection,
)
from hedgerow.sales.operations import shops, verify_figures
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor
from tests.sales.shops.answering import Square
from tests.sales.shops.histories import HISTORIES, Step
from tests.sales.shops.sending import connected, hand_over, read_all

pytestmark = pytest.mark.django_db
EXAMPLES = 7
_ORDER = (
    *("external_id", "number", "state", "total_minor", "currency", "discount_minor", "tax_minor", "delivery_minor"),
    *("tip_minor", "channel", "fulfilment", "place", "location", "placed_at", "paid_at", "party__name"),
)
_LINE = ("order__external_id", "key", "product__name", "quantity_milli", "amount_minor")
_RETURN = (
    *("external_id", "order__external_id", "state", "amount_minor", "counted_minor", "waits_because", "returned_at"),
    *("channel", "place", "location", "reason"),
)
_BACK = ("of_return__external_id", "line_key", "quantity_milli", "amount_minor")
_PURCHASE = ("external_id", "amount_minor", "day", "channel", "party__name")
_SOLD = ("purchase__external_id", "product__name", "quantity_milli", "amount_minor")


def ending() -> dict[str, Any]:
    """All that messages have a part in, without when they came."""

    def rows(model: Any, names: tuple[str, ...]) -> list[Any]:
        return sorted(model.objects.order_by().values_list(*names), key=repr)

    names = dict(Party.objects.values_list("pk", "name"))
    in_log = Activity.objects.exclude(amount_minor=None).order_by().values_list("actor_id", "channel")
    sums = in_log.annotate(n=Sum("amount_minor"))
    assert verify_figures() == []
    return {
        "orders": rows(Order, _ORDER),
        "lines": rows(OrderLine, _LINE),
        "returns": rows(Return, _RETURN),
        "returned": rows(ReturnLine, _BACK),
        "purchases": rows(Purchase, _PURCHASE),
        "sold": rows(PurchaseLine, _SOLD),
        "figures": rows(CustomerFigures, ("party__name", "currency", "purchases", "amount_minor")),
        "log": sorted((str(names.get(actor)), n) for actor, _channel, n in sums if n),
    }


def told(shop: str, arrivals: list[Step], square: Square | None, *, pauses: bool) -> dict[str, Any]:
    """What they come to in a workspace of their own. Where they are read late, Square answers as of the end."""
    workspace: Workspace = a_workspace(f"w-{uuid7().hex}")
    of: ShopConnection = connected(workspace, shop)
    if square is not None:
        with scope(workspace):
            shops.set_key(actor=an_actor(workspace), connection=of, key="EAAA-token")
    for step in arrivals:
        if square is not None:
            square.answers = {path: (200, answer) for path, answer in step.answers.items()}
        hand_over(of, step.parts, step.topic, step.key)
        if pauses:
            read_all()
    read_all()
    with scope(workspace):
        found = ending()
        shops.disconnect_shop(actor=an_actor(workspace), connection=ShopConnection.objects.get())
    return found


def shuffled(messages: list[Step], dice: Random) -> list[Step]:
    """With repetitions; by the time they come, all has happened."""
    arrivals = [*messages, *dice.choices(messages, k=2)]
    dice.shuffle(arrivals)
    return [Step(one.parts, one.topic, one.key, messages[-1].answers) for one in arrivals]


def check(shop: str, seed: int, square: Square | None, *, pauses: bool) -> None:
    dice = Random(seed)
    messages = HISTORIES[shop](dice)
    in_order = told(shop, messages, square, pauses=True)
    assert any(in_order.values())
    assert told(shop, shuffled(messages, dice), square, pauses=pauses) == in_order


@pytest.mark.parametrize("shop", HISTORIES)
@given(seed=st.integers(0, 2**32), pauses=st.booleans())
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_arrival_with_repetitions_ends_in_the_same_state(
    frozen_clock: Any, shop: str, seed: int, pauses: bool
) -> None:
    check(shop, seed, None, pauses=pauses)


@given(seed=st.integers(0, 2**32), pauses=st.booleans())
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_so_it_does_where_square_is_asked(frozen_clock: Any, square: Square, seed: int, pauses: bool) -> None:
    check("square", seed, square, pauses=pauses)

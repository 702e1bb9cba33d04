"""Flows added up by roles equal a walk over every one of them."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from hedgerow.exchange import operations, queries
from hedgerow.exchange.models import Flow
from hedgerow.exchange.queries import Period, RoleSum
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party, Role
from tests.exchange.conftest import DAY, gave
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db
_KINDS = ("hours", "goods", "knowledge")
_ROLES = ((), ("client",), ("client", "advocate"), ("vendor",), ("partner", "vendor"))


def _walked(period: Period) -> Counter[tuple[str | None, str | None, str, str]]:
    """Every flow that counts, once for each pair of roles of both sides."""
    found: Counter[tuple[str | None, str | None, str, str]] = Counter()
    current = Role.objects.filter(until=None).select_related("kind")
    roles: dict[object, list[str | None]] = {None: [None]}
    for party in Party.objects.all():
        roles[party.pk] = [one.kind.key for one in current if one.party_id == party.pk] or [""]
    for flow in Flow.objects.select_related("kind"):
        is_in = period.first is None or period.last is None or period.first <= flow.on <= period.last
        if is_in and flow.taken_back_at is None and flow.state != "disputed":
            for giver in roles[flow.giver_id]:
                for receiver in roles[flow.receiver_id]:
                    found[giver, receiver, flow.kind.key, flow.currency] += 1
    return found


def _lived_in(owner: Actor) -> None:
    chance = random.Random(5)  # noqa: S311  (the same flows each time)
    people: list[Party | None] = [
        network.add_party(actor=owner, name=f"Party {n}", roles=roles) for n, roles in enumerate(_ROLES)
    ]
    network.end_role(actor=owner, party=Party.objects.get(name="Party 2"), role="advocate")
    for number in range(80):
        giver, receiver = chance.sample([None, *people], 2)
        worth = {"worth_minor": chance.randint(1, 900), "currency": chance.choice(["GBP", "EUR"])}
        on = DAY - timedelta(days=chance.randint(0, 60))
        flow = gave(owner, giver, receiver, chance.choice(_KINDS), on=on, **(worth if number % 3 else {}))
        if number % 9 == 0:
            operations.dispute_flow(actor=owner, flow=flow)
        elif number % 7 == 0:
            operations.take_back_flow(actor=owner, flow=flow)


@pytest.mark.parametrize("period", [Period(), Period(DAY - timedelta(days=20), DAY)])
def test_sums_by_role_equal_a_walk_over_every_flow(rye: Workspace, owner: Actor, period: Period) -> None:
    other = a_workspace("oak")
    with scope(other):
        gave(an_actor(other), network.add_party(actor=an_actor(other), name="Elsewhere", roles=["client"]), None)
    with scope(rye):
        _lived_in(owner)
        keys = {word.id: word.key for word in queries.kind_words().values()}
        sums = queries.sums_by_role(owner, period)
        added = {(one.giver, one.receiver, keys[one.kind], one.currency): one.flows for one in sums}
        assert added == dict(_walked(period))
        worth = sum(
            flow.worth_minor or 0
            for flow in period.of(queries.counted(Flow.objects.filter(giver=None, receiver__roles__kind__key="vendor")))
        )
        assert sum(one.worth_minor for one in sums if (one.giver, one.receiver) == (None, "vendor")) == worth


def test_one_question_is_asked_however_much_flowed(
    rye: Workspace, owner: Actor, django_assert_num_queries: object
) -> None:
    with scope(rye):
        guest = network.add_party(actor=owner, name="Guest", roles=["client"])
        for _number in range(3):
            gave(owner, guest, None, on=date(2026, 3, 1))
        with django_assert_num_queries(1):  # type: ignore[operator]
            [only] = queries.sums_by_role(owner, Period())
        hours = next(key for key, word in queries.kind_words().items() if word.key == "hours")
        assert only == RoleSum("client", None, hours, "", 0, 3)

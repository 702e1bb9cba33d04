"""Who is in a circle: limits, leaving, defaults, demurrage; and how the circle is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from hedgerow.circles import errors, events, naming, operations, queries
from hedgerow.circles.calendar import today_of
from hedgerow.circles.models import Notice, Payment, PaymentKind, Side, Standing
from hedgerow.circles.operations import Settling
from hedgerow.circles.queries import State
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Commodity
from hedgerow.network import operations as network
from hedgerow.network import queries as network_queries
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.circles.conftest import HOUR, Ring, a_draft, kept, state
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db


def leave(ring: Ring, name: str, **how: Any) -> Any:
    return operations.leave_circle(actor=ring.actor, member=ring.members[name], **how)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"name": " "}, errors.CircleNameMissing),
        ({"unit": ""}, errors.CircleNameMissing),
        ({"limit": -1}, errors.BadLimit),
        ({"ceiling": 10**18}, errors.BadLimit),
        ({"demurrage_per_mille": 1000}, errors.BadDemurrage),
        ({"cover_after_days": 0}, errors.BadDays),
    ],
)
def test_rules_that_cannot_hold_are_refused(ring: Ring, wrong: dict[str, Any], refusal: type[Exception]) -> None:
    before = kept()
    with pytest.raises(refusal):
        operations.change_circle(actor=ring.actor, circle=ring.circle, draft=a_draft(**wrong))
    assert kept() == before


def test_nobody_joins_twice_and_who_comes_back_has_the_same_wallet(ring: Ring) -> None:
    ada = ring.members["Ada"]
    with pytest.raises(errors.MemberAlready):
        operations.join_circle(actor=ring.actor, circle=ring.circle, party=ada.party)
    with pytest.raises(errors.MemberAlready):
        operations.join_circle(actor=ring.actor, circle=ring.circle, party=None)
    assert leave(ring, "Ada").standing == Standing.LEFT
    back = operations.join_circle(actor=ring.actor, circle=ring.circle, party=ada.party)
    assert (back.pk, back.account_id, back.standing) == (ada.pk, ada.account_id, Standing.ACTIVE)
    verbs = Activity.objects.filter(object_id=ada.party_id, verb__startswith="circles.").order_by("position")
    assert [one.verb for one in verbs] == [events.JOINED, events.LEFT, events.JOINED]


def test_who_comes_back_begins_with_the_limits_of_today(ring: Ring, frozen_clock: FrozenClock) -> None:
    ada = operations.set_limit(actor=ring.actor, member=ring.members["Ada"], limit=90 * HOUR, ceiling=95 * HOUR)
    leave(ring, "Ada")
    frozen_clock.advance(days=3)
    draft = a_draft(limit=2 * HOUR, ceiling=5 * HOUR)
    operations.change_circle(actor=ring.actor, circle=ring.circle, draft=draft)
    back = operations.join_circle(actor=ring.actor, circle=ring.circle, party=ada.party)
    found = queries.visible_member(ring.actor, back.pk)
    assert (found.limit, found.account.ceiling, found.limited_on) == (2 * HOUR, 5 * HOUR, today_of(ring.actor))
    joined = Activity.objects.filter(object_id=ada.party_id, verb=events.JOINED).order_by("position")
    assert [one.properties["limit"] for one in joined] == [10 * HOUR, 2 * HOUR]
    with pytest.raises(errors.BeyondLimit):
        ring.propose("Ada", "Ben", 2 * HOUR + 1)


def test_a_circle_that_counts_something_else_is_called_so_in_the_ledger_too(ring: Ring) -> None:
    operations.change_circle(actor=ring.actor, circle=ring.circle, draft=a_draft(unit="acorns"))
    assert Commodity.objects.get(pk=ring.circle.commodity_id).name == "acorns"
    with pytest.raises(CrossWorkspace):
        ledger.name_commodity(
            actor=replace(ring.actor, workspace_id=uuid7()), commodity=ring.circle.commodity, name="nuts"
        )
    assert Commodity.objects.get(pk=ring.circle.commodity_id).name == "acorns"


def test_a_wallet_is_settled_by_whoever_leaves(ring: Ring) -> None:
    ring.pay("Ada", "Ben", 3 * HOUR)
    waiting = ring.propose("Cleo", "Ada", HOUR)
    before = kept()
    with pytest.raises(errors.PaymentsWaiting):
        leave(ring, "Ada")
    operations.decline_payment(actor=ring.actor, payment=waiting)
    for name, how, refusal in (
        ("Ada", {}, errors.WalletNotEmpty),
        ("Ben", {"is_owed": True}, errors.WalletNotEmpty),
        ("Ada", {"settling": Settling(how=PaymentKind.OUTSIDE)}, errors.SettlingUnclear),
        ("Ada", {"settling": Settling(how=PaymentKind.TAKEN_OVER)}, errors.SettlingUnclear),
        ("Ada", {"settling": Settling(how=PaymentKind.COVERED)}, errors.SettlingUnclear),
    ):
        with pytest.raises(refusal):
            leave(ring, name, **how)
    assert kept()[2] == before[2]
    leave(ring, "Ada", settling=Settling(how=PaymentKind.OUTSIDE, words="30 pounds in cash"))
    leave(ring, "Ben", settling=Settling(how=PaymentKind.TAKEN_OVER, other=ring.members["Cleo"]))
    assert ring.balances() == {"": 0, "Ada": 0, "Ben": 0, "Cleo": 3 * HOUR, "reserve": -3 * HOUR}


def test_the_reserve_covers_what_was_left_when_the_days_are_over_and_a_cover_can_be_taken_back(
    ring: Ring, frozen_clock: FrozenClock
) -> None:
    ring.pay("Ada", "Ben", 3 * HOUR)
    leave(ring, "Ada", is_owed=True)
    frozen_clock.advance(days=89)
    assert operations.cover_defaults(actor=ring.actor, as_of=today_of(ring.actor)) == 0
    frozen_clock.advance(days=1)
    (aged,) = queries.ageing(ring.actor, ring.circle, today_of(ring.actor))
    assert (aged.owed, aged.days, aged.overdue_since) == (3 * HOUR, 90, today_of(ring.actor))
    assert operations.cover_defaults(actor=ring.actor, as_of=today_of(ring.actor)) == 1
    assert ring.balances() == {"": 0, "Ada": 0, "Ben": 3 * HOUR, "Cleo": 0, "reserve": -3 * HOUR}
    (cover,) = queries.visible_payments(ring.actor).filter(kind=PaymentKind.COVERED)
    operations.reverse_payment(actor=ring.actor, payment=cover)
    assert operations.cover_defaults(actor=ring.actor, as_of=today_of(ring.actor)) == 0
    assert (ring.balance("Ada"), state(cover)) == (-3 * HOUR, State.REVERSED)
    operations.settle_wallet(actor=ring.actor, member=ring.members["Ada"], settling=Settling(how=PaymentKind.RESERVE))
    with pytest.raises(errors.NothingToSettle):
        operations.settle_wallet(
            actor=ring.actor, member=ring.members["Ada"], settling=Settling(how=PaymentKind.RESERVE)
        )
    with pytest.raises(errors.NoDebt):
        operations.cover_default(actor=ring.actor, member=ring.members["Ada"])


def test_ageing_tells_since_when_somebody_is_below_zero_and_below_the_limit(
    ring: Ring, frozen_clock: FrozenClock
) -> None:
    start = today_of(ring.actor)
    ring.pay("Ada", "Ben", HOUR)
    ring.pay("Ben", "Ada", HOUR)
    frozen_clock.advance(days=10)
    ring.pay("Ada", "Ben", 3 * HOUR)
    frozen_clock.advance(days=10)
    operations.set_limit(actor=ring.actor, member=ring.members["Ada"], limit=HOUR, ceiling=None)
    (aged,) = queries.ageing(ring.actor, ring.circle, today_of(ring.actor) + timedelta(days=89))
    assert (aged.since, aged.days, aged.overdue_since) == (start + timedelta(days=10), 99, None)
    (aged,) = queries.ageing(ring.actor, ring.circle, today_of(ring.actor) + timedelta(days=90))
    assert aged.overdue_since == start + timedelta(days=110)
    covered = operations.cover_default(actor=ring.actor, member=ring.members["Ada"])
    assert covered.amount == 2 * HOUR


def test_a_statement_tells_every_line_and_ends_with_the_balance(ring: Ring) -> None:
    ring.pay("Ada", "Ben", 3 * HOUR)
    operations.reverse_payment(actor=ring.actor, payment=ring.pay("Ben", "Ada", HOUR))
    today = today_of(ring.actor)
    told = queries.statement(ring.actor, ring.members["Ada"], today, today)
    assert [(row.amount, row.balance, row.is_back) for row in told.rows] == [
        (-300, -300, False),
        (100, -200, False),
        (-100, -300, True),
    ]
    assert all(row.payment for row in told.rows)
    assert (told.figures.opening, told.figures.closing) == (0, ring.balance("Ada"))


def test_who_sees_only_some_people_sees_neither_the_others_wallets_nor_their_payments(ring: Ring) -> None:
    violet, today = replace(ring.actor, sees=frozenset({uuid7()})), today_of(ring.actor)
    payment = ring.pay("Ada", "", HOUR)
    assert [one.party for one in queries.members_of(violet, ring.circle)] == [None]
    assert queries.ageing(violet, ring.circle, today) == []
    with pytest.raises(errors.MemberNotFound):
        queries.visible_member(violet, ring.members["Ada"].pk)
    with pytest.raises(errors.PaymentNotFound):
        operations.look_up_code(actor=violet, code=payment.code)
    (row,) = queries.statement(violet, ring.members[""], today, today).rows
    assert (row.amount, row.payment) == (HOUR, None)


def test_who_is_found_to_be_one_has_both_wallets_and_erased_the_sums_stay_without_words(ring: Ring) -> None:
    ring.pay("Ada", "Ben", 3 * HOUR)
    ada, ben = (ring.members[name].party for name in ("Ada", "Ben"))
    assert ada
    assert ben
    operations.add_notice(actor=ring.actor, member=ring.members["Ada"], side=Side.OFFERS, title="Cake of Ada")
    network.merge_parties(actor=ring.actor, kept_id=ben.pk, gone_id=ada.pk)
    both = [one for one in queries.members_of(ring.actor, ring.circle) if one.party_id == ben.pk]
    assert sorted(one.account.balance for one in both) == [-3 * HOUR, 3 * HOUR]
    with pytest.raises(errors.PaysOneself):
        ring.propose("Ben", "Ada", HOUR)
    network.erase_party(actor=ring.actor, party=Party.objects.get(pk=ben.pk))
    (paid,) = Payment.objects.all()
    assert (paid.amount, paid.words, Notice.objects.count()) == (3 * HOUR, {}, 0)
    assert {naming.name_of(one, "Rye") for one in queries.members_of(ring.actor, ring.circle)} == {
        "Rye",
        "Cleo",
        "Erased",
    }
    assert sum(ring.balances().values()) == 0


def test_conditions_ask_who_is_in_a_circle_and_whose_wallet_is_below_zero(ring: Ring) -> None:
    ring.pay("Ada", "Ben", HOUR)
    network.add_party(actor=ring.actor, name="Zoe")
    for field, value, fitting in (
        ("circles.circle", str(ring.circle.pk), 3),
        ("circles.wallet", "below", 1),
        ("circles.wallet", "above", 1),
    ):
        asked = {"field": field, "op": "any_of", "value": [value]}
        made = network.define_segment(actor=ring.actor, name=f"{field} {value}", definition=asked)
        assert network_queries.members_of(ring.actor, made).count() == fitting


def test_health_says_so_when_too_little_is_known_and_names_who_hoards_and_who_is_stuck(
    ring: Ring, frozen_clock: FrozenClock
) -> None:
    ring.join("Dora")
    ring.pay("Ada", "Ben", 8 * HOUR)
    assert not queries.health(ring.actor, ring.circle, today_of(ring.actor)).is_known
    frozen_clock.advance(days=100)
    for payer, payee in (("Cleo", "Dora"), ("Dora", "Cleo"), ("Cleo", ""), ("", "Dora"), ("Dora", "Cleo")):
        ring.pay(payer, payee, HOUR)
    found = queries.health(ring.actor, ring.circle, today_of(ring.actor))
    assert (found.members, found.active, found.payments, found.turnover) == (5, 3, 5, 5 * HOUR)
    assert (found.returned, found.stock, found.top) == (0.5, 8 * HOUR, 1.0)
    assert found.velocity == pytest.approx(5 / 8 * 365 / 90)
    assert [one.pk for one in found.stuck] == [ring.members["Ada"].pk]
    assert found.hoarding == ()

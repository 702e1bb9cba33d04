"""Members pay each other: in two steps, within their limits, once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hedgerow.circles import codes, errors, events, naming, operations, queries
from hedgerow.circles.models import Member
from hedgerow.circles.queries import State
from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.errors import KeptElsewhere
from hedgerow.ledger.models import Outcome
from hedgerow.ledger.operations import NewTransfer
from hedgerow.timeline.models import Activity
from tests.circles.conftest import HOUR, Ring, a_ring, kept, state
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db


def test_a_payment_is_held_back_until_the_payers_side_confirms_it(ring: Ring) -> None:
    payment = ring.propose("Ada", "Ben", 2 * HOUR)
    wallet = ring.members["Ada"].account
    wallet.refresh_from_db()
    assert (ring.balance("Ada"), wallet.available, state(payment)) == (0, -2 * HOUR, State.WAITING)
    operations.confirm_payment(actor=ring.actor, payment=payment)
    assert ring.balances() == {"": 0, "Ada": -2 * HOUR, "Ben": 2 * HOUR, "Cleo": 0, "reserve": 0}
    assert state(payment) == State.CONFIRMED
    told = Activity.objects.filter(verb=events.CONFIRMED).get()
    assert (told.object_id, told.target_id) == (ring.members["Ben"].party_id, ring.members["Ada"].party_id)
    assert told.properties["amount"] == 2 * HOUR


def test_declined_and_reversed_payments_leave_everybody_as_before(ring: Ring) -> None:
    declined = operations.decline_payment(actor=ring.actor, payment=ring.propose("Ada", "Ben", HOUR))
    reversed_one = operations.reverse_payment(actor=ring.actor, payment=ring.pay("Ada", "", HOUR))
    assert set(ring.balances().values()) == {0}
    assert (state(declined), state(reversed_one)) == (State.DECLINED, State.REVERSED)


def test_what_is_reversed_in_part_is_said_to_be_so_and_the_rest_can_be_reversed(ring: Ring) -> None:
    payment = ring.pay("Ada", "Ben", 3 * HOUR)
    ledger.reverse(actor=ring.actor, transfer=payment.transfer, key="part", amount=HOUR)
    (read,) = queries.visible_payments(ring.actor)
    assert (state(payment), queries.taken_back(read)) == (State.CONFIRMED, HOUR)
    assert naming.part_back(read) == "1.00 of 3.00 was taken back"
    assert queries.health(ring.actor, ring.circle, date(2026, 5, 11)).turnover == 2 * HOUR
    operations.reverse_payment(actor=ring.actor, payment=payment)
    (read,) = queries.visible_payments(ring.actor)
    assert (state(payment), naming.part_back(read), set(ring.balances().values())) == (State.REVERSED, "", {0})
    assert Activity.objects.get(verb=events.REVERSED).properties["amount"] == 2 * HOUR
    with pytest.raises(errors.NotConfirmed):
        operations.reverse_payment(actor=ring.actor, payment=payment)


def test_nobody_moves_a_payment_or_a_wallet_past_the_circle(ring: Ring) -> None:
    paid, waiting = ring.pay("Ada", "Ben", HOUR), ring.propose("Ada", "Ben", HOUR)
    before, wallet, reserve = kept(), ring.members["Ada"].account, ring.circle.common
    lines = ledger.move(wallet.pk, reserve.pk, HOUR)
    for refused in (
        lambda: ledger.take_back(actor=ring.actor, transfer=paid.transfer, key="x"),
        lambda: ledger.settle(actor=ring.actor, transfer=waiting.transfer, outcome=Outcome.VOIDED),
        lambda: ledger.book(actor=ring.actor, new=NewTransfer(key="x", lines=lines)),
        lambda: ledger.change_account(
            actor=ring.actor, account=wallet, name="Mine", number="", floor=None, ceiling=None
        ),
        lambda: ledger.close_account(actor=ring.actor, account=reserve),
    ):
        with pytest.raises(KeptElsewhere):
            refused()
    assert kept() == before


def test_the_same_form_sent_twice_is_one_payment(ring: Ring) -> None:
    key = uuid7()
    assert ring.propose("Ada", "Ben", HOUR, key=key) == ring.propose("Ada", "Ben", HOUR, key=key)
    assert Activity.objects.filter(verb=events.PROPOSED).count() == 1
    assert ring.propose("Ada", "Ben", 2 * HOUR, key=key).pk != key


def paused(ring: Ring) -> Member:
    return operations.pause_member(actor=ring.actor, member=ring.members["Ben"])


def gone(ring: Ring) -> Member:
    return operations.leave_circle(actor=ring.actor, member=ring.members["Ben"])


@pytest.mark.parametrize(
    ("payer", "payee", "amount", "purpose", "refusal"),
    [
        ("Ada", "Ada", HOUR, "x", errors.PaysOneself),
        ("Ada", "Ben", 0, "x", errors.AmountOutOfReach),
        ("Ada", "Ben", -HOUR, "x", errors.AmountOutOfReach),
        ("Ada", "Ben", 10**18, "x", errors.AmountOutOfReach),
        ("Ada", "Ben", 10 * HOUR + 1, "x", errors.BeyondLimit),
        ("Ada", "Ben", HOUR, "  ", errors.PurposeMissing),
    ],
)
def test_what_cannot_be_paid_is_refused_by_name(
    ring: Ring, payer: str, payee: str, amount: int, purpose: str, refusal: type[Exception]
) -> None:
    before = kept()
    with pytest.raises(refusal):
        ring.propose(payer, payee, amount, purpose=purpose)
    assert kept() == before


@pytest.mark.parametrize(("away", "refusal"), [(paused, errors.MemberPaused), (gone, errors.MemberLeft)])
def test_who_is_paused_or_gone_neither_pays_nor_is_paid(
    ring: Ring, away: Callable[[Ring], Member], refusal: type[Exception]
) -> None:
    away(ring)
    before = kept()
    for payer, payee in (("Ada", "Ben"), ("Ben", "Ada")):
        with pytest.raises(refusal, match="Ben"):
            ring.propose(payer, payee, HOUR)
    assert kept() == before


def test_a_member_of_another_circle_cannot_be_paid_and_a_full_wallet_takes_no_more(ring: Ring) -> None:
    other = a_ring(ring.actor, "Dora", "Emil", ceiling=HOUR)
    before = kept()
    with pytest.raises(errors.OtherCircle):
        operations.propose_payment(
            actor=ring.actor, payer=ring.members["Ada"], payee=other.members["Dora"], amount=HOUR, purpose="x"
        )
    with pytest.raises(errors.BeyondCeiling, match="can still receive"):
        other.propose("Dora", "Emil", HOUR + 1)
    assert kept() == before


def test_a_code_works_once_and_of_two_confirmations_one_wins(ring: Ring) -> None:
    payment = ring.pay("Ada", "Ben", HOUR)
    again = operations.look_up_code(actor=ring.actor, code=codes.shown(payment.code).lower())
    before = kept()
    for decide in (operations.confirm_payment, operations.decline_payment):
        with pytest.raises(errors.PaymentConfirmed):
            decide(actor=ring.actor, payment=again)
    assert kept() == before


def test_a_payment_that_waits_too_long_is_over_before_and_after_it_is_voided(
    ring: Ring, frozen_clock: FrozenClock
) -> None:
    payment = ring.propose("Ada", "Ben", HOUR)
    frozen_clock.advance(days=7)
    for _once in range(2):
        before = kept()
        with pytest.raises(errors.PaymentExpired):
            operations.confirm_payment(actor=ring.actor, payment=payment)
        assert (kept(), state(payment)) == (before, State.EXPIRED)
        ledger.void_overdue(actor=ring.actor)
    wallet = ring.members["Ada"].account
    wallet.refresh_from_db()
    assert wallet.reserved == 0


def test_a_lowered_limit_lets_a_member_only_receive(ring: Ring) -> None:
    ring.pay("Ada", "Ben", 5 * HOUR)
    waiting = ring.propose("Ada", "Ben", HOUR)
    member = operations.set_limit(actor=ring.actor, member=ring.members["Ada"], limit=2 * HOUR, ceiling=None)
    operations.set_limit(actor=ring.actor, member=member, limit=2 * HOUR, ceiling=None)
    assert Activity.objects.filter(verb=events.LIMIT_CHANGED).get().properties["limit_before"] == 10 * HOUR
    before = kept()
    with pytest.raises(errors.BeyondLimit, match="only receive"):
        ring.propose("Ada", "Ben", 1)
    with pytest.raises(errors.BadLimit):
        operations.set_limit(actor=ring.actor, member=member, limit=-1, ceiling=None)
    assert kept() == before
    operations.confirm_payment(actor=ring.actor, payment=waiting)
    ring.pay("Ben", "Ada", 2 * HOUR)
    assert ring.balance("Ada") == -4 * HOUR


def test_a_wrong_sign_and_two_swapped_ones_are_noticed_and_guessing_ends(ring: Ring, frozen_clock: FrozenClock) -> None:
    code = codes.new_code()
    assert codes.is_sound(code)
    assert not set(code) & set("0O1IL")
    for place, sign in enumerate(code):
        wrong: list[Any] = [code[:place] + other + code[place + 1 :] for other in codes.ALPHABET if other != sign]
        swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
        assert not any(codes.is_sound(one) for one in wrong)
        assert swapped == code or not codes.is_sound(swapped)
    with pytest.raises(errors.CodeMistyped):
        operations.look_up_code(actor=ring.actor, code="ABCD-EFG0")
    for _try in range(10):
        with pytest.raises(errors.PaymentNotFound):
            operations.look_up_code(actor=ring.actor, code=code)
    with pytest.raises(errors.TooManyCodes):
        operations.look_up_code(actor=ring.actor, code=ring.propose("Ada", "Ben", HOUR).code)
    frozen_clock.advance(minutes=15)
    waiting = ring.propose("Ada", "Ben", HOUR)
    assert operations.look_up_code(actor=ring.actor, code=waiting.code) == waiting

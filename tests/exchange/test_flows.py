"""What was given is noted, valued by the rate of its day, answered, taken back: each recorded once."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from hedgerow.exchange import errors, events, operations, queries
from hedgerow.exchange.models import Flow, Rate, WorthBy
from hedgerow.exchange.queries import Period
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.exchange.conftest import DAY, a_rate, gave, kind_named
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db
HUGE = 10**18


def told() -> list[tuple[str, Any, Any]]:
    found = Activity.objects.filter(verb__startswith="exchange.").order_by("position")
    return [(one.verb, one.actor_id, one.object_id) for one in found]


def test_a_flow_is_valued_by_the_rate_of_its_day_and_stands_on_both_timelines(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        first = a_rate(owner, "hours", 1500, unit="hours")
        a_rate(owner, "hours", 2000, since=date(2026, 4, 1), unit="hours")
        flow = gave(owner, grace, ben, quantity_milli=2500, unit="Hours", note=" Stood at   the market ")
        kept = Flow.objects.get(pk=flow.pk)
        assert (kept.worth_minor, kept.currency, kept.worth_by, kept.rate_id) == (3750, "GBP", WorthBy.RATE, first.pk)
        assert (kept.quantity_milli, kept.unit, kept.note, kept.state) == (
            2500,
            "Hours",
            "Stood at the market",
            "stated",
        )
        assert told() == [(events.FLOW_STATED, grace.pk, ben.pk)]


def test_without_a_rate_for_its_unit_a_flow_has_no_worth_and_what_was_said_goes_before_a_rate(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        a_rate(owner, "reach", 500, unit="people", per_milli=1_000_000)
        per = [
            gave(owner, grace, None, "reach", quantity_milli=1_500_000, unit="people"),
            gave(owner, grace, None, "reach", unit="posters"),
            gave(owner, grace, None, "reach", unit="people", worth_minor=900, currency="EUR"),
            gave(owner, grace, None, "money", worth_minor=1200, currency="GBP"),
        ]
        assert [(one.worth_minor, one.currency, one.worth_by) for one in per] == [
            (750, "GBP", "rate"),
            (None, "", ""),
            (900, "EUR", "said"),
            (1200, "GBP", "amount"),
        ]


@pytest.mark.parametrize(
    ("how", "error"),
    [
        (lambda a, g: gave(a, g, g), errors.SameSides),
        (lambda a, _g: gave(a, None, None), errors.SameSides),
        (lambda a, g: gave(a, g, None, "magic"), errors.UnknownFlowKind),
        (lambda a, g: gave(a, g, None, quantity_milli=-1000), errors.NotAnAmount),
        (lambda a, g: gave(a, g, None, quantity_milli=0), errors.NotAnAmount),
        (lambda a, g: gave(a, g, None, quantity_milli=HUGE), errors.AmountTooLarge),
        (lambda a, g: gave(a, g, None, "money"), errors.AmountMissing),
        (lambda a, g: gave(a, g, None, "money", worth_minor=HUGE, currency="GBP"), errors.AmountTooLarge),
        (lambda a, g: gave(a, g, None, "money", worth_minor=5, currency="QQQ"), errors.AmountMissing),
        (lambda a, g: gave(a, g, None, on=date(9999, 12, 31)), errors.DayAhead),
        (lambda a, _g: a_rate(a, "hours", 0), errors.RateNotPositive),
        (lambda a, _g: a_rate(a, "hours", 100, per_milli=-1), errors.RateNotPositive),
        (lambda a, _g: a_rate(a, "hours", HUGE), errors.AmountTooLarge),
        (lambda a, _g: a_rate(a, "money", 100), errors.MoneyNeedsNoRate),
        (lambda a, _g: operations.add_kind(actor=a, label="  "), errors.KindNameMissing),
        (lambda a, _g: operations.add_kind(actor=a, label="Hours"), errors.FlowKindExists),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    rye: Workspace, owner: Actor, grace: Party, how: Callable[[Actor, Party], object], error: type[HedgerowError]
) -> None:
    with scope(rye):
        with pytest.raises(error):
            how(owner, grace)
        assert (Flow.objects.count(), Rate.objects.count(), told()) == (0, 0, [])


def test_a_quantity_that_a_rate_makes_too_much_is_refused(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        a_rate(owner, "hours", 10**11)
        with pytest.raises(errors.AmountTooLarge):
            gave(owner, grace, None, quantity_milli=10**11)
        for look in (queries.visible_rate, queries.visible_kind, queries.visible_flow):
            with pytest.raises(errors.FlowNotFound):
                look(owner, uuid4())
        assert Flow.objects.count() == 0


def test_who_may_only_look_notes_nothing_and_staff_set_no_rates(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        staff, analyst = an_actor(rye, AccessRole.STAFF), an_actor(rye, AccessRole.ANALYST)
        with pytest.raises(NotPermitted):
            gave(analyst, grace, None)
        with pytest.raises(NotPermitted):
            a_rate(staff, "hours", 100)
        assert (Flow.objects.count(), Rate.objects.count()) == (0, 0)
        gave(staff, grace, None)


def test_a_flow_is_confirmed_or_disputed_and_a_disputed_one_counts_on_neither_side(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        flow = gave(owner, None, grace, "goods", worth_minor=4000, currency="GBP")
        every = Period()
        assert [one.worth_minor for one in queries.sums(owner, every)] == [4000]
        operations.dispute_flow(actor=owner, flow=flow, objection="It never came")
        assert (queries.sums(owner, every), queries.disputed_count(owner, every)) == ([], 1)
        with pytest.raises(errors.FlowAlreadyDisputed):
            operations.dispute_flow(actor=owner, flow=flow, objection="Nor the other one")
        assert Flow.objects.get().objection == "It never came"
        operations.confirm_flow(actor=owner, flow=flow)
        with pytest.raises(errors.FlowAlreadyConfirmed):
            operations.confirm_flow(actor=owner, flow=flow)
        assert [one.worth_minor for one in queries.sums(owner, every)] == [4000]
        verbs = [verb for verb, _giver, _receiver in told()]
        assert verbs == [events.FLOW_STATED, events.FLOW_DISPUTED, events.FLOW_CONFIRMED]


def test_a_flow_is_taken_back_and_put_back_and_never_deleted(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        flow = gave(owner, grace, None)
        for _again in range(2):
            operations.take_back_flow(actor=owner, flow=flow)
        assert queries.sums(owner, Period()) == []
        with pytest.raises(errors.FlowTakenBack):
            operations.confirm_flow(actor=owner, flow=flow)
        with pytest.raises(errors.FlowTakenBack):
            operations.dispute_flow(actor=owner, flow=flow)
        for _again in range(2):
            operations.restore_flow(actor=owner, flow=flow)
        assert [one.flows for one in queries.sums(owner, Period())] == [1]
        verbs = [verb for verb, _giver, _receiver in told()]
        assert verbs == [events.FLOW_STATED, events.FLOW_TAKEN_BACK, events.FLOW_RESTORED]


def test_what_is_gone_meanwhile_is_answered_by_name(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        flow = gave(owner, grace, None)
        Flow.objects.all().delete()
        for answer in (
            operations.confirm_flow,
            operations.dispute_flow,
            operations.take_back_flow,
            operations.restore_flow,
        ):
            with pytest.raises(errors.FlowNotFound):
                answer(actor=owner, flow=flow)
        assert told() == [(events.FLOW_STATED, grace.pk, None)]


def test_a_row_that_was_read_before_another_answer_is_not_trusted(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        stale = gave(owner, grace, None)
        operations.take_back_flow(actor=owner, flow=Flow.objects.get())
        with pytest.raises(errors.FlowTakenBack):
            operations.confirm_flow(actor=owner, flow=stale)
        assert operations.restore_flow(actor=owner, flow=stale).taken_back_at is None
        verbs = [verb for verb, _giver, _receiver in told()]
        assert verbs == [events.FLOW_STATED, events.FLOW_TAKEN_BACK, events.FLOW_RESTORED]


@transaction.atomic
def changed(flow: Flow, **columns: Any) -> None:
    Flow.objects.filter(pk=flow.pk).update(**columns)
    connection.check_constraints()  # PostgreSQL looks at keys when the transaction ends


def test_the_database_itself_refuses_what_no_flow_and_no_rate_is(rye: Workspace, owner: Actor, grace: Party) -> None:
    other = a_workspace("oak")
    with scope(other):
        theirs = kind_named("hours")
    with scope(rye):
        flow, rate = gave(owner, grace, None), a_rate(owner, "hours", 100)
        for change in (
            {"giver": None},
            {"receiver": grace},
            {"quantity_milli": -1},
            {"worth_minor": 5},
            {"state": "wrong"},
            {"kind_id": theirs.pk},
        ):
            with pytest.raises((IntegrityError, DatabaseError)):
                changed(flow, **change)
        for statement in ("UPDATE exchange_rate SET worth_minor = 1", "DELETE FROM exchange_rate"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)
        assert Rate.objects.get(pk=rate.pk).worth_minor == 100
        assert Flow.objects.get(pk=flow.pk).on == DAY

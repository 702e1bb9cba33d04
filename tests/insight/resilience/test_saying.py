"""What hangs on whom is said, steps get their cost, questions are kept: each with its fact on the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hedgerow.insight import errors, operations, queries
from hedgerow.insight import resilience_events as events
from hedgerow.insight.models import Dependence, Scenario, StepCost
from hedgerow.insight.operations import DependenceDraft, Question
from hedgerow.insight.queries.standing import read_standing
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import AccessRole
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.insight.resilience.conftest import Bakery

BREAD = DependenceDraft(lines=("Bread",), stock_days=6)
ASKED = Question(("line:Bread",))


def told(verb: str) -> int:
    return Activity.objects.filter(verb=verb).count()


def test_the_record_tells_takings_needs_and_who_meets_them(bakery: Bakery) -> None:
    with bakery.inside():
        standing = read_standing(bakery.workspace)
    assert (standing.takings, standing.customers) == (60_000, 20)
    assert standing.lines == ("Bread", "Drinks")
    need, *others = standing.supplies
    names = [standing.parties[at] for at in need.suppliers]
    assert set(names) == {bakery.mill, bakery.second}
    assert dict(zip(names, need.gives, strict=True)) == {bakery.mill: 0.75, bakery.second: 0.25}
    assert need.share == pytest.approx(2 / 3)
    assert [(one.key, one.work, one.share) for one in others] == [
        (f"party:{bakery.dairy}", False, pytest.approx(1 / 3)),
        (f"party:{bakery.baker}", True, 1.0),
    ]
    assert all(one.is_assumed for one in standing.supplies)
    assert standing.ended.stopped == 0


def test_what_was_said_takes_the_place_of_what_is_assumed_and_can_be_forgotten(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        operations.say_dependence(actor=actor, supply=bakery.need, draft=BREAD)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=BREAD)
        need = read_standing(bakery.workspace).supplies[0]
        assert (need.lines, need.stock_days, need.is_assumed) == (("Bread",), 6, False)
        operations.forget_dependence(actor=actor, supply=bakery.need)
        operations.forget_dependence(actor=actor, supply=bakery.need)
        assert read_standing(bakery.workspace).supplies[0].is_assumed
        assert (told(events.DEPENDENCE_SAID), told(events.DEPENDENCE_FORGOTTEN)) == (1, 1)


def test_of_a_customer_something_can_be_said_too(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        key = f"party:{bakery.customers[0]}"
        operations.say_dependence(actor=actor, supply=key, draft=DependenceDraft(share_bp=500))
        assert read_standing(bakery.workspace).supplies[-1].share == 0.05


@pytest.mark.parametrize("supply", ["", "need:", "party:x", "need:00000000-0000-0000-0000-000000000000", "town:Bath"])
def test_nothing_can_be_said_of_a_supply_that_nobody_knows(bakery: Bakery, supply: str) -> None:
    with bakery.inside() as actor:
        with pytest.raises(errors.UnknownSupply):
            operations.say_dependence(actor=actor, supply=supply, draft=BREAD)
        assert not Dependence.objects.exists()


@pytest.mark.parametrize(
    "draft",
    [DependenceDraft(share_bp=10_001), DependenceDraft(strength_bp=-1), DependenceDraft(stock_days=4000)],
)
def test_odd_figures_are_refused(bakery: Bakery, draft: DependenceDraft) -> None:
    with bakery.inside() as actor:
        with pytest.raises(errors.BadDependence):
            operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)
        assert not Dependence.objects.exists()


def test_a_step_has_a_cost_another_and_none(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        for cost in (1200, 1200, 0, None, None):
            operations.set_step_cost(actor=actor, step="newcomer|x", cost_minor=cost, currency="GBP")
        assert queries.step_costs("GBP") == {}
        assert told(events.STEP_COST_SET) == 3
        for step, cost in (("", 1), ("x" * 161, 1), ("x", -1)):
            with pytest.raises(errors.BadCost):
                operations.set_step_cost(actor=actor, step=step, cost_minor=cost, currency="GBP")
        with pytest.raises(errors.BadCost):
            operations.set_step_cost(actor=actor, step="x", cost_minor=1, currency="pounds")
        assert not StepCost.objects.exists()


def test_a_question_is_kept_renamed_asked_anew_removed_and_brought_back(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="  No   bread ", question=ASKED)
        assert (one.name, queries.question_of(one)) == ("No bread", ASKED)
        operations.change_scenario(actor=actor, scenario=one, name="Without bread")
        operations.change_scenario(actor=actor, scenario=one, name="Without bread")
        operations.change_scenario(actor=actor, scenario=one, question=replace(ASKED, days=7))
        assert told(events.SCENARIO_CHANGED) == 2
        operations.remove_scenario(actor=actor, scenario=one)
        operations.remove_scenario(actor=actor, scenario=one)
        assert list(queries.visible_scenarios(actor)) == []
        assert queries.live_scenarios() == []
        operations.bring_back_scenario(actor=actor, scenario=one)
        operations.bring_back_scenario(actor=actor, scenario=one)
        assert [found.days for found in queries.visible_scenarios(actor)] == [7]
        assert (told(events.SCENARIO_REMOVED), told(events.SCENARIO_RESTORED)) == (1, 1)


def test_two_questions_of_one_name_are_refused_also_when_one_comes_back(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="Mill", question=ASKED)
        other = operations.keep_scenario(actor=actor, name="Other", question=ASKED)
        with pytest.raises(errors.ScenarioExists):
            operations.keep_scenario(actor=actor, name="Mill", question=ASKED)
        with pytest.raises(errors.ScenarioExists):
            operations.change_scenario(actor=actor, scenario=other, name="Mill")
        operations.remove_scenario(actor=actor, scenario=one)
        with pytest.raises(errors.ScenarioNotFound):
            operations.change_scenario(actor=actor, scenario=one, name="x")
        operations.change_scenario(actor=actor, scenario=other, name="Mill")
        with pytest.raises(errors.ScenarioExists):
            operations.bring_back_scenario(actor=actor, scenario=one)
        assert queries.live_scenarios() == [str(other.pk)]


@pytest.mark.parametrize(
    ("name", "question", "error"),
    [
        (" ", ASKED, errors.ScenarioNameMissing),
        ("x", Question(()), errors.NothingAsked),
        ("x", Question(("odd",)), errors.NothingAsked),
        ("x", Question(("line:Bread",), degree_bp=1), errors.NothingAsked),
        ("x", Question(("line:Bread",), days=0), errors.NothingAsked),
    ],
)
def test_a_question_without_a_name_or_without_anything_asked_is_not_kept(
    bakery: Bakery, name: str, question: Question, error: type[HedgerowError]
) -> None:
    with bakery.inside() as actor:
        with pytest.raises(error):
            operations.keep_scenario(actor=actor, name=name, question=question)
        assert not Scenario.objects.exists()


@pytest.mark.parametrize(
    "write",
    [
        lambda actor, bakery: operations.say_dependence(actor=actor, supply=bakery.need, draft=BREAD),
        lambda actor, bakery: operations.forget_dependence(actor=actor, supply=bakery.need),
        lambda actor, _: operations.set_step_cost(actor=actor, step="x", cost_minor=1, currency="GBP"),
        lambda actor, _: operations.keep_scenario(actor=actor, name="x", question=ASKED),
    ],
)
def test_only_who_leads_may_say_and_keep(bakery: Bakery, write: Callable[[Actor, Bakery], object]) -> None:
    staff = an_actor(bakery.workspace, AccessRole.STAFF)
    with bakery.inside():
        before = Activity.objects.count()
        with pytest.raises(NotPermitted):
            write(staff, bakery)
        assert Activity.objects.count() == before


def test_a_question_about_somebody_unseen_is_not_there_for_who_does_not_see_them(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="Mill", question=Question((f"party:{bakery.mill}",)))
        operations.keep_scenario(actor=actor, name="Bread", question=ASKED)
        narrow = replace(an_actor(bakery.workspace, AccessRole.STAFF), sees=frozenset({uuid7()}))
        assert [found.name for found in queries.visible_scenarios(narrow)] == ["Bread"]
        assert queries.scenario_names(narrow, [one.pk]) == {}
        assert queries.scenario_names(actor, [one.pk]) == {one.pk: "Mill"}
        with pytest.raises(errors.ScenarioNotFound):
            queries.visible_scenario(narrow, one.pk)
        assert queries.scenario_of("odd") is None

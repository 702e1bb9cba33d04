"""What was said of somebody goes with them when two records of one are merged, and comes back when taken apart."""

from uuid import UUID

import pytest
from django.db.models import Model

from hedgerow.insight import operations
from hedgerow.insight import resilience_events as events
from hedgerow.insight.models import Dependence, Scenario, StepCost
from hedgerow.insight.operations import DependenceDraft, Question
from hedgerow.kernel.actor import Actor
from hedgerow.network import operations as network
from hedgerow.timeline.models import Activity
from tests.insight.resilience.conftest import Bakery


def _said(actor: Actor, party: UUID, share_bp: int = 500) -> None:
    key = f"party:{party}"
    operations.say_dependence(actor=actor, supply=key, draft=DependenceDraft(share_bp=share_bp))
    operations.set_step_cost(actor=actor, step=f"stock|{key}|7", cost_minor=share_bp, currency="GBP")


def _rows(model: type[Model]) -> list[dict[str, object]]:
    return list(model._default_manager.order_by("pk").values())


def test_what_was_said_of_who_is_merged_goes_with_them_and_comes_back(bakery: Bakery) -> None:
    dairy, mill = bakery.dairy, bakery.mill
    with bakery.inside() as actor:
        _said(actor, dairy)
        asked = Question((f"party:{dairy}",), steps=(f"second|party:{dairy}|{bakery.second}",))
        operations.keep_scenario(actor=actor, name="No dairy", question=asked)
        before = [_rows(model) for model in (Dependence, StepCost, Scenario)]
        made = network.merge_parties(actor=actor, kept_id=mill, gone_id=dairy)
        assert Dependence.objects.get().supply == f"party:{mill}"
        assert StepCost.objects.get().step == f"stock|party:{mill}|7"
        kept = Scenario.objects.get()
        assert (kept.things, kept.steps) == ([f"party:{mill}"], [f"second|party:{mill}|{bakery.second}"])
        assert network.take_apart(actor=actor, merge_id=made.pk)[1] == 0
        assert [_rows(model) for model in (Dependence, StepCost, Scenario)] == before


def test_of_two_sayings_that_of_the_kept_one_stands_and_both_come_back(bakery: Bakery) -> None:
    dairy, mill = bakery.dairy, bakery.mill
    with bakery.inside() as actor:
        _said(actor, dairy, 500)
        _said(actor, mill, 900)
        for name in ("Both", "Again"):
            asked = Question((f"party:{dairy}", "line:Bread", f"party:{mill}"))
            operations.keep_scenario(actor=actor, name=name, question=asked)
        before = [_rows(model) for model in (Dependence, StepCost, Scenario)]
        made = network.merge_parties(actor=actor, kept_id=mill, gone_id=dairy)
        assert Dependence.objects.get().share_bp == 900
        assert StepCost.objects.get().cost_minor == 900
        assert [one.things for one in Scenario.objects.all()] == [[f"party:{mill}", "line:Bread"]] * 2
        assert network.take_apart(actor=actor, merge_id=made.pk)[1] == 0
        assert [_rows(model) for model in (Dependence, StepCost, Scenario)] == before


@pytest.mark.parametrize("verb", [events.DEPENDENCE_SAID, events.SCENARIO_KEPT])
def test_the_fact_that_somebody_is_backed_up_names_them(bakery: Bakery, verb: str) -> None:
    with bakery.inside() as actor:
        if verb == events.DEPENDENCE_SAID:
            _said(actor, bakery.dairy)
        else:
            asked = Question(("line:Bread", f"party:{bakery.mill}", f"party:{bakery.dairy}"))
            operations.keep_scenario(actor=actor, name="No dairy", question=asked)
        assert str(bakery.dairy) in Activity.objects.get(verb=verb).properties.values()

"""Many at once: one answer to an entry is taken, the others hear by name that it was given."""

from collections import Counter

import pytest

from hedgerow.exchange import operations
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.timeline.models import Activity
from tests.exchange.conftest import gave
from tests.factories.workspaces import a_workspace, the_system
from tests.timeline.test_concurrency import in_threads

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
MANY = 8


@pytest.mark.parametrize(
    ("answer", "state", "refusal"),
    [
        (operations.confirm_flow, FlowState.CONFIRMED, "flow_already_confirmed"),
        (operations.dispute_flow, FlowState.DISPUTED, "flow_already_disputed"),
    ],
)
def test_of_many_who_answer_the_same_at_once_one_is_taken(answer: object, state: str, refusal: str) -> None:
    rye = a_workspace()
    with scope(rye):
        actor = the_system(rye)
        flow = gave(actor, network.add_party(actor=actor, name="Ada"), None)
    told: list[str] = []

    def say(_number: int) -> None:
        with scope(rye):
            one = Flow.objects.get(pk=flow.pk)
            try:
                answer(actor=actor, flow=one)  # type: ignore[operator]  (one of two operations)
            except Conflict as error:
                told.append(error.code)
            else:
                told.append("taken")

    in_threads(say, MANY)
    with scope(rye):
        assert Counter(told) == {"taken": 1, refusal: MANY - 1}
        assert Flow.objects.get().state == state
        assert Activity.objects.filter(verb__in=["exchange.flow_confirmed", "exchange.flow_disputed"]).count() == 1


def test_what_is_taken_back_while_it_is_confirmed_is_recorded_in_the_order_it_happened() -> None:
    rye = a_workspace()
    with scope(rye):
        actor = the_system(rye)
        flow = gave(actor, network.add_party(actor=actor, name="Ada"), None)
    told: list[str] = []

    def act(number: int) -> None:
        with scope(rye):
            one = Flow.objects.get(pk=flow.pk)
            try:
                (operations.confirm_flow if number % 2 else operations.take_back_flow)(actor=actor, flow=one)
            except Conflict as error:
                told.append(error.code)

    in_threads(act, 2)
    with scope(rye):
        verbs = list(Activity.objects.filter(verb__startswith="exchange.").order_by("position").values_list("verb"))
        one = Flow.objects.get()
        assert one.taken_back_at is not None
        if told:
            assert (told, one.state, len(verbs)) == (["flow_taken_back"], FlowState.STATED, 2)
        else:
            assert (one.state, [verb for (verb,) in verbs][1:]) == (
                FlowState.CONFIRMED,
                ["exchange.flow_confirmed", "exchange.flow_taken_back"],
            )

"""What somebody thinks of a deliverable from one side."""

from uuid import UUID

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.value_network import operations, queries
from hedgerow.value_network.api.access import TAG, WRITE
from hedgerow.value_network.api.schemas import ValueJudgementInput, ValueJudgementOutput
from hedgerow.value_network.models import JudgedSide

router = Router(tags=[TAG], auth=WRITE)


@router.put("/{value_network_id}/deliverables/{deliverable_id}/judgements/{side}", response=ValueJudgementOutput)
def judge_deliverable(
    request: ApiRequest, value_network_id: UUID, deliverable_id: UUID, side: JudgedSide, body: ValueJudgementInput
) -> ValueJudgementOutput:
    """What it does to who receives it, or takes from who gives it. The latest counts; earlier ones are kept."""
    one = queries.visible_network(request.actor, value_network_id)
    wanted = queries.current_drawing(request.actor, one).deliverable(deliverable_id)
    made, _is_new = operations.judge(actor=request.actor, network=one, deliverable=wanted, side=side, draft=body.draft)
    return ValueJudgementOutput.of(made)

"""What is counted."""

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.ledger import operations, queries
from hedgerow.ledger.api.access import READ, WRITE
from hedgerow.ledger.api.schemas import CommoditiesOutput, CommodityInput, CommodityOutput

router = Router(tags=["Ledger"], auth=READ)


@router.get("/commodities", response=CommoditiesOutput)
def list_commodities(request: ApiRequest) -> CommoditiesOutput:
    """Everything that the books count, by its code."""
    return CommoditiesOutput(items=[CommodityOutput.of(one) for one in queries.visible_commodities(request.actor)])


@router.post("/commodities", response={201: CommodityOutput}, auth=WRITE)
def define_commodity(request: ApiRequest, body: CommodityInput) -> CommodityOutput:
    """Count something from now on. Doing it again changes nothing."""
    return CommodityOutput.of(operations.add_commodity(actor=request.actor, **body.model_dump()))

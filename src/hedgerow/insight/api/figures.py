"""What the pages about the network, customers and attribution show, as values."""

from typing import Annotated, TypeVar

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.request import ApiRequest
from hedgerow.insight import queries
from hedgerow.insight.analysed import attribution as credit
from hedgerow.insight.analysed import customers as buyers
from hedgerow.insight.analysed import network as around
from hedgerow.insight.api.access import READ
from hedgerow.insight.api.schemas import (
    AttributionFiguresOutput,
    CustomerFiguresOutput,
    NetworkFiguresOutput,
    Standing,
)
from hedgerow.insight.errors import NotWorkedOut
from hedgerow.insight.queries import Found
from hedgerow.insight.readings.credit.paths import FIRST
from hedgerow.insight.registries import Analysis
from hedgerow.insight.titles import attribution_seen, customers_seen
from hedgerow.kernel.actor import Actor

router = Router(tags=["Figures"], auth=READ)
T = TypeVar("T")


class NetworkQuery(BaseModel):
    window: Annotated[str, Field(description="Days: 30, 90 or 365; or all.", pattern="^(30|90|365|all)$")] = "365"


class AttributionQuery(BaseModel):
    goal: Annotated[str, Field(description="The first purchase, or each one.", pattern="^(first|each)$")] = FIRST
    window: Annotated[str, Field(description="Days before the purchase.", pattern="^(30|90)$")] = "90"


@router.get("/network", response=NetworkFiguresOutput)
def get_network_figures(request: ApiRequest, wanted: Query[NetworkQuery]) -> NetworkFiguresOutput:
    """Parties are told to those who may see them; figures are of everybody."""
    found, standing = _of(request.actor, around.NETWORK, wanted.window)
    return NetworkFiguresOutput.of(request.actor, found, standing)


@router.get("/customers", response=CustomerFiguresOutput)
def get_customer_figures(request: ApiRequest) -> CustomerFiguresOutput:
    """What is expected of customers; nothing of it below a hundred who came back."""
    found, standing = _of(request.actor, buyers.CUSTOMERS)
    return CustomerFiguresOutput.of(request.actor, customers_seen(request.actor, found), standing)


@router.get("/attribution", response=AttributionFiguresOutput)
def get_attribution_figures(request: ApiRequest, wanted: Query[AttributionQuery]) -> AttributionFiguresOutput:
    """Purchases credited to each channel by seven models; none of them is causal."""
    found, standing = _of(request.actor, credit.ATTRIBUTION, f"{wanted.goal}-{wanted.window}")
    return AttributionFiguresOutput.of(attribution_seen(request.actor, found), standing)


def _of(actor: Actor, analysis: Analysis[T], subject: str = "") -> tuple[T, Standing]:
    found: Found[T] = queries.analysis_of(actor, analysis, subject)
    if found.value is None or found.made_at is None:
        raise NotWorkedOut
    return found.value, Standing(found.made_at, found.is_current)

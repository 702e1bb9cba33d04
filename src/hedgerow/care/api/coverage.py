"""How the plans are kept, in figures."""

from typing import Annotated, Self

from ninja import Router
from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.care import queries
from hedgerow.care.api.access import READ
from hedgerow.care.queries import RoleCoverage
from hedgerow.measures.care import Standing

router = Router(tags=["Care"], auth=READ)


class CoverageOutput(Output):
    """How many parties of one role stand how; each is counted once."""

    role: Annotated[str, Field(description="The role's key; empty for everybody with a plan, by all their plans.")]
    parties: int
    thriving: int
    due: Annotated[int, Field(description="Something is due within seven days, and nothing is late.")]
    neglected: Annotated[int, Field(description="Something is late.")]
    never_noticed: Annotated[int, Field(description="No contact is on record, ever.")]
    paused: int

    @classmethod
    def of(cls, one: RoleCoverage) -> Self:
        counts = {standing.value: one.counts[standing] for standing in Standing}
        return cls(role=one.role, parties=one.parties, **counts)


@router.get("coverage", response=list[CoverageOutput])
def get_coverage(request: ApiRequest) -> list[CoverageOutput]:
    """Everybody first, then each role that has a plan, in the order of the roles."""
    return [CoverageOutput.of(one) for one in queries.coverage(request.actor)]

"""The figures of the network."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.insight.api.schemas.standing import MOST, Standing, WorkedOutOutput, seen_by
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.kernel.actor import Actor


class BrokerOutput(Output):
    party: UUID
    lost: Annotated[int, Field(description="How many would have no way to the business without them.")]


class IntroductionOutput(Output):
    one: UUID
    other: UUID
    saved: Annotated[int, Field(description="How many dependences on one person alone end with it.")]


class NetworkFiguresOutput(WorkedOutOutput):
    """Shares lie between 0 and 1 and are null where they are not defined."""

    window: Annotated[int, Field(description="Days; 0 is all that is on record.")]
    members: int
    pairs: int
    ties_per_member: float | None
    density: float | None
    transitivity: float | None
    mean_clustering: float | None
    assortativity: float | None
    modularity: float | None
    reciprocity: float | None
    reciprocity_corrected: float | None
    reciprocity_by_value: float | None
    inmost_core: int
    parts: int
    betweenness_error: Annotated[float, Field(description="0 where betweenness is exact.")]
    with_way: Annotated[int, Field(description="How many have a way to the business.")]
    hanging: Annotated[int, Field(description="How many of these have it through one other alone.")]
    isolates: int
    bridges: int
    groups: int
    brokers: list[BrokerOutput]
    introductions: list[IntroductionOutput]

    @classmethod
    def of(cls, actor: Actor, found: NetworkFound, standing: Standing) -> Self:
        whole, seen = found.whole, seen_by(actor, [one.party for one in found.brokers[:MOST]])
        met = seen_by(actor, [end for one in found.introductions for end in (one.one, one.other)])
        return cls(
            worked_out_at=standing.made_at,
            is_current=standing.is_current,
            window=found.window,
            members=whole.members,
            pairs=whole.pairs,
            ties_per_member=whole.per_member,
            density=whole.density,
            transitivity=whole.transitivity,
            mean_clustering=whole.clustering,
            assortativity=whole.assortativity,
            modularity=whole.modularity,
            reciprocity=whole.returned,
            reciprocity_corrected=whole.returned_corrected,
            reciprocity_by_value=whole.returned_by_value,
            inmost_core=whole.core,
            parts=whole.parts,
            betweenness_error=whole.error,
            with_way=whole.with_way,
            hanging=found.hanging,
            isolates=found.isolate_count,
            bridges=found.bridge_count,
            groups=found.group_count,
            brokers=[BrokerOutput(party=one.party, lost=one.lost) for one in found.brokers[:MOST] if one.party in seen],
            introductions=[
                IntroductionOutput(one=one.one, other=one.other, saved=one.saved)
                for one in found.introductions
                if one.one in met and one.other in met
            ],
        )

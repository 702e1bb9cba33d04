"""What comes out of the analyses."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.value_network.analysing import Exchanged, Table
from hedgerow.value_network.api.schemas import (
    DeliverableOutput,
    DrawnRoleOutput,
    ValueJudgementOutput,
    ValueNetworkOutput,
)
from hedgerow.value_network.drawn import Drawing
from hedgerow.value_network.models import ValueNetwork
from hedgerow.value_network.queries import Compared, Judged

Share = Annotated[float | None, Field(description="From 0 to 1; null where it is not defined.")]


class RoleExchangeOutput(Output):
    """Counts of deliverables. `holds_together`: without it others would not be joined any more."""

    role: UUID
    given_tangible: int
    given_intangible: int
    received_tangible: int
    received_intangible: int
    share: Share
    holds_together: bool
    only_gives: bool
    only_receives: bool
    gives_only_tangible: bool


class MissingReturnOutput(Output):
    giver: UUID
    receiver: UUID


class ExchangeAnalysisOutput(Output):
    """As in Allee (2008): whether there is a return, of which nature, and on whom it hangs."""

    tangible: int
    intangible: int
    intangible_share: Share
    reciprocity: Share
    density: Share
    agility: Share
    roles: list[RoleExchangeOutput]
    missing_returns: list[MissingReturnOutput]

    @classmethod
    def of(cls, found: Exchanged) -> Self:
        figures = found.figures
        names = ("tangible", "intangible", "intangible_share", "reciprocity", "density", "agility")
        missing = [MissingReturnOutput(giver=giver.key, receiver=receiver.key) for giver, receiver in found.missing]
        counted = (
            *("given_tangible", "given_intangible", "received_tangible", "received_intangible", "share"),
            *("holds_together", "only_gives", "only_receives"),
        )
        roles = [
            RoleExchangeOutput(
                role=line.role.key,
                gives_only_tangible=line.gives_only_tangible,
                **{name: getattr(line.figures, name) for name in counted},
            )
            for line in found.roles
        ]
        return cls(roles=roles, missing_returns=missing, **{name: getattr(figures, name) for name in names})


class ValueNetworkDetail(ValueNetworkOutput):
    """As it stands now."""

    roles: list[DrawnRoleOutput]
    deliverables: list[DeliverableOutput]
    judgements: list[ValueJudgementOutput]
    analysis: ExchangeAnalysisOutput

    @classmethod
    def shown(cls, one: ValueNetwork, drawing: Drawing, judged: Judged, found: Exchanged) -> Self:
        missing = drawing.unanswered
        return cls(
            **ValueNetworkOutput.of(one).model_dump(),
            roles=[DrawnRoleOutput.of(role) for role in drawing.roles],
            deliverables=[
                DeliverableOutput.of(each, has_return=each.way not in missing) for each in drawing.deliverables
            ],
            judgements=[ValueJudgementOutput.of(each) for each in judged.values()],
            analysis=ExchangeAnalysisOutput.of(found),
        )


class ConversionOutput(Output):
    """One side of a role's deliverables, by their ids. `assets` counts those touched at medium or high."""

    assets: dict[str, int]
    worthwhile: list[UUID]
    costly: list[UUID]
    unused: list[UUID]
    unjudged: list[UUID]

    @classmethod
    def of(cls, table: Table) -> Self:
        figures = table.figures
        rows = {name: getattr(figures, name) for name in ("worthwhile", "costly", "unused")}
        return cls(
            assets={asset.value: many for asset, many in figures.assets.items()},
            unjudged=[UUID(each.name) for each in figures.unjudged],
            **{name: [UUID(row.deliverable.name) for row in found] for name, found in rows.items()},
        )


class RoleWorthOutput(Output):
    """`impact` is of what the role receives, `creation` of what it gives."""

    role: UUID
    impact: ConversionOutput
    creation: ConversionOutput


class SeenOutput(Output):
    """`entries` null where nothing can be looked for: without a kind, or where a role stands for nobody."""

    deliverable: UUID
    entries: int | None
    worth_minor: int | None


class UndrawnOutput(Output):
    giver: str
    receiver: str
    kind: str
    entries: int
    worth_minor: int


class FlowedOutput(Output):
    """The picture beside what really flowed. Worth is in minor units of `currency`."""

    currency: str
    drawn: list[SeenOutput]
    undrawn: list[UndrawnOutput]
    without_role: Annotated[int, Field(description="Entries with people who have no role.")]

    @classmethod
    def of(cls, found: Compared, currency: str) -> Self:
        return cls(
            currency=currency,
            drawn=[
                SeenOutput(
                    deliverable=key,
                    entries=None if seen is None else seen.flows,
                    worth_minor=None if seen is None else seen.worth_minor,
                )
                for key, seen in found.drawn.items()
            ],
            undrawn=[
                UndrawnOutput(
                    giver=way[0], receiver=way[1], kind=way[2], entries=seen.flows, worth_minor=seen.worth_minor
                )
                for way, seen in found.undrawn
            ],
            without_role=found.roleless,
        )

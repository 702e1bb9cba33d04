"""What goes in and comes out. Amounts are minor units of the currency; `party` is null for the business itself."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from django.utils.translation import gettext as _
from pydantic import Field

from hedgerow.api.fields import BIGGEST, BigInt, Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.money import Money
from hedgerow.measures.exchange import Assumption
from hedgerow.network import queries as network
from hedgerow.sharing.errors import GroupTwice, UnknownGroup
from hedgerow.sharing.formula import LONGEST
from hedgerow.sharing.models import Rule, Split, SplitBooking
from hedgerow.sharing.operations import Figures, SplitDraft
from hedgerow.sharing.queries import Shown

Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Basis = Annotated[BigInt, Field(ge=0, le=BIGGEST)]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]


_FORMULA = (
    "For the rule `formula`: numbers, + - * /, brackets, `%`, sum, min, max, and the names cost, hours, parts, added, "
    "equal, total, people; amounts in the currency's unit. The parts stand in proportion to what it gives."
)


class ContributorInput(Input):
    party: Annotated[UUID | None, Field(description="Null is the business itself.")] = None
    basis: Annotated[
        Basis | None,
        Field(description="What the rule goes by: cost and amounts in minor units, hours and weights in thousandths."),
    ] = None

    cost_minor: Annotated[Basis | None, Field(description="For a formula that names `cost`.")] = None
    hours_milli: Annotated[Basis | None, Field(description="For a formula that names `hours`, in thousandths.")] = None
    parts_milli: Annotated[Basis | None, Field(description="For a formula that names `parts`, in thousandths.")] = None


class GroupInput(Input):
    """What some of them would have made without the others."""

    members: Annotated[
        list[Annotated[int, Field(ge=0, le=39)]],
        Field(min_length=1, max_length=39, description="Places in `contributors`, from 0."),
    ]
    worth_minor: BigInt
    currency: Annotated[Currency | None, Field(description="That of the split, where not named.")] = None


class SplitInput(Input):
    title: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    total_minor: Annotated[BigInt, Field(description="In minor units of `currency`.")]
    currency: Currency
    contributors: Annotated[list[ContributorInput], Field(max_length=100)]
    groups: Annotated[list[GroupInput], Field(max_length=4096)] = []
    rule: Rule = Rule.FAIR
    formula: Annotated[str, Field(max_length=LONGEST, description=_FORMULA)] = ""
    assumption: Annotated[Assumption, Field(description="What is taken for groups that nobody told of.")] = (
        Assumption.SIDE_BY_SIDE
    )

    def draft(self, request: ApiRequest) -> SplitDraft:
        """Raises PartyNotFound, UnknownGroup, GroupTwice."""
        parties = [
            network.visible_party(request.actor, each.party) if each.party else None for each in self.contributors
        ]
        told: dict[int, Money] = {}
        for group in self.groups:
            mask = sum(1 << place for place in set(group.members))
            if len(set(group.members)) < len(group.members) or max(group.members) >= len(parties):
                raise UnknownGroup(todo=_("Name places of those who made it, each once."), field="groups")
            if mask in told:
                raise GroupTwice(field="groups")
            told[mask] = Money(group.worth_minor, group.currency or self.currency)
        return SplitDraft(
            title=self.title,
            total=Money(self.total_minor, self.currency),
            contributors=parties,
            told=told,
            rule=self.rule,
            basis=[each.basis for each in self.contributors],
            assumption=self.assumption,
            formula=self.formula,
            figures=[Figures(each.cost_minor, each.hours_milli, each.parts_milli) for each in self.contributors],
        )


class RevisionInput(SplitInput):
    after: Annotated[Version, Field(description="The number of the version that you saw.")]


class AgreementInput(Input):
    version: Annotated[Version, Field(description="The number of the newest version.")]


class SplitBookingInput(Input):
    account: Annotated[
        UUID | None,
        Field(description="The business's own account that holds what came of it; null is one kept for that."),
    ] = None


class SplitBookingOutput(Output):
    """The parts of `version` in the ledger, by `transfer`; `back` took it out again at `ended_at`."""

    version: int
    transfer: UUID
    booked_at: datetime
    ended_at: datetime | None
    back: UUID | None

    @classmethod
    def of(cls, one: SplitBooking) -> Self:
        own = {name: getattr(one, name) for name in ("booked_at", "ended_at")}
        return cls(version=one.number, transfer=one.transfer_id, back=one.back_id, **own)


class PartOutput(Output):
    """`part_minor` is what they get by the rule, `fair_minor` by what each added; above twelve contributors that is
    drawn by lot, and may be off by `error_minor` (95 %).
    """

    party: UUID | None
    part_minor: int
    fair_minor: int
    error_minor: int
    basis: int | None
    cost_minor: int | None
    hours_milli: int | None
    parts_milli: int | None


class GroupOutput(Output):
    members: list[int]
    worth_minor: int


class SplitOutput(Output):
    id: UUID
    title: str
    currency: str
    version: int
    agreed_version: int | None
    agreed_at: datetime | None
    taken_back_at: datetime | None
    started_at: datetime
    changed_at: datetime

    @classmethod
    def of(cls, one: Split) -> Self:
        names = ("id", "title", "currency", "agreed_at", "taken_back_at", "started_at", "changed_at")
        own = {name: getattr(one, name) for name in names}
        return cls(version=one.latest, agreed_version=one.agreed_number, **own)


class SplitDetail(SplitOutput):
    """The newest version with all its figures."""

    total_minor: int
    rule: str
    formula: str
    assumption: str
    parts: list[PartOutput]
    groups: list[GroupOutput]
    booking: Annotated[SplitBookingOutput | None, Field(description="What of the agreed version is in the ledger.")]

    @classmethod
    def shown(cls, shown: Shown, booking: SplitBooking | None = None) -> Self:
        version = shown.version
        return cls(
            **SplitOutput.of(shown.split).model_dump(),
            total_minor=version.total_minor,
            rule=version.rule,
            formula=version.formula,
            assumption=version.assumption,
            booking=SplitBookingOutput.of(booking) if booking else None,
            parts=[
                PartOutput(
                    party=part.contributor.party_id,
                    part_minor=part.part_minor,
                    fair_minor=part.fair_minor,
                    error_minor=part.error_minor,
                    basis=part.basis,
                    cost_minor=part.cost_minor,
                    hours_milli=part.hours_milli,
                    parts_milli=part.parts_milli,
                )
                for part in shown.parts
            ],
            groups=[
                GroupOutput(
                    members=[place for place in range(mask.bit_length()) if mask >> place & 1], worth_minor=worth
                )
                for mask, worth in shown.told.items()
            ],
        )

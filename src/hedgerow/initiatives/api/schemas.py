"""What goes in and comes out. Shares and margins are hundredths of a per cent, hours are decimal texts as "2.5"."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import BigInt, Day, Input, Output
from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives import reckoning
from hedgerow.initiatives.comparing import Compared
from hedgerow.initiatives.models import Initiative, InitiativeKind, Piece, PieceSide, ReturnAssumption, TakingPart
from hedgerow.initiatives.models.initiatives import LONGEST_WINDOW, MOST, WHOLE
from hedgerow.initiatives.operations import Added, Basis, InitiativeDraft
from hedgerow.initiatives.reckoning import Result
from hedgerow.initiatives.report import Report

Share = Annotated[int, Field(strict=True, ge=1, le=WHOLE, description="Hundredths of a per cent: 10000 is all.")]
Days = Annotated[int, Field(strict=True, ge=0, le=LONGEST_WINDOW)]
Minor = Annotated[BigInt, Field(ge=1, le=MOST, description="In minor units of the initiative's currency.")]
Milli = Annotated[BigInt, Field(ge=1, le=MOST, description="In thousandths.")]


class InitiativeInput(Input):
    """Without a first day it is a draft; without a last day it goes on."""

    title: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    kind: InitiativeKind
    aim: Annotated[str, Field(max_length=500)] = ""
    first_day: Day | None = None
    last_day: Day | None = None
    in_charge: Annotated[UUID | None, Field(description="A person with a sign-in.")] = None
    budget_minor: Minor | None = None
    budget_hours_milli: Milli | None = None
    margin_bp: Annotated[Share | None, Field(description="Null for the usual margin of the workspace.")] = None

    def draft(self) -> InitiativeDraft:
        return InitiativeDraft(**{name: getattr(self, name) for name in type(self).model_fields})


class InitiativeBasisInput(Input):
    assumption: ReturnAssumption
    window_days: Days = 30
    share_bp: Share = 5000

    def basis(self) -> Basis:
        return Basis(assumption=self.assumption, window_days=self.window_days, share_bp=self.share_bp)


class TakingPartInput(Input):
    party: UUID
    since: Day


class SegmentTakingPartInput(Input):
    segment: UUID
    since: Day


class PieceInput(Input):
    """With a party it is a flow of the exchange as well (`exchange:write`): given by the business, or by them.

    Money needs `worth_minor`; everything else counts one where no quantity is said.
    """

    kind: Annotated[str, Field(min_length=1, max_length=40)]
    on: Day
    side: PieceSide = PieceSide.IN
    party: UUID | None = None
    given_by_party: bool = False
    quantity_milli: Milli | None = None
    unit: Annotated[str, Field(max_length=40)] = ""
    worth_minor: Minor | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$", description="That of the initiative, if named.")] = ""
    note: Annotated[str, Field(max_length=500)] = ""

    def draft(self, currency: str) -> FlowDraft:
        code = self.currency or currency
        return FlowDraft(
            kind=self.kind,
            on=self.on,
            quantity_milli=self.quantity_milli,
            unit=self.unit,
            worth_minor=self.worth_minor,
            currency=code if self.worth_minor is not None else "",
            note=self.note,
        )


class PieceLinkInput(Input):
    """Just one of them: a flow, on either side, or a purchase, which came out."""

    flow: UUID | None = None
    purchase: UUID | None = None
    side: PieceSide = PieceSide.OUT


class InitiativeOutput(Output):
    id: UUID
    title: str
    kind: str
    aim: str
    first_day: date | None
    last_day: date | None
    in_charge: UUID | None
    currency: str
    budget_minor: int | None
    budget_hours_milli: int | None
    margin_bp: int | None
    assumption: str
    window_days: int
    share_bp: int
    chosen_at: datetime
    founded_at: datetime
    archived_at: datetime | None

    @classmethod
    def of(cls, one: Initiative) -> Self:
        own = {name: getattr(one, name) for name in cls.model_fields if name != "in_charge"}
        return cls(in_charge=one.in_charge_id, **own)


class InitiativeResultOutput(Output):
    """By one assumption: what counts of purchases and of gifts, and what that is worth after the margin.

    `out_minor` is null where too few can be compared; `low_minor` and `high_minor` are the ends of a comparison (95 %).
    """

    assumption: str
    bought_minor: int
    gave_minor: int
    out_minor: int | None
    gain_minor: int | None
    ratio: float | None
    low_minor: int | None
    high_minor: int | None
    paid_back_on: date | None
    is_covered: bool
    expected_on: date | None

    @classmethod
    def told(cls, result: Result, told: Report) -> Self:
        change, paid = result.change, told.paybacks.get(result.assumption)
        return cls(
            assumption=result.assumption.value,
            bought_minor=result.bought,
            gave_minor=result.gave,
            out_minor=result.out,
            gain_minor=result.gain(told.ins),
            ratio=result.ratio(told.ins),
            low_minor=round(change.low) if change else None,
            high_minor=round(change.high) if change else None,
            paid_back_on=reckoning.day_of(paid.first) if paid and paid.first is not None else None,
            is_covered=bool(paid and paid.is_covered),
            expected_on=reckoning.day_of(paid.expected) if paid and paid.expected is not None else None,
        )


class BroughtOutput(Output):
    party: UUID
    since: date | None
    purchases: int
    bought_minor: int
    brought_minor: int
    gave_minor: int
    got_minor: int


class SharedOutput(Output):
    """Purchases that count for another initiative too."""

    initiative: UUID
    purchases: int
    minor: int


class InitiativeDetail(InitiativeOutput):
    """What went in and what came out, of those whom the key sees. `parties` are those who brought most, thirty of them.

    `went_in_minor` is all that has a worth, `unvalued` how much has none; `effective_margin_bp` null: purchases count
    whole.
    """

    effective_margin_bp: int | None
    taking_part: int
    went_in_minor: int
    money_in_minor: int
    hours_in_milli: int
    unvalued: int
    results: list[InitiativeResultOutput]
    parties: list[BroughtOutput]
    others_minor: int
    shared: list[SharedOutput]

    @classmethod
    def told(cls, told: Report) -> Self:
        return cls(
            **InitiativeOutput.of(told.initiative).model_dump(),
            effective_margin_bp=told.margin_bp,
            taking_part=told.totals.parties,
            went_in_minor=told.ins.worth,
            money_in_minor=told.ins.money,
            hours_in_milli=told.ins.milli,
            unvalued=told.ins.unvalued,
            results=[InitiativeResultOutput.told(result, told) for result in told.results.values()],
            parties=[
                BroughtOutput(
                    party=line.party,
                    since=line.since,
                    purchases=line.purchases,
                    bought_minor=line.bought,
                    brought_minor=line.brought,
                    gave_minor=line.gave,
                    got_minor=line.got,
                )
                for line in told.lines
            ],
            others_minor=told.rest,
            shared=[
                SharedOutput(initiative=one.initiative, purchases=one.purchases, minor=one.minor) for one in told.shared
            ],
        )


class ComparedOutput(Output):
    """One initiative in a comparison; nulls where it has no result."""

    initiative: UUID
    title: str
    currency: str
    taking_part: int
    went_in_minor: int
    out_minor: int | None
    gain_minor: int | None
    ratio: float | None

    @classmethod
    def of(cls, line: Compared) -> Self:
        return cls(
            initiative=line.initiative.pk,
            title=line.initiative.title,
            currency=line.initiative.currency,
            taking_part=line.parties,
            went_in_minor=line.ins.worth,
            out_minor=line.result.out if line.result else None,
            gain_minor=line.gain,
            ratio=line.ratio,
        )


class ComparedSumOutput(Output):
    """Of one currency. `twice_minor` is what several of them count: it is in `out_minor` once."""

    currency: str
    initiatives: int
    went_in_minor: int
    out_minor: int
    twice_minor: int


class ComparisonOutput(Output):
    """The best return first."""

    items: list[ComparedOutput]
    sums: list[ComparedSumOutput]


class TakingPartOutput(Output):
    party: UUID
    since: date
    how: str
    added_at: datetime
    taken_out_at: datetime | None

    @classmethod
    def of(cls, one: TakingPart) -> Self:
        return cls(
            party=one.party_id, since=one.since, how=one.how, added_at=one.added_at, taken_out_at=one.taken_out_at
        )


class AddedOutput(Output):
    """How many came in, and how many took part already."""

    batch: UUID
    added: int
    already: int

    @classmethod
    def of(cls, added: Added) -> Self:
        return cls(batch=added.batch, added=added.added, already=added.already)


class PieceOutput(Output):
    """A flow, a purchase, or figures of its own (`kind`, `on` …): what the business itself spent or worked."""

    id: UUID
    side: str
    flow: UUID | None
    purchase: UUID | None
    kind: str | None
    on: date | None
    quantity_milli: int | None
    unit: str
    worth_minor: int | None
    currency: str
    note: str
    taken_back_at: datetime | None

    @classmethod
    def of(cls, one: Piece) -> Self:
        apart = {"flow", "purchase", "kind"}
        own = {name: getattr(one, name) for name in cls.model_fields if name not in apart}
        return cls(flow=one.flow_id, purchase=one.purchase_id, kind=one.kind.key if one.kind else None, **own)

"""What came of initiatives, alone and beside each other."""

from datetime import date
from typing import Self
from uuid import UUID

from hedgerow.api.fields import Output
from hedgerow.initiatives.api.schemas.initiatives import InitiativeOutput
from hedgerow.initiatives.comparing import Compared
from hedgerow.initiatives.reckoning import Result
from hedgerow.initiatives.report import Report
from hedgerow.kernel.days import date_of


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
            paid_back_on=date_of(paid.first) if paid and paid.first is not None else None,
            is_covered=bool(paid and paid.is_covered),
            expected_on=date_of(paid.expected) if paid and paid.expected is not None else None,
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
            taking_part=told.taking_part,
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

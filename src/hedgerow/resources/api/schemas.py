"""What goes in and comes out. Quantities are decimal texts as "2.5"; `party` is null for the business itself."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import BIGGEST, BigInt, Day, Input, Output
from hedgerow.kernel.quantities import MOST_MILLI, major, plain_milli
from hedgerow.resources.matching import Match
from hedgerow.resources.models import Per, Resource, Side
from hedgerow.resources.operations import ResourceDraft

Title = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
Key = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\s/\\?#%.]+$")]
Quantity = Annotated[
    str, Field(pattern=r"^[0-9]{1,12}(\.[0-9]{1,3})?$", description='At most three decimals, as "2.5".')
]
Minor = Annotated[BigInt, Field(ge=0, le=BIGGEST, description="In minor units of `currency`.")]
assert MOST_MILLI <= BIGGEST  # noqa: S101  (a quantity fits the column)


class ResourceFields(Input):
    side: Side = Side.GIVES
    kind: Key = "goods"
    title: Title = "-"
    quantity: Quantity | None = None
    unit: Annotated[str, Field(max_length=40)] = ""
    per: Per = Per.WHOLE
    since: Day | None = None
    until: Day | None = None
    note: Annotated[str, Field(max_length=5000)] = ""
    worth_minor: Minor | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
    issuer: Annotated[str, Field(max_length=120)] = ""
    number: Annotated[str, Field(max_length=80)] = ""
    valid_until: Day | None = None

    def said(self) -> dict[str, Any]:
        """As an entry's draft calls them."""
        given = self.given()
        if "quantity" in given:
            quantity = given.pop("quantity")
            given["quantity_milli"] = None if quantity is None else plain_milli(quantity)
        return given


class ResourceInput(ResourceFields):
    party: UUID | None = None
    side: Side
    kind: Key
    title: Title

    def draft(self) -> ResourceDraft:
        return ResourceDraft(**{name: value for name, value in self.said().items() if name != "party"})


class ResourceChange(ResourceFields):
    """Only what is named changes."""


class IntroductionInput(Input):
    tie: Annotated[str, Field(max_length=40, description="Key of a kind of tie to make between the two, if any.")] = ""


class ResourceOutput(Output):
    id: UUID
    party: UUID | None
    side: str
    kind: str
    title: str
    quantity: str | None
    unit: str
    per: str
    since: date | None
    until: date | None
    note: str
    worth_minor: int | None
    currency: str
    issuer: str
    number: str
    valid_until: date | None
    source: str
    added_at: datetime
    changed_at: datetime
    ended_at: datetime | None

    @classmethod
    def of(cls, one: Resource) -> Self:
        apart = {"party", "kind", "quantity"}
        own = {name: getattr(one, name) for name in cls.model_fields if name not in apart}
        quantity = None if one.quantity_milli is None else f"{major(one.quantity_milli):f}"
        return cls(party=one.party_id, kind=one.kind.key, quantity=quantity, **own)


class MatchOutput(Output):
    """`score` is of 100; `words`, `quantity` and `period` are the shares it is made of, null where not known."""

    need: UUID
    give: UUID
    score: int
    words: float
    quantity: float | None
    period: float | None

    @classmethod
    def of(cls, match: Match) -> Self:
        fit = match.fit
        return cls(
            need=match.need.id,
            give=match.give.id,
            score=fit.score,
            words=float(fit.words),
            quantity=None if fit.quantity is None else float(fit.quantity),
            period=None if fit.period is None else float(fit.period),
        )


class MatchesOutput(Output):
    items: list[MatchOutput]


class KindOutput(Output):
    key: str
    label: str
    expires: bool
    is_hidden: bool


class CapabilityOutput(Output):
    """`by_one` are needs that one alone could serve; `givers` counts the business itself as one."""

    kind: str
    given: int
    givers: int
    needed: int
    covered: int
    missing: int
    by_one: int


class CapabilitiesOutput(Output):
    items: list[CapabilityOutput]


class KindsOutput(Output):
    items: list[KindOutput]

"""What one party agreed to, and links of their own. A key needs `network:read` as well: whose it is, is part of it."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Router
from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.network import queries as network
from hedgerow.visits import operations, queries
from hedgerow.visits.api.access import READ, WRITE
from hedgerow.visits.models import VisitConsent

router = Router(tags=["Visits"], auth=WRITE)


class ConsentInput(Input):
    how: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S", description="How it is known.")]


class ConsentOutput(Output):
    """`given_at` is null where they never agreed, `withdrawn_at` where it holds."""

    given_at: datetime | None = None
    how: str = ""
    withdrawn_at: datetime | None = None

    @classmethod
    def of(cls, consent: VisitConsent | None) -> Self:
        return cls() if consent is None else cls.model_validate(consent)


class LinkInput(Input):
    site: UUID
    address: Annotated[str, Field(min_length=1, max_length=1500, description="Of a page of that website.")]
    days: Annotated[int, Field(ge=1, le=365, strict=True)] = 30


class LinkOutput(Output):
    address: str


@router.get("/{party_id}/website-visits/consent", response=ConsentOutput, auth=READ)
def get_visit_consent(request: ApiRequest, party_id: UUID) -> ConsentOutput:
    """Whether they agreed that their visits to the websites are noted."""
    party = network.visible_party(request.actor, party_id)
    return ConsentOutput.of(queries.consent_of(request.actor, party))


@router.put("/{party_id}/website-visits/consent", response=ConsentOutput)
def give_visit_consent(request: ApiRequest, party_id: UUID, body: ConsentInput) -> ConsentOutput:
    """Note that they agreed. Where they did already, nothing changes."""
    party = network.visible_party(request.actor, party_id)
    return ConsentOutput.of(operations.give_consent(actor=request.actor, party=party, how=body.how))


@router.delete("/{party_id}/website-visits/consent", response={204: None})
def withdraw_visit_consent(request: ApiRequest, party_id: UUID) -> None:
    """They do not agree any more: nothing more is noted, and what was is theirs no longer."""
    party = network.visible_party(request.actor, party_id)
    operations.withdraw_consent(actor=request.actor, party=party)


@router.post("/{party_id}/website-visits/link", response={201: LinkOutput})
def create_personal_link(request: ApiRequest, party_id: UUID, body: LinkInput) -> LinkOutput:
    """A link with their signed parameter `hr`, for a letter or for the page after a form or a sign-in."""
    party = network.visible_party(request.actor, party_id)
    site = queries.visible_site(request.actor, body.site)
    return LinkOutput(
        address=operations.make_link(actor=request.actor, party=party, site=site, address=body.address, days=body.days)
    )

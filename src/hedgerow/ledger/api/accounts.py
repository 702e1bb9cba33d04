"""Accounts, what is in them, and what was booked. A key needs `network:read` too, to see accounts of parties."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.fields import Day, Moment
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.ledger import operations, queries
from hedgerow.ledger.api.access import READ, WRITE
from hedgerow.ledger.api.schemas import (
    AccountChange,
    AccountInput,
    AccountOutput,
    BalanceOutput,
    EntryOutput,
    StatementOutput,
)
from hedgerow.ledger.models import AccountKind
from hedgerow.ledger.operations import NewAccount
from hedgerow.network import queries as network

router = Router(tags=["Ledger"], auth=READ)


class AccountQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="Whose.")] = None
    commodity: Annotated[str, Field(max_length=12, description="Code of what is counted.")] = ""
    kind: AccountKind | None = None
    key: Annotated[str, Field(max_length=120)] = ""


class DaysQuery(BaseModel):
    since: Day
    until: Day


class EntryQuery(PageQuery):
    since: Day | None = None
    until: Day | None = None


@router.get("/accounts", response=Page[AccountOutput])
def list_accounts(request: ApiRequest, wanted: Query[AccountQuery]) -> Page[AccountOutput]:
    """Accounts of the business and of parties, the oldest first."""
    asked = {"party": wanted.party, "commodity__code": wanted.commodity, "kind": wanted.kind, "key": wanted.key}
    rows = queries.visible_accounts(request.actor).filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows, wanted, show=lambda found: [AccountOutput.of(one) for one in found])


@router.post("/accounts", response={201: AccountOutput}, auth=WRITE)
def open_account(request: ApiRequest, body: AccountInput) -> AccountOutput:
    """Open an account of a party, or of the business itself."""
    said = body.model_dump(exclude={"commodity", "party"})
    party = network.visible_party(request.actor, body.party) if body.party else None
    commodity = queries.visible_commodity(request.actor, body.commodity)
    new = NewAccount(party=party, **said)
    return AccountOutput.of(operations.add_account(actor=request.actor, commodity=commodity, new=new))


@router.get("/accounts/{account_id}", response=AccountOutput)
def get_account(request: ApiRequest, account_id: UUID) -> AccountOutput:
    """One account, with what is in it now."""
    return AccountOutput.of(queries.visible_account(request.actor, account_id))


@router.patch("/accounts/{account_id}", response=AccountOutput, auth=WRITE)
def change_account(request: ApiRequest, account_id: UUID, body: AccountChange) -> AccountOutput:
    """What it is called, and how far it may go from now on."""
    one = queries.visible_account(request.actor, account_id)
    now = {"name": one.name, "number": one.number, "floor": one.floor, "ceiling": one.ceiling}
    return AccountOutput.of(operations.change_account(actor=request.actor, account=one, **{**now, **body.given()}))


@router.post("/accounts/{account_id}/closure", response=AccountOutput, auth=WRITE)
def close_account(request: ApiRequest, account_id: UUID) -> AccountOutput:
    """Nothing is booked into it any more; it has to be empty. Doing it again changes nothing."""
    one = queries.visible_account(request.actor, account_id)
    return AccountOutput.of(operations.close_account(actor=request.actor, account=one))


@router.delete("/accounts/{account_id}/closure", response=AccountOutput, auth=WRITE)
def reopen_account(request: ApiRequest, account_id: UUID) -> AccountOutput:
    """It can be booked into again. Doing it again changes nothing."""
    one = queries.visible_account(request.actor, account_id)
    return AccountOutput.of(operations.reopen_account(actor=request.actor, account=one))


@router.get("/accounts/{account_id}/balance", response=BalanceOutput)
def get_balance(
    request: ApiRequest,
    account_id: UUID,
    at: Annotated[Moment | None, Query(description="A moment; now without.")] = None,
) -> BalanceOutput:
    """What is in an account now, or was in it at any moment."""
    one = queries.visible_account(request.actor, account_id)
    if at is None:
        return BalanceOutput(at=None, balance=one.balance, available=one.available)
    return BalanceOutput(at=at, balance=queries.balance_at(one, at), available=None)


@router.get("/accounts/{account_id}/statement", response=StatementOutput)
def get_statement(request: ApiRequest, account_id: UUID, wanted: Query[DaysQuery]) -> StatementOutput:
    """What was in an account when the first day began, what came in, what went out, what was in it at the end."""
    one = queries.visible_account(request.actor, account_id)
    return StatementOutput.model_validate(queries.statement(request.actor, one, wanted.since, wanted.until))


@router.get("/accounts/{account_id}/entries", response=Page[EntryOutput])
def list_entries(request: ApiRequest, account_id: UUID, wanted: Query[EntryQuery]) -> Page[EntryOutput]:
    """What was booked, in the order in which it was recorded."""
    one = queries.visible_account(request.actor, account_id)
    rows = queries.entries_of(request.actor, one, wanted.since, wanted.until)
    return page_of(request, rows, wanted, by=("number",), show=lambda found: [EntryOutput.of(entry) for entry in found])

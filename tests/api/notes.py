"""An API of one kind of thing, to show what the kit does for every endpoint: notes, kept as tags."""

from typing import Annotated
from uuid import UUID

from django.urls import include, path
from ninja import Query, Router
from pydantic import Field

from hedgerow.api.assembly import HedgerowAPI, addresses
from hedgerow.api.auth import needs
from hedgerow.api.fields import BigInt, Day, Flag, Input, Moment, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.errors import Conflict, NotFound
from hedgerow.network.models import Tag

read, write = needs("network:read"), needs("network:write")
router = Router(tags=["Notes"], auth=read)


class NoteInput(Input):
    name: Annotated[str, Field(min_length=1, max_length=60)]
    amount: BigInt | None = None
    on: Day | None = None
    at: Moment | None = None
    is_loud: Flag = False
    properties: dict[str, str | float | None] = {}


class NoteOutput(Output):
    id: UUID
    name: str


@router.get("", response=Page[NoteOutput])
def list_notes(request: ApiRequest, page: Query[PageQuery], q: str = "") -> Page[NoteOutput]:
    """Notes in the order they came."""
    rows = Tag.objects.filter(name__contains=q)
    return page_of(request, rows, page, show=lambda found: [NoteOutput.model_validate(tag) for tag in found])


@router.post("", response={201: NoteOutput}, auth=write)
def add_note(request: ApiRequest, body: NoteInput) -> NoteOutput:
    """Write a note."""
    tag = Tag.objects.create(name=body.name, normalised=body.name)
    if body.name == "half-written":
        raise Conflict("No.", kept="Your words.", todo="Try again.", field="name")
    if body.name == "accident":
        raise RuntimeError("the secret recipe")
    return NoteOutput.model_validate(tag)


@router.get("/{note_id}", response=NoteOutput)
def show_note(request: ApiRequest, note_id: UUID) -> NoteOutput:
    """One note."""
    tag = Tag.objects.filter(pk=note_id).first()
    if tag is None:
        raise NotFound
    return NoteOutput.model_validate(tag)


urlpatterns = [path("api/v1/", include(addresses(HedgerowAPI([("notes", router)]))))]

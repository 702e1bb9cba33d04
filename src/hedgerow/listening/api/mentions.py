"""Mentions for programs: who wrote of the business, whether that is settled, and who that was."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.listening import operations, queries
from hedgerow.listening.api.access import READ, WRITE
from hedgerow.listening.models import Mention, MentionState
from hedgerow.network import queries as network

router = Router(tags=["Mentions"], auth=READ)


class MentionOutput(Output):
    """`party_id` is who wrote it; null where nobody has said yet who that is."""

    id: UUID
    network: Annotated[str, Field(description="Where it was written.")]
    author: str
    author_url: str
    title: str
    text: str
    url: str
    state: MentionState
    party_id: UUID | None
    at: datetime

    @classmethod
    def of(cls, one: Mention) -> Self:
        named = cls.model_fields.keys() - {"state"}
        return cls(**{name: getattr(one, name) for name in named}, state=MentionState(one.state))


class MentionQuery(PageQuery):
    state: MentionState | None = None
    is_known: Annotated[bool | None, Field(description="Whether it is known who wrote it.")] = None


class MentionStateInput(Input):
    state: MentionState


class AuthorInput(Input):
    party_id: UUID


class AuthorOutput(Output):
    """How many mentions of the same author became the party's."""

    count: int


def _shown(found: list[Mention]) -> list[MentionOutput]:
    return [MentionOutput.of(one) for one in found]


@router.get("", response=Page[MentionOutput])
def list_mentions(request: ApiRequest, wanted: Query[MentionQuery]) -> Page[MentionOutput]:
    """Who wrote of the business, the latest first."""
    rows = queries.visible_mentions(request.actor)
    rows = rows if wanted.state is None else rows.filter(state=wanted.state)
    rows = rows if wanted.is_known is None else rows.filter(party__isnull=not wanted.is_known)
    return page_of(request, rows, wanted, by=("-at", "-id"), show=_shown)


@router.get("/{mention_id}", response=MentionOutput)
def get_mention(request: ApiRequest, mention_id: UUID) -> MentionOutput:
    """One mention."""
    return MentionOutput.of(queries.visible_mention(request.actor, mention_id))


@router.put("/{mention_id}/state", response=MentionOutput, auth=WRITE)
def put_mention_state(request: ApiRequest, mention_id: UUID, body: MentionStateInput) -> MentionOutput:
    """Answered, needs no answer, or open again."""
    found = queries.visible_mention(request.actor, mention_id)
    operations.set_mention_state(actor=request.actor, mention=found, state=body.state)
    return MentionOutput.of(found)


@router.put("/{mention_id}/author", response=AuthorOutput, auth=WRITE)
def put_mention_author(request: ApiRequest, mention_id: UUID, body: AuthorInput) -> AuthorOutput:
    """Say who wrote it, and all else by the same author that is nobody's. The key needs `network:read` as well."""
    found = queries.visible_mention(request.actor, mention_id)
    party = network.visible_party(request.actor, body.party_id)
    return AuthorOutput(count=operations.assign_mention(actor=request.actor, mention=found, party=party))

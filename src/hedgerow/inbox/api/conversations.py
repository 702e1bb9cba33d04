"""Conversations and letters for programs."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router, Status
from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.inbox import operations, queries, sending
from hedgerow.inbox.api.access import READ, WRITE
from hedgerow.inbox.models import Conversation, Letter, State
from hedgerow.inbox.queries import View
from hedgerow.inbox.writing import NewLetter

router = Router(tags=["Inbox"], auth=WRITE)


class ConversationOutput(Output):
    id: UUID
    subject: str
    state: State
    snoozed_until: datetime | None
    assignee_id: Annotated[UUID | None, Field(description="A member of the team; null for nobody.")]
    letters: Annotated[int, Field(description="How many, drafts left out.")]
    last_message_at: datetime

    @classmethod
    def of(cls, one: Conversation) -> Self:
        return cls(
            id=one.pk,
            subject=one.subject,
            state=State(one.state),
            snoozed_until=one.snoozed_until,
            assignee_id=one.assignee_id,
            letters=one.letters_count,
            last_message_at=one.last_message_at,
        )


class PersonOutput(Output):
    part: Annotated[str, Field(description="from, to, cc or bcc.")]
    address: str
    name: str
    party_id: UUID | None


class LetterOutput(Output):
    """`delivery` is "" for a letter that was not sent from here; `automatic` says by what a machine's is known."""

    id: UUID
    direction: Annotated[str, Field(description="in or out.")]
    message_id: str
    subject: str
    text: str
    sent_at: datetime
    automatic: str
    delivery: str
    people: list[PersonOutput]

    @classmethod
    def of(cls, one: Letter) -> Self:
        people = [
            PersonOutput(part=who.part, address=who.address, name=who.name, party_id=who.party_id)
            for who in one.participants.all()
        ]
        same = ("direction", "message_id", "subject", "text", "sent_at", "automatic", "delivery")
        return cls(id=one.pk, people=people, **{name: getattr(one, name) for name in same})


class ConversationQuery(PageQuery):
    view: Annotated[View, Field(description="Which pile.")] = View.ALL


class ReplyInput(Input):
    to: Annotated[str, Field(max_length=4000, description="Addresses, with commas between.")]
    cc: Annotated[str, Field(max_length=4000)] = ""
    subject: Annotated[str, Field(max_length=300)] = ""
    text: Annotated[str, Field(max_length=200_000)]
    answers: Annotated[UUID | None, Field(description="The letter it answers; null for none.")] = None


class StateInput(Input):
    state: State
    until: Annotated[datetime | None, Field(description="For snoozed: when it comes back.")] = None


class AssigneeInput(Input):
    user_id: Annotated[UUID | None, Field(description="A member of the team; null for nobody.")]


@router.get("", response=Page[ConversationOutput], auth=READ)
def list_conversations(request: ApiRequest, wanted: Query[ConversationQuery]) -> Page[ConversationOutput]:
    """One pile, the latest first."""
    rows = queries.listed_conversations(request.actor, view=wanted.view)
    by = ("-last_message_at", "-id")
    return page_of(request, rows, wanted, by=by, show=lambda found: [ConversationOutput.of(one) for one in found])


@router.get("{conversation_id}", response=ConversationOutput, auth=READ)
def get_conversation(request: ApiRequest, conversation_id: UUID) -> ConversationOutput:
    """One conversation."""
    return ConversationOutput.of(queries.visible_conversation(request.actor, conversation_id))


@router.get("{conversation_id}/letters", response=Page[LetterOutput], auth=READ)
def list_letters(request: ApiRequest, conversation_id: UUID, wanted: Query[PageQuery]) -> Page[LetterOutput]:
    """Its letters, in the order they were written; without drafts."""
    rows = queries.visible_letters(request.actor, queries.visible_conversation(request.actor, conversation_id))
    return page_of(
        request, rows, wanted, by=("sent_at", "id"), show=lambda found: [LetterOutput.of(one) for one in found]
    )


@router.post("{conversation_id}/replies", response={202: LetterOutput})
def create_reply(request: ApiRequest, conversation_id: UUID, body: ReplyInput) -> Status[LetterOutput]:
    """Send an answer. It leaves after ten seconds; `delivery` of the letter says what became of it."""
    found = queries.visible_conversation(request.actor, conversation_id)
    letter = NewLetter(to=body.to, cc=body.cc, subject=body.subject, text=body.text, answers=body.answers)
    sent = sending.write_letter(actor=request.actor, conversation=found, letter=letter)
    return Status(202, LetterOutput.of(sent))


@router.put("{conversation_id}/state", response=ConversationOutput)
def put_state(request: ApiRequest, conversation_id: UUID, body: StateInput) -> ConversationOutput:
    """Open, waiting, solved, or snoozed until a moment."""
    found = queries.visible_conversation(request.actor, conversation_id)
    operations.set_state(actor=request.actor, conversation=found, state=body.state, until=body.until)
    return ConversationOutput.of(found)


@router.put("{conversation_id}/assignee", response=ConversationOutput)
def put_assignee(request: ApiRequest, conversation_id: UUID, body: AssigneeInput) -> ConversationOutput:
    """Give it to somebody of the team, or to nobody."""
    found = queries.visible_conversation(request.actor, conversation_id)
    operations.assign_conversation(actor=request.actor, conversation=found, to=body.user_id)
    return ConversationOutput.of(found)

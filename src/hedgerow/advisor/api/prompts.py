"""Today's prompts in their order, what is decided about them, and which kinds help."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from ninja import Router
from pydantic import Field

from hedgerow.advisor import operations, queries
from hedgerow.advisor.models import Reason
from hedgerow.advisor.operations.acting import MOST_WORDS
from hedgerow.advisor.ordering import Advice
from hedgerow.advisor.queries import KindFigures
from hedgerow.api.auth import needs
from hedgerow.api.fields import Input, Output
from hedgerow.api.request import ApiRequest

READ, WRITE = needs("advisor:read"), needs("advisor:write")
router = Router(tags=["Advice"], auth=READ)


class PromptOutput(Output):
    """`urgency` counts from 0 to 100; `stake_minor` is what is at stake, `expected_minor` what to count of it.

    That is the stake times how often it helped, where that is measured. `party` is whom it is about, null for nobody;
    `score` orders, and means nothing by itself.
    """

    id: UUID
    kind: str
    subject: UUID
    party: UUID | None
    title: str
    reason: str
    evidence: list[str]
    effect: str
    urgency: int
    stake_minor: int | None
    expected_minor: int | None
    currency: str
    score: float

    @classmethod
    def of(cls, one: Advice) -> Self:
        proposal = one.proposal
        return cls(
            id=one.key,
            kind=one.kind.key,
            subject=proposal.subject,
            party=proposal.party,
            title=str(proposal.title),
            reason=str(proposal.reason),
            evidence=[str(text) for text in proposal.evidence],
            effect=str(proposal.effect),
            urgency=proposal.urgency,
            stake_minor=proposal.worth_minor,
            expected_minor=one.expected_minor,
            currency=proposal.currency,
            score=round(one.score, 6),
        )


class PromptsOutput(Output):
    items: list[PromptOutput]


class PromptKindOutput(Output):
    """`usefulness` is a share with its ends of 95 %, from `cases` prompts that were shown and decided."""

    kind: str
    label: str
    is_on: bool
    shown: int
    done: int
    dismissed: int
    expired: int
    cases: int
    usefulness: float
    low: float
    high: float

    @classmethod
    def of(cls, one: KindFigures) -> Self:
        standing = one.standing
        return cls(
            kind=one.kind.key,
            label=str(one.kind.label),
            is_on=standing.is_on,
            shown=one.shown,
            done=one.done,
            dismissed=one.dismissed,
            expired=one.expired,
            cases=standing.cases,
            usefulness=standing.mean,
            low=standing.low,
            high=standing.high,
        )


class PromptKindsOutput(Output):
    items: list[PromptKindOutput]


class SnoozeInput(Input):
    days: Annotated[int, Field(strict=True, ge=1, le=365, description="It comes back so many days from today.")]


class SnoozeOutput(Output):
    until: date


class DismissalInput(Input):
    reason: Reason
    words: Annotated[str, Field(max_length=MOST_WORDS)] = ""


@router.get("/prompts", response=PromptsOutput)
def list_prompts(request: ApiRequest) -> PromptsOutput:
    """What needs somebody today, the first first. Of people it takes `network:read`, of figures `insight:read` too."""
    return PromptsOutput(items=[PromptOutput.of(one) for one in queries.todays_advice(request.actor).advice])


@router.get("/kinds", response=PromptKindsOutput)
def list_prompt_kinds(request: ApiRequest) -> PromptKindsOutput:
    """Every kind of prompt, with what became of those that were shown."""
    return PromptKindsOutput(items=[PromptKindOutput.of(one) for one in queries.figures_of_kinds(request.actor)])


@router.post("/prompts/{prompt_id}/snooze", response=SnoozeOutput, auth=WRITE)
def snooze_prompt(request: ApiRequest, prompt_id: UUID, body: SnoozeInput) -> SnoozeOutput:
    """Put it off, for whoever the key is. A later wish replaces an earlier one."""
    snooze = operations.put_off(actor=request.actor, key=prompt_id, days=body.days)
    return SnoozeOutput(until=snooze.until)


@router.delete("/prompts/{prompt_id}/snooze", response={204: None}, auth=WRITE)
def wake_prompt(request: ApiRequest, prompt_id: UUID) -> None:
    """Show it again. Doing it again changes nothing."""
    operations.take_up(actor=request.actor, key=prompt_id)


@router.post("/prompts/{prompt_id}/dismissal", response={204: None}, auth=WRITE)
def dismiss_prompt(request: ApiRequest, prompt_id: UUID, body: DismissalInput) -> None:
    """Nobody is asked for it again on this occasion. Doing it again changes nothing."""
    operations.dismiss(actor=request.actor, key=prompt_id, reason=body.reason, words=body.words)


@router.post("/prompts/{prompt_id}/completion", response={204: None}, auth=WRITE)
def complete_prompt(request: ApiRequest, prompt_id: UUID) -> None:
    """Somebody did it. Doing it again changes nothing."""
    operations.finish(actor=request.actor, key=prompt_id)


@router.delete("/prompts/{prompt_id}/decision", response={204: None}, auth=WRITE)
def reopen_prompt(request: ApiRequest, prompt_id: UUID) -> None:
    """Neither done nor dismissed after all. Doing it again changes nothing."""
    operations.reopen(actor=request.actor, key=prompt_id)

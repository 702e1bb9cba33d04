"""Who the business is for, for programs: the core message, the ideal clients, and how well a party fits."""

from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from ninja import Router, Status
from pydantic import Field

from hedgerow.api.auth import needs
from hedgerow.api.fields import Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.network.queries import visible_party
from hedgerow.positioning import criteria as kept
from hedgerow.positioning import operations, queries
from hedgerow.positioning.composing import MessageDraft
from hedgerow.positioning.models import MessageVersion, ProfileVersion, Weight

READ, WRITE = needs("positioning:read"), needs("positioning:write")
router = Router(tags=["Positioning"], auth=READ)
ROUTERS = (("", router),)

MOST_VERSIONS = 2**31 - 1
Answer = Annotated[str, Field(max_length=300)]
Code = Annotated[str, Field(max_length=10, description="A language, as `en`; empty for the business's own.")]


class MessageInput(Input):
    """`sentence` and `story` are made of the four answers where they are empty."""

    language: Code = ""
    audience: Annotated[str, Field(min_length=1, max_length=300)]
    benefit: Annotated[str, Field(min_length=1, max_length=300)]
    difference: Answer = ""
    proof: Answer = ""
    sentence: Annotated[str, Field(max_length=600)] = ""
    story: Annotated[str, Field(max_length=2000)] = ""
    tone: Annotated[list[Annotated[str, Field(max_length=30)]], Field(max_length=5)] = []


class MessageOutput(Output):
    """`version` counts the versions of this language; the latest is the message."""

    language: str
    version: int
    audience: str
    benefit: str
    difference: str
    proof: str
    sentence: str
    story: str
    tone: list[str]
    written_at: datetime

    @classmethod
    def of(cls, version: MessageVersion) -> Self:
        names = ("language", "audience", "benefit", "difference", "proof", "sentence", "story", "tone", "written_at")
        return cls(version=version.number, **{name: getattr(version, name) for name in names})


class CriterionInput(Input):
    """With an `id` it stands for the criterion that has it already; a new one gets its own."""

    id: UUID | None = None
    words: Annotated[str, Field(min_length=1, max_length=kept.LONGEST)]
    weight: Weight
    definition: Annotated[dict[str, Any], Field(max_length=20, description="Conditions, as in a segment.")]


class CriterionOutput(Output):
    id: UUID
    words: str
    weight: Weight
    definition: dict[str, Any]


class ProfileInput(Input):
    name: Annotated[str, Field(min_length=1, max_length=80)]
    summary: Annotated[str, Field(max_length=600)] = ""
    criteria: Annotated[list[CriterionInput], Field(max_length=kept.MOST)] = []


class ProfileChange(Input):
    """What is left out stays. `criteria` are all of them."""

    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    summary: Annotated[str, Field(max_length=600)] | None = None
    criteria: Annotated[list[CriterionInput], Field(max_length=kept.MOST)] | None = None
    version: Annotated[int, Field(ge=1, le=MOST_VERSIONS)] | None = Field(
        None, description="The version that this is a change of; refused after a newer one."
    )


class ProfileOutput(Output):
    id: UUID
    name: str
    is_main: bool
    version: int
    summary: str
    criteria: list[CriterionOutput]

    @classmethod
    def of(cls, version: ProfileVersion) -> Self:
        rows = [
            CriterionOutput(id=one.key, words=one.words, weight=one.weight, definition=dict(one.definition))
            for one in kept.read(version.criteria)
        ]
        profile = version.profile
        return cls(
            id=profile.pk,
            name=profile.name,
            is_main=profile.is_main,
            version=version.number,
            summary=version.summary,
            criteria=rows,
        )


class ReasonOutput(Output):
    criterion_id: UUID
    words: str
    weight: Weight
    state: Annotated[str, Field(description="`met`, `not_met` or `unknown`.")]
    not_known: list[str]


class FitOutput(Output):
    """Of 100. From `low` to `high` where something is not known; `known` is the share of the points that is."""

    party_id: UUID
    ideal_client_id: UUID
    score: int
    low: int
    high: int
    known: float
    reasons: list[ReasonOutput]

    @classmethod
    def of(cls, yardstick: queries.Yardstick, found: queries.Weighed) -> Self:
        reasons = [
            ReasonOutput(
                criterion_id=one.criterion.key,
                words=one.criterion.words,
                weight=one.criterion.weight,
                state=one.state.name.lower(),
                not_known=[str(gap) for gap in one.gaps],
            )
            for one in found.reasons
        ]
        score = found.score
        return cls(
            party_id=found.party_id,
            ideal_client_id=yardstick.profile.pk,
            score=score.score,
            low=score.low,
            high=score.high,
            known=round(score.known, 4),
            reasons=reasons,
        )


class FitsOutput(Output):
    """`fit` is null where there is no ideal client to weigh by, or it asks what this key may not know."""

    fit: FitOutput | None


@router.get("core-message", response=list[MessageOutput])
def list_messages(request: ApiRequest) -> list[MessageOutput]:
    """The message of every language that has one."""
    return [MessageOutput.of(version) for version in queries.current_messages(request.actor).values()]


@router.put("core-message", response=MessageOutput, auth=WRITE)
def write_message(request: ApiRequest, body: MessageInput) -> MessageOutput:
    """A new version of the message in one language. The same words again are no new version."""
    said = body.model_dump(exclude={"language"})
    language = body.language or queries.languages_here(request.actor)[0]
    version = operations.write_message(actor=request.actor, language=language, draft=MessageDraft(**said))
    return MessageOutput.of(version)


@router.get("ideal-clients", response=list[ProfileOutput])
def list_ideal_clients(request: ApiRequest) -> list[ProfileOutput]:
    """All that are not put away, the main one first."""
    return [ProfileOutput.of(version) for version in queries.current_versions(request.actor)]


@router.post("ideal-clients", response={201: ProfileOutput}, auth=WRITE)
def create_ideal_client(request: ApiRequest, body: ProfileInput) -> ProfileOutput:
    """An ideal client with its criteria. The first one is the main one."""
    made = operations.define_profile(
        actor=request.actor, name=body.name, summary=body.summary, criteria=_criteria(body.criteria)
    )
    return ProfileOutput.of(queries.current_version(request.actor, made))


@router.get("ideal-clients/{profile_id}", response=ProfileOutput)
def get_ideal_client(request: ApiRequest, profile_id: UUID) -> ProfileOutput:
    """One ideal client as it stands now."""
    profile = queries.visible_profile(request.actor, profile_id)
    return ProfileOutput.of(queries.current_version(request.actor, profile))


@router.patch("ideal-clients/{profile_id}", response=ProfileOutput, auth=WRITE)
def change_ideal_client(request: ApiRequest, profile_id: UUID, body: ProfileChange) -> ProfileOutput:
    """A new version, with what is given changed."""
    profile = queries.visible_profile(request.actor, profile_id)
    wanted = None if body.criteria is None else _criteria(body.criteria)
    version = operations.write_profile(
        actor=request.actor,
        profile=profile,
        name=body.name,
        summary=body.summary,
        criteria=wanted,
        after=body.version,
    )
    return ProfileOutput.of(version)


@router.delete("ideal-clients/{profile_id}", response={204: None}, auth=WRITE)
def put_ideal_client_away(request: ApiRequest, profile_id: UUID) -> Status[None]:
    """It is offered nowhere any more; a person can bring it back."""
    operations.put_away_profile(actor=request.actor, profile=queries.visible_profile(request.actor, profile_id))
    return Status(204, None)


@router.get("parties/{party_id}/fit", response=FitsOutput)
def get_fit(request: ApiRequest, party_id: UUID, ideal_client: UUID | None = None) -> FitsOutput:
    """How well a party fits an ideal client (the main one where none is named), with a reason for each criterion.

    The key needs `network:read` too.
    """
    party = visible_party(request.actor, party_id)
    yardstick = (
        queries.yardstick_for(request.actor, queries.visible_profile(request.actor, ideal_client))
        if ideal_client
        else queries.main_yardstick(request.actor)
    )
    found = queries.weighed(request.actor, yardstick, [party.pk]).get(party.pk) if yardstick else None
    return FitsOutput(fit=FitOutput.of(yardstick, found) if yardstick and found else None)


def _criteria(said: list[CriterionInput]) -> list[operations.NewCriterion]:
    return [operations.NewCriterion(one.words, one.weight.value, one.definition, one.id) for one in said]

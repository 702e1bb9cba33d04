from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Day, Flag, Input, Output
from hedgerow.automation import headers
from hedgerow.automation.models import Attempt, Delivery, Endpoint
from hedgerow.automation.operations import EndpointDraft

Url = Annotated[str, Field(max_length=2000, description="https, to the public internet.")]
Description = Annotated[str, Field(max_length=200)]
Wanted = Annotated[
    list[Annotated[str, Field(max_length=60)]],
    Field(max_length=200, description="Verbs, or groups as `group:money`; none means everything."),
]
WithWords = Annotated[
    Flag, Field(description="Send activities whole. Otherwise only keys and figures: nothing that somebody wrote.")
]
WithImports = Annotated[
    Flag, Field(description="Also what comes in files: imports and uploads. Otherwise only what happens from now on.")
]
Headers = Annotated[
    dict[str, str], Field(max_length=10, description="Sent along with every delivery. They cannot be read again.")
]


class EndpointInput(Input):
    """A new endpoint."""

    url: Url
    description: Description = ""
    wanted: Wanted = []
    with_words: WithWords = False
    with_imports: WithImports = False
    headers: Headers = {}

    def draft(self) -> EndpointDraft:
        return EndpointDraft(**self.model_dump())


class EndpointChange(Input):
    """What the body names is changed."""

    url: Url | None = None
    description: Description | None = None
    wanted: Wanted | None = None
    with_words: WithWords | None = None
    with_imports: WithImports | None = None
    headers: Headers | None = None

    def draft(self, one: Endpoint) -> EndpointDraft:
        now = {
            "url": one.url,
            "description": one.description,
            "wanted": one.wanted,
            "with_words": one.with_words,
            "with_imports": one.with_imports,
            "headers": None,
        }
        return EndpointDraft(**{**now, **{name: value for name, value in self.given().items() if value is not None}})


class RotationInput(Input):
    """How long the secret of before signs beside the new one."""

    overlap_hours: Annotated[int, Field(ge=0, le=720, strict=True)] = 24


class ReplayInput(Input):
    """What was given up and came up since the beginning of that day, in the workspace's time zone."""

    since: Day


class EndpointOutput(Output):
    """`state` is on, paused, or off: then Hedgerow has switched it off, for the reason in `off_reason`."""

    id: UUID
    url: str
    description: str
    wanted: list[str]
    with_words: bool
    with_imports: bool
    header_names: list[str]
    state: str
    off_reason: str
    off_at: datetime | None
    failures: Annotated[int, Field(description="Failed attempts in a row.")]
    failing_since: datetime | None
    delivered_at: Annotated[datetime | None, Field(description="When something arrived last.")]
    old_secret_until: Annotated[datetime | None, Field(description="Until then both secrets sign.")]
    created_at: datetime

    @staticmethod
    def of(one: Endpoint) -> "EndpointOutput":
        named = EndpointOutput.model_fields.keys() - {"header_names"}
        return EndpointOutput(**{name: getattr(one, name) for name in named}, header_names=headers.names(one.headers))


class NewEndpointOutput(EndpointOutput):
    """With the secret, which is shown this once."""

    secret: str

    @staticmethod
    def shown_once(one: Endpoint, secret: str) -> "NewEndpointOutput":
        return NewEndpointOutput(**EndpointOutput.of(one).model_dump(), secret=secret)


class AttemptOutput(Output):
    """`status` is null where the other side did not answer."""

    number: int
    at: datetime
    took_ms: int
    status: int | None
    outcome: str


class DeliveryOutput(Output):
    """`event_id` is what `webhook-id` says in every attempt: the activity's id. A test has no position."""

    id: UUID
    event_id: UUID
    position: int | None
    verb: str
    state: str
    attempts: int
    last_outcome: str
    due_at: datetime
    created_at: datetime
    ended_at: datetime | None

    @staticmethod
    def of(one: Delivery) -> "DeliveryOutput":
        return DeliveryOutput.model_validate(one)


class DeliveryDetailOutput(DeliveryOutput):
    """With its attempts, the latest first."""

    log: list[AttemptOutput]

    @staticmethod
    def with_log(one: Delivery, attempts: list[Attempt]) -> "DeliveryDetailOutput":
        log = [AttemptOutput.model_validate(attempt) for attempt in attempts]
        return DeliveryDetailOutput(**DeliveryOutput.of(one).model_dump(), log=log)


class ReplayOutput(Output):
    """How many deliveries are sent again, since which day."""

    count: int
    since: date

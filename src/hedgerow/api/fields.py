"""Types for what comes in: bounded, and as strict as the OpenAPI document says."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    model_validator,
)
from pydantic_core import PydanticCustomError

from hedgerow.api.bodies import ensure_storable

BIGGEST = 2**63 - 1
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
# A moment this far from the ends of the calendar is one in every time zone.
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def _day(value: Any) -> Any:
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date", "Write a day as 2026-05-31.")


def _moment(value: Any) -> Any:
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise PydanticCustomError("moment", "Write a moment as 2026-05-31T17:30:00Z, with its offset.")
    if not _FIRST_YEAR < int(value[:4]) < _LAST_YEAR:
        raise PydanticCustomError("moment", "That moment lies beyond the calendar.")
    return value


def _in_utc(moment: datetime) -> datetime:
    """PostgreSQL refuses offsets of 16 hours and more, which RFC 3339 allows."""
    return moment.astimezone(UTC)


Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[AwareDatetime, BeforeValidator(_moment), AfterValidator(_in_utc)]
BigInt = Annotated[int, Field(strict=True, ge=-BIGGEST, le=BIGGEST)]
Position = Annotated[int, Field(ge=0, le=BIGGEST)]
Flag = StrictBool


class Input(BaseModel):
    """A body. What it does not name is refused, and so is text that no database keeps."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _storable(cls, value: Any) -> Any:
        ensure_storable(value)
        return value

    def given(self) -> dict[str, Any]:
        """Only what the request named: what a PATCH changes."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class Output(BaseModel):
    """An answer, made from a row or from keywords."""

    model_config = ConfigDict(from_attributes=True)

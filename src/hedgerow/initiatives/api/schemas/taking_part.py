"""Who takes part."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from hedgerow.api.fields import Day, Input, Output
from hedgerow.initiatives.models import TakingPart
from hedgerow.initiatives.operations import Added


class TakingPartInput(Input):
    party: UUID
    since: Day


class SegmentTakingPartInput(Input):
    segment: UUID
    since: Day


class TakingPartOutput(Output):
    party: UUID
    since: date
    how: str
    added_at: datetime
    taken_out_at: datetime | None

    @classmethod
    def of(cls, one: TakingPart) -> Self:
        return cls(
            party=one.party_id, since=one.since, how=one.how, added_at=one.added_at, taken_out_at=one.taken_out_at
        )


class AddedOutput(Output):
    """How many came in, and how many took part already."""

    batch: UUID
    added: int
    already: int

    @classmethod
    def of(cls, added: Added) -> Self:
        return cls(batch=added.batch, added=added.added, already=added.already)

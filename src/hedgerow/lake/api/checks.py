"""Whether the copy is true to the record: compared by a job, whose result is kept for two weeks."""

from datetime import datetime

from ninja import Router

from hedgerow.api.auth import needs
from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.permissions import require
from hedgerow.lake import tasks
from hedgerow.lake.permissions import Permission

router = Router(tags=["Copy for analysis"], auth=needs("lake:read"))


class CopyDifferenceOutput(Output):
    """`what` is a column or `rows`, with the sum or count on each side; empty where the file cannot be read."""

    table: str
    month: str
    what: str
    in_record: int
    in_copy: int


class CopyPartOutput(Output):
    """A month of a table; empty for all of it."""

    table: str
    month: str


class CopyCheckOutput(Output):
    """The last comparison: `is_true` is null where there was none, or none that reached its end: `problem` says why.

    `waiting` are parts that changed since the copy was made: the next sync takes them. Of these and of what differs no
    more than 200 are told.
    """

    is_under_way: bool
    checked_at: datetime | None
    is_true: bool | None
    position: int
    rows: int
    differs: list[CopyDifferenceOutput]
    waiting: list[CopyPartOutput]
    problem: str


@router.get("", response=CopyCheckOutput)
def get_copy_check(request: ApiRequest) -> CopyCheckOutput:
    """What the last comparison of the copy with the record found."""
    return _shown(request.actor)


@router.post("", response={202: CopyCheckOutput}, auth=needs("lake:write"))
def start_copy_check(request: ApiRequest) -> CopyCheckOutput:
    """Have rows and sums of every table and month compared, soon. Again while that is under way changes nothing."""
    tasks.start_check(actor=request.actor)
    return _shown(request.actor)


def _shown(actor: Actor) -> CopyCheckOutput:
    require(actor, Permission.READ_COPY)
    key = tasks.key_of_check(actor)
    last = jobs.last_job(actor, key)
    found = (last.result if last else None) or {}
    return CopyCheckOutput(
        is_under_way=jobs.live_job(actor, key) is not None,
        checked_at=last.finished_at if last else None,
        is_true=not found["differs"] if found else None,
        position=found.get("position", 0),
        rows=found.get("rows", 0),
        differs=[_difference(**one) for one in found.get("differs", ())],
        waiting=[CopyPartOutput(table=table, month=month) for table, month in found.get("waiting", ())],
        problem=last.error_message if last else "",
    )


def _difference(table: str, month: str, what: str, record: int, copy: int) -> CopyDifferenceOutput:
    return CopyDifferenceOutput(table=table, month=month, what=what, in_record=record, in_copy=copy)

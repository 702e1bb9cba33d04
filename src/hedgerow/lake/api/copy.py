"""How the copy stands, what its columns mean, and having it follow the record."""

from datetime import datetime

from ninja import Router

from hedgerow.api.auth import needs
from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.lake import queries, tasks

router = Router(tags=["Copy for analysis"], auth=needs("lake:read"))


class CopiedColumnOutput(Output):
    """`type` as DuckDB calls it; `unit` is what a whole number counts."""

    name: str
    type: str
    means: str
    unit: str
    is_optional: bool


class CopiedTableOutput(Output):
    """`rows`, `months` and `size` (bytes) are of the copy as it is; 0 where there is none."""

    name: str
    means: str
    rows: int
    months: int
    size: int
    columns: list[CopiedColumnOutput]


class CopyOutput(Output):
    """`made_at` is null where there is no copy. `position` of the log is in it, `head` is the log's last.

    `is_current`: nothing came or changed since. `is_under_way`: it is being made, or waits for its turn.
    """

    is_on: bool
    made_at: datetime | None
    position: int
    head: int
    is_current: bool
    is_under_way: bool
    tables: list[CopiedTableOutput]


@router.get("", response=CopyOutput)
def get_copy(request: ApiRequest) -> CopyOutput:
    """How the copy stands, with its schema."""
    return _shown(request.actor)


@router.post("/rebuild", response={202: CopyOutput}, auth=needs("lake:write"))
def rebuild_copy(request: ApiRequest) -> CopyOutput:
    """Have it made anew, whole, soon; the former one counts until that is done. Under way, it changes nothing."""
    tasks.start_copy(actor=request.actor, anew=True)
    return _shown(request.actor)


@router.post("/sync", response={202: CopyOutput}, auth=needs("lake:write"))
def sync_copy(request: ApiRequest) -> CopyOutput:
    """Have it brought up to date, soon. Again while that is under way changes nothing."""
    tasks.start_copy(actor=request.actor)
    return _shown(request.actor)


def _shown(actor: Actor) -> CopyOutput:
    found = queries.standing(actor)
    there = {table.name: table for table in found.tables}
    shown = []
    for table in queries.schema():
        has = there.get(table.name)
        columns = [
            CopiedColumnOutput(
                name=one.name, type=one.type, means=str(one.means), unit=str(one.unit), is_optional=one.is_optional
            )
            for one in table.columns
        ]
        figures = {"rows": has.rows, "months": has.months, "size": has.size} if has else dict.fromkeys(_FIGURES, 0)
        shown.append(CopiedTableOutput(name=table.name, means=str(table.means), columns=columns, **figures))
    return CopyOutput(
        is_on=found.is_on,
        made_at=found.made_at,
        position=found.position,
        head=found.head,
        is_current=found.is_current,
        is_under_way=jobs.live_job(actor, tasks.key_of_job(actor)) is not None,
        tables=shown,
    )


_FIGURES = ("rows", "months", "size")

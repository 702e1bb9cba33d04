"""Which months of the log are in the archive."""

from datetime import date, datetime
from uuid import UUID

from ninja import Query, Router

from hedgerow.api.auth import needs
from hedgerow.api.fields import Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.timeline import queries
from hedgerow.timeline.models import ArchivedMonth

router = Router(tags=["Activities"], auth=needs("timeline:read"))


class ArchivedMonthOutput(Output):
    """`month` is the first day of a month of UTC. `state`: whole, outdated (written anew soon) or gone.

    `sha256` is of the file; `rows_sha256` of its activities, a line of JSON each.
    """

    id: UUID
    month: date
    version: int
    first_position: int
    last_position: int
    activities: int
    size: int
    sha256: str
    rows_sha256: str
    archived_at: datetime
    state: str


@router.get("activities/archive", response=Page[ArchivedMonthOutput])
def list_archive(request: ApiRequest, wanted: Query[PageQuery]) -> Page[ArchivedMonthOutput]:
    """The months of the log that have a file, the newest first. The files themselves are fetched on a page."""
    months = queries.visible_months(request.actor)
    return page_of(request, months, wanted, by=("-month", "-id"), show=lambda some: [_shown(one) for one in some])


def _shown(month: ArchivedMonth) -> ArchivedMonthOutput:
    figures = {name: getattr(month, name) for name in ArchivedMonthOutput.model_fields if name != "state"}
    return ArchivedMonthOutput(**figures, state=queries.state_of(month))

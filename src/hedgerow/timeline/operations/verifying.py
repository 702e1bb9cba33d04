"""Is the log whole? No gap or repeat, the head where it should be, cursors within it, and the archive true to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, Max, Min

from hedgerow.kernel.moment import at_one_moment
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline import queries
from hedgerow.timeline.archiving import folder
from hedgerow.timeline.archiving.rows import recorded_lines
from hedgerow.timeline.models import Activity, ArchivedMonth, Cursor, Head
from hedgerow.timeline.queries import ArchiveState


@dataclass(frozen=True, slots=True)
class Verification:
    """`problems` is empty when all is well. `archived` counts the months whose files were compared."""

    activities: int
    head: int
    archived: int
    problems: tuple[str, ...]


# house: operation-shape: looks and changes nothing; asked by the command line
def verify() -> Verification:
    """Check the log of the workspace in scope, and each file of its archive against it. Reads only."""
    with at_one_moment():
        return _verification()


def _verification() -> Verification:
    told = Activity.objects.aggregate(count=Count("pk"), first=Min("position"), last=Max("position"))
    head = Head.objects.values_list("position", flat=True).first() or 0
    count, first, last = told["count"], told["first"] or 0, told["last"] or 0
    problems = []
    if last != head:
        problems.append(f"the head says {head}, the last activity is {last}")
    if count and (first != 1 or last != count):
        problems.append(f"{count} activities stand between positions {first} and {last}: there are gaps")
    problems += [
        f"reactor {name} has read to {position}, past the head"
        for name, position in Cursor.objects.filter(position__gt=head).values_list("reactor", "position")
    ]
    months = list(queries.current_months().order_by("month"))
    return Verification(count, head, len(months), (*problems, *_of_archive(months)))


def _of_archive(months: list[ArchivedMonth]) -> Iterator[str]:
    position = 0
    for month in months:
        name = f"the archive of {month.month:%Y-%m}"
        if month.first_position != position + 1:
            yield f"{name} begins at position {month.first_position}, the one before ends at {position}"
        position = month.last_position
        yield from (f"{name} {wrong}" for wrong in _wrong_with(month))
    known = [folder.name_of(month) for month in months]
    for path in folder.strangers(folder.folder_of(current_workspace_id()), known):
        yield f"the archive holds {path.name}, which is on no record"


def _wrong_with(month: ArchivedMonth) -> Iterator[str]:
    if not folder.is_whole(month):
        yield "is damaged or gone: archive again, and it is written anew"
    if queries.state_of(month) == ArchiveState.OUTDATED:
        yield "holds words that were erased since: archive again, and it is written anew"
        return
    digest = sha256()
    for line in recorded_lines(month.first_position, month.last_position):
        digest.update(line)
    if digest.hexdigest() != month.rows_sha256:
        yield "is not what the log says"

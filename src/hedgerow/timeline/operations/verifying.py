"""Is the log whole? Positions without gap or repeat, the head where it should be, cursors within it."""

from dataclasses import dataclass

from django.db.models import Count, Max, Min

from hedgerow.timeline.models import Activity, Cursor, Head


@dataclass(frozen=True, slots=True)
class Verification:
    """`problems` is empty when all is well."""

    activities: int
    head: int
    problems: tuple[str, ...]


# house: operation-shape: looks and changes nothing; asked by the command line
def verify() -> Verification:
    """Check the log of the workspace in scope. Reads only."""
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
    return Verification(count, head, tuple(problems))

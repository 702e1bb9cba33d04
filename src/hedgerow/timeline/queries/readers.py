"""The reactors as a page or the command line shows them: how far each is, and what it set aside."""

from dataclasses import dataclass
from datetime import datetime

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.timeline.models import Activity, Cursor, Head, SetAside
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.queries.log import Line, lines
from hedgerow.timeline.registries import Reactor, reactors

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Replay:
    """`done` of `total` activities were read again, of those it had read before."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Reader:
    """A reactor in one workspace: `lag` counts activities it has not read yet, the first of them from `behind_since`.

    `error` is what went wrong last, "" when all is well; it tries again at `try_again_at`.
    """

    name: str
    label: Text
    position: int
    lag: int
    is_paused: bool
    behind_since: datetime | None = None
    updated_at: datetime | None = None
    attempts: int = 0
    error: str = ""
    try_again_at: datetime | None = None
    set_aside: int = 0
    replay: Replay | None = None

    @property
    def state(self) -> str:
        """`paused`, `failing`, `replaying`, `reading` or `up_to_date`."""
        if self.is_paused:
            return "paused"
        if self.error:
            return "failing"
        if self.replay:
            return "replaying"
        return "reading" if self.lag else "up_to_date"

    @property
    def is_moving(self) -> bool:
        return self.replay is not None and not self.is_paused


def visible_readers(actor: Actor) -> list[Reader]:
    """Every reactor with how far it has come. Four statements."""
    require(actor, Permission.RUN_REACTORS)
    head = Head.objects.values_list("position", flat=True).first() or 0
    cursors = {cursor.reactor: cursor for cursor in Cursor.objects.all()}
    waiting: dict[str, int] = {}
    for name in SetAside.objects.filter(settled_at=None).values_list("reactor", flat=True):
        waiting[name] = waiting.get(name, 0) + 1
    next_up = {(cursors[one.name].position if one.name in cursors else 0) + 1 for one in reactors}
    since = dict(Activity.objects.filter(position__in=next_up).values_list("position", "recorded_at"))
    return [_reader(one, cursors.get(one.name), head, since, waiting.get(one.name, 0)) for one in reactors]


def visible_reader(actor: Actor, name: str) -> Reader | None:
    return next((reader for reader in visible_readers(actor) if reader.name == name), None)


def _reader(reactor: Reactor, cursor: Cursor | None, head: int, since: dict[int, datetime], set_aside: int) -> Reader:
    place = cursor.position if cursor else 0
    behind = since.get(place + 1) if head > place else None
    if cursor is None:
        return Reader(reactor.name, reactor.label, 0, head, is_paused=False, behind_since=behind, set_aside=set_aside)
    return Reader(
        reactor.name,
        reactor.label,
        place,
        max(head - place, 0),
        cursor.is_paused,
        behind,
        cursor.updated_at,
        cursor.attempts,
        cursor.last_error,
        cursor.try_again_at,
        set_aside,
        _replay(cursor),
    )


def _replay(cursor: Cursor) -> Replay | None:
    if cursor.replay_from is None or cursor.replay_until is None:
        return None
    return Replay(cursor.position - cursor.replay_from, cursor.replay_until - cursor.replay_from)


def position_on(moment: datetime) -> int:
    """The position of the first activity recorded at the moment or later; after all there are, where none was.

    Positions and moments of recording rise together, so it halves its way there.
    """
    low, high = 1, (Head.objects.values_list("position", flat=True).first() or 0) + 1
    while low < high:
        middle = (low + high) // 2
        recorded = Activity.objects.values_list("recorded_at", flat=True).get(position=middle)
        low, high = (low, middle) if recorded >= moment else (middle + 1, high)
    return low


def visible_set_aside(actor: Actor, start: int, limit: int) -> list[tuple[SetAside, Text, Line]]:
    """What waits for a person, the newest first: with the reactor's label and the activity in words."""
    require(actor, Permission.RUN_REACTORS)
    waiting = list(
        SetAside.objects.filter(settled_at=None)
        .select_related("activity")
        .order_by("-set_aside_at", "-id")[start : start + limit]
    )
    told = lines(actor, [each.activity for each in waiting])
    labels = {reactor.name: reactor.label for reactor in reactors}
    return [(each, labels.get(each.reactor, each.reactor), line) for each, line in zip(waiting, told, strict=True)]


def count_set_aside(actor: Actor) -> int:
    require(actor, Permission.RUN_REACTORS)
    return SetAside.objects.filter(settled_at=None).count()

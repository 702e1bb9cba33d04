"""What other packages bring to the timeline: verbs, names of subjects, reactors, and projections."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.timeline.events import Told
from hedgerow.timeline.models import Activity

MOST_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Verb:
    """A kind of fact, in past tense: `sales.purchase_made`.

    `line` puts one activity in words for the party page; `group` is the tab it stands under; `icon` one of the kit's;
    `as2` its type in the W3C Activity Vocabulary; `may_be_logged`: a person or a program may record it directly;
    `is_contact` that the party was in touch (it was "seen"); `is_wordless` that its properties hold keys and figures
    only, which stay when a person has to be forgotten. `public` makes it one that a workspace may publish: of
    activities that speak of no party at all, the ids of those that everybody may still read.
    """

    name: str
    label: Text
    line: Callable[[Told], Text]
    icon: str = "note"
    group: str = "other"
    as2: str = "Activity"
    may_be_logged: bool = False
    is_contact: bool = False
    is_wordless: bool = False
    public: "Callable[[Sequence[Activity]], Collection[UUID]] | None" = None


@dataclass(frozen=True, slots=True)
class SubjectNames:
    """Turns ids of one kind into names; ids it does not know are left out, and those the actor may not see.

    `known_as` gives every id under which the log speaks of a subject, its own first; `seen` those that an actor may see
    (rows of keys; None for all), where not everybody may see every one.
    """

    kind: str
    names: Callable[[Actor, Iterable[UUID]], Mapping[UUID, str]]
    address: Callable[[UUID], str] = field(default=lambda _id: "")
    known_as: Callable[[UUID], Sequence[UUID]] = field(default=lambda subject: [subject])
    seen: "Callable[[Actor], QuerySet[Any, UUID] | None]" = field(default=lambda _actor: None)


@dataclass(frozen=True, slots=True)
class Reactor:
    """Reads every activity of `verbs` (all when empty) in order, at least once.

    `handle` gets a batch in the order of the log and runs in the transaction that moves the cursor; effects outside the
    database are keyed by (reactor, activity) with `timeline.operations.once`.
    """

    name: str
    label: Text
    handle: Callable[[Sequence[Activity]], None]
    verbs: frozenset[str] = frozenset()
    batch_size: int = 500


@dataclass(frozen=True, slots=True)
class Compared:
    """A projection against the record: of `looked_at` entries `differed` did; `examples` says so of the first few."""

    looked_at: int = 0
    differed: int = 0
    examples: tuple[str, ...] = ()

    def __add__(self, other: "Compared") -> "Compared":
        told = (*self.examples, *other.examples)[:MOST_EXAMPLES]
        return Compared(self.looked_at + other.looked_at, self.differed + other.differed, told)


@dataclass(frozen=True, slots=True)
class Projection:
    """Something kept beside the record that follows from it, and can be made from it again.

    `verify` compares and changes nothing. `rebuild` compares, puts right what differs, and says what did. Both work
    portion by portion, each in a transaction of its own, and while others write: a rebuild never loses what comes in.
    """

    name: str
    label: Text
    verify: Callable[[], Compared]
    rebuild: Callable[[Actor], Compared]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something that stands in a calendar: on a `day`, or from a moment `starts` to `ends`.

    `key` is stable, so that a change moves the entry instead of adding one; `address` a page below the workspace, ""
    for none; `changed_at` when it was last as it is now.
    """

    key: str
    summary: str
    changed_at: datetime
    day: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    details: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """`entries` gives what stands between two days for an actor: what they may see, and nothing of others."""

    name: str
    label: Text
    entries: Callable[[Actor, date, date], Iterable[CalendarEntry]]


AfterRecord = Callable[[], None]


def _name_of(hook: AfterRecord) -> str:
    return hook.__name__


verbs: Registry[Verb] = Registry("verbs", key=lambda verb: verb.name)
subject_names: Registry[SubjectNames] = Registry("subject names", key=lambda resolver: resolver.kind)
reactors: Registry[Reactor] = Registry("reactors", key=lambda reactor: reactor.name)
projections: Registry[Projection] = Registry("projections", key=lambda projection: projection.name)
calendar_sources: Registry[CalendarSource] = Registry("calendar sources", key=lambda source: source.name)
after_record: Registry[AfterRecord] = Registry("after record", key=_name_of)

"""Facts of the network, by name. Properties hold keys and codes, never names."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity

PARTY_ADDED = "network.party_added"
PARTY_CHANGED = "network.party_changed"
PARTY_ARCHIVED = "network.party_archived"
PARTY_RESTORED = "network.party_restored"
PARTY_REMOVED = "network.party_removed"
PARTY_MERGED = "network.party_merged"
PARTY_UNMERGED = "network.party_unmerged"
PARTY_ERASED = "network.party_erased"
ROLE_GIVEN = "network.role_given"
ROLE_ENDED = "network.role_ended"
TIE_MADE = "network.tie_made"
TIE_ENDED = "network.tie_ended"
SEGMENT_ENTERED = "network.segment_entered"
SEGMENT_LEFT = "network.segment_left"

ABOUT_PARTIES = frozenset(
    {
        *(PARTY_ADDED, PARTY_CHANGED, PARTY_ARCHIVED, PARTY_RESTORED, PARTY_REMOVED, PARTY_MERGED, PARTY_UNMERGED),
        PARTY_ERASED,
        *(TIE_MADE, TIE_ENDED),
    }
)
"""After one of these somebody may be found by other words."""

MOVED = frozenset({PARTY_ADDED, PARTY_CHANGED, PARTY_MERGED, PARTY_UNMERGED})
"""After one of these somebody may be somewhere else."""

EXPORTED = "network.exported"
EXPORT_ASKED = "network.export_asked"
IMPORTED = "network.imported"
IMPORT_TAKEN_BACK = "network.import_taken_back"
HANDED_OUT = "network.handed_out"
ERASED = "network.erased"
RETENTION_SET = "network.retention_set"
PREMISES_SET = "network.premises_set"
"""These stand in the audit log."""

CALLED = "network.called"
VISITED = "network.visited"
MESSAGED = "network.messaged"
MET = "network.met"
NOTED = "network.noted"
GAVE = "network.gave"
GOT = "network.got"
PROMISED = "network.promised"
PROMISE_KEPT = "network.promise_kept"
PROMISE_BROKEN = "network.promise_broken"

LOG_TAKEN_BACK = "network.log_taken_back"

LOGGED_BY_HAND = (VISITED, CALLED, MESSAGED, MET, GAVE, GOT, NOTED, PROMISED, PROMISE_KEPT, PROMISE_BROKEN)

CHANNELS = {CALLED: "phone", VISITED: "store", MESSAGED: "message"}
DONE_BY_THEM = frozenset({VISITED, CALLED, MESSAGED, MET, GOT})
IN, OUT = "in", "out"
TWO_WAYS = frozenset({VISITED, CALLED, MESSAGED})
"""Either side may turn to the other."""


def logged(
    party_id: UUID,
    verb: str,
    text: str,
    on: date | None = None,
    due: date | None = None,
    *,
    way: str = "",
    went: str = "",
    channel: str = "",
) -> Fact:
    """What somebody noted by hand: the party came, called, gave; or we gave, noted, promised to the party.

    `due` is the day a promise is made for; other verbs have none. `way` says who turned to whom ("in" or "out"), `went`
    how it went ("well", "so_so" or "badly"), both only of what is a contact; `channel` where it is not the usual one.
    """
    by_them = verb in DONE_BY_THEM and not (way == OUT and verb in TWO_WAYS)
    properties = {"text": text} if text else {}
    if due is not None and verb == PROMISED:
        properties["due"] = due.isoformat()
    if verb in TWO_WAYS:
        properties |= {"way": way} if way else {}
    if verb in TWO_WAYS | {MET}:
        properties |= {"went": went} if went else {}
    return Fact(
        verb,
        actor_id=party_id if by_them else None,
        object_id=None if by_them else party_id,
        occurred_at=_moment(on),
        channel=channel or CHANNELS.get(verb, ""),
        properties=properties,
    )


def log_taken_back(told: Activity) -> Fact:
    """What was logged by hand never was."""
    return taken_back(
        LOG_TAKEN_BACK,
        told.pk,
        actor_id=told.actor_id,
        object_id=told.object_id,
        occurred_at=told.occurred_at,
    )


def promise_settled(promise: Activity, *, is_kept: bool) -> Fact:
    """How one promise ended; it can end only once."""
    return Fact(
        PROMISE_KEPT if is_kept else PROMISE_BROKEN,
        object_id=promise.object_id,
        cause_id=promise.id,
        source="network.promise",
        external_id=str(promise.id),
        properties={"text": promise.properties.get("text", "")},
    )


def party_added(party_id: UUID, *, roles: Iterable[str] = (), source: str = "", at: datetime | None = None) -> Fact:
    return Fact(PARTY_ADDED, object_id=party_id, occurred_at=at, properties={"roles": list(roles), "source": source})


def party_changed(party_id: UUID, fields: Iterable[str]) -> Fact:
    return Fact(PARTY_CHANGED, object_id=party_id, properties={"fields": sorted(fields)})


def role_fact(verb: str, party_id: UUID, role: str, on: date) -> Fact:
    return Fact(verb, object_id=party_id, occurred_at=_moment(on), properties={"role": role, "on": on.isoformat()})


def tie_fact(verb: str, from_id: UUID, to_id: UUID, kind: str, on: date | None = None) -> Fact:
    return Fact(verb, object_id=from_id, target_id=to_id, occurred_at=_moment(on), properties={"kind": kind})


def segment_fact(verb: str, party_id: UUID, segment_id: UUID, name: str) -> Fact:
    """The segment's name as it was then goes along: it is no personal data, and the segment may be gone one day."""
    return Fact(verb, object_id=party_id, properties={"segment": str(segment_id), "name": name})


def _moment(on: date | None) -> datetime | None:
    """A fact of an earlier day stands at its noon; one of today, or without a day, when it is recorded."""
    if on is None or on >= clock.now().date():
        return None
    return datetime.combine(on, time(12), tzinfo=UTC)

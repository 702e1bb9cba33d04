"""Many activities at once, each for itself: what fits is recorded in one go, what does not is told and stays out."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from uuid import UUID

import msgspec
from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.timeline import items, queries
from hedgerow.timeline.events import Fact
from hedgerow.timeline.items import Refused
from hedgerow.timeline.operations.recording import record
from hedgerow.timeline.permissions import Permission


class Placed(msgspec.Struct, frozen=True, gc=False):
    """An item that stands on the log: since now, or (`is_new` false) since it came the first time."""

    id: UUID
    position: int
    is_new: bool


Outcome = Placed | Refused


@transaction.atomic(savepoint=False)  # SQLite copies what it touches once per open savepoint
def log_batch(*, actor: Actor, raw: Sequence[bytes | msgspec.Raw], names: Sequence[str] = ()) -> list[Outcome]:
    """Record what fits of these items of JSON; what became of each, in the order given.

    `names` are external ids for items that have none of their own. A repeat of (source, external id) stands for the
    first one, whether that came before or in the same batch.
    """
    require(actor, Permission.LOG_ACTIVITY)
    now, keys = clock.now(), uuid7s(len(raw))
    given = zip(raw, keys, names or repeat("", len(raw)), strict=True)
    found = [items.read(one, key=key, name=name, now=now) for one, key, name in given]
    strangers = queries.unknown_subjects(actor, *(one for one in found if isinstance(one, Fact)))
    if strangers:
        found = [_judged(one, strangers) for one in found]
    return _recorded(actor, found)


def _judged(found: Fact | Refused, strangers: set[UUID]) -> Fact | Refused:
    if isinstance(found, Refused):
        return found
    for field in ("actor_id", "object_id", "target_id"):
        if getattr(found, field) in strangers:
            return items.stranger(field)
    return found


def _recorded(actor: Actor, found: Sequence[Fact | Refused]) -> list[Outcome]:
    """Each fact has its key already, and so knows itself again among those that were new."""
    facts = [one for one in found if isinstance(one, Fact)]
    if not facts:
        return [one for one in found if isinstance(one, Refused)]
    done = record(actor, *facts)
    if len(done.ids) == len(found):  # all are new, as most are: they stand in their order
        return [Placed(key, position, is_new=True) for position, key in enumerate(done.ids, done.first_position)]
    place: dict[UUID | None, int] = {key: position for position, key in enumerate(done.ids, done.first_position)}
    first = queries.places_of((one.source, one.external_id) for one in facts if one.id not in place)
    return list(_outcomes(found, place, first))


def _outcomes(
    found: Iterable[Fact | Refused],
    place: Mapping[UUID | None, int],
    first: Mapping[tuple[str, str], tuple[UUID, int]],
) -> Iterable[Outcome]:
    for one in found:
        if isinstance(one, Refused):
            yield one
        elif one.id is not None and one.id in place:
            yield Placed(one.id, place[one.id], is_new=True)
        else:
            yield Placed(*first[one.source, one.external_id], is_new=False)

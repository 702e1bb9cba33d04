"""What the network keeps beside the record: when each was last seen, and who is in which segment."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.network import operations, queries
from hedgerow.network.models import Party, Segment
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.registries import Compared, Projection, projections

Write = Callable[[UUID, datetime | None], None]


def verify_last_seen() -> Compared:
    return _last_seen(lambda _party, _at: None)


def rebuild_last_seen(_actor: Actor) -> Compared:
    """Nothing is recorded while a portion is compared and written: what is contact then is in, or comes after."""

    def write(party: UUID, at: datetime | None) -> None:
        Party.objects.filter(pk=party).update(last_seen_at=at)

    return _last_seen(write)


def _last_seen(write: Write) -> Compared:
    found = Compared()
    for some in queries.portions_of_parties():
        with transaction.atomic():
            timeline.take_turn()
            kept = dict(Party.objects.filter(id__among=some).values_list("pk", "last_seen_at"))
            told = queries.latest_contacts(some)
            differing = [key for key in some if key in kept and kept[key] != told[key]]
            for key in differing:
                write(key, told[key])
        words = (f"party {key}: the log says {told[key]}, kept was {kept[key]}" for key in differing)
        found += Compared(len(some), len(differing), tuple(words))
    return found


def verify_segments() -> Compared:
    found = Compared()
    for segment in _live_segments():
        looked = operations.compare_segment(segment_id=segment.pk)
        found += _compared(segment, looked.entered, looked.left)
    return found


def rebuild_segments(actor: Actor) -> Compared:
    """Who comes and goes by it is news, as with the look at night."""
    found = Compared()
    for segment in _live_segments():
        looked = operations.look_at_segment(actor=actor, segment_id=segment.pk)
        found += _compared(segment, looked.entered, looked.left)
    return found


def _live_segments() -> Sequence[Segment]:
    return list(Segment.objects.filter(is_frozen=False).order_by("pk"))


def _compared(segment: Segment, entered: int, left: int) -> Compared:
    if not entered and not left:
        return Compared(segment.members)
    words = f"segment {segment.pk}: {entered} fit who were not in it, {left} were in it who do not fit"
    return Compared(segment.members + entered, entered + left, (words,))


def register() -> None:
    projections.add(Projection("network.last_seen", _("When each was last seen"), verify_last_seen, rebuild_last_seen))
    projections.add(Projection("network.segments", _("Who is in which segment"), verify_segments, rebuild_segments))

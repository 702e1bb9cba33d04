"""What a segment depends on: other segments, and roles that rules give. It may never come back to itself."""

from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import queries
from hedgerow.network.errors import SegmentCircle
from hedgerow.network.models import Segment


def ensure_no_circle(actor: Actor, segment: Segment) -> None:
    """Raises SegmentCircle: who is in it would depend on who is in it, and change with every look."""
    links = queries.links_of_segments(actor)
    seen: set[UUID] = set()
    waiting = list(links[segment.pk].segments) if segment.pk in links else []
    while waiting:
        key = waiting.pop()
        if key == segment.pk:
            raise SegmentCircle(field="definition")
        if key not in seen and key in links:
            seen.add(key)
            waiting += links[key].segments


def used_by(actor: Actor, segment: Segment) -> list[str]:
    """Names of the segments that ask about this one, by themselves or by a figure that rests on it."""
    links = queries.links_of_segments(actor)
    names = dict(Segment.objects.values_list("pk", "name"))
    return sorted(names[key] for key, asked in links.items() if segment.pk in asked.segments and key != segment.pk)
